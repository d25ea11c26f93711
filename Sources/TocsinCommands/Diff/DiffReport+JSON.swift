import TocsinAnalysis
import TocsinComparison
import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel

/// The differences as JSON, as `DiffSchema` describes them.
extension DiffReport {
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string(DiffSchema.identity)
    writer.key("rulebook")
    writer.string(rulebook)
    writer.key("language")
    writer.string(language)
    texts("releases_gone", gone, &writer)
    texts("releases_new", added, &writer)
    writer.key("releases_moved")
    writer.beginArray()
    for entry in moved { strings([("release", entry.release), ("old", entry.old), ("new", entry.new)], &writer) }
    writer.endArray()
    writer.key("comparisons")
    writer.beginArray()
    for compared in compared { write(compared, &writer) }
    writer.endArray()
    if let streams { write(streams, &writer) }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ compared: Compared, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("from")
    writer.string(compared.from)
    writer.key("to")
    writer.string(compared.to)
    writer.key("differences")
    writer.beginArray()
    for difference in compared.differences { write(difference, compared.words, &writer) }
    writer.endArray()
    texts("undecided", compared.undecided.map { "\($0.kind) \($0.name)" }, &writer)
    writer.endObject()
  }

  private func write(_ difference: Difference, _ words: DiffWords, _ writer: inout JSONWriter) {
    let outcomes = words.outcomes(of: difference)
    writer.beginObject()
    writer.key("topic")
    writer.string(difference.topic.rawValue)
    writer.key("change")
    writer.string(difference.change.rawValue)
    writer.key("kind")
    writer.string(difference.subject.kind)
    writer.key("name")
    writer.string(difference.subject.name)
    texts("parts", difference.subject.parts.map(words.text), &writer)
    texts("cases", difference.regions.map(words.text), &writer)
    writer.key("old")
    writer.string(outcomes.old)
    writer.key("new")
    writer.string(outcomes.new)
    if !difference.example.isEmpty {
      writer.key("example")
      strings(difference.example.map { (words.ruleName(of: $0.unknown), words.written($0.value)) }, &writer)
    }
    writer.endObject()
  }

  private func write(_ streams: StreamComparison, _ writer: inout JSONWriter) {
    writer.key("events")
    writer.beginArray()
    for tally in streams.tallies {
      writer.beginObject()
      writer.key("type")
      writer.string(tally.kind.name)
      for (name, count) in [
        ("old", tally.old), ("new", tally.new), ("only_old", tally.onlyOld), ("only_new", tally.onlyNew),
      ] {
        writer.key(name)
        writer.integer(count)
      }
      for (name, text) in [("first_old", tally.firstOld), ("first_new", tally.firstNew)] {
        guard let text else { continue }
        writer.key(name)
        writer.string(text)
      }
      writer.endObject()
    }
    writer.endArray()
  }

  private func texts(_ name: String, _ texts: [String], _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }

  private func strings(_ members: [(String, String)], _ writer: inout JSONWriter) {
    writer.beginObject()
    for (name, text) in members {
      writer.key(name)
      writer.string(text)
    }
    writer.endObject()
  }
}

extension DiffWords {
  /// As other commands take it: `customer.plan`, or as the rules write it.
  fileprivate func ruleName(of unknown: Unknown) -> String {
    let program = unknown.name(new.program) == "?" ? old.program : new.program
    guard case .fact(let slot) = unknown else { return unknown.name(program) }
    return program.name(of: slot)
  }

  fileprivate func written(_ value: Value) -> String {
    correspondence.value(value, on: .new).map { new.program.written($0) } ?? old.program.written(value)
  }
}

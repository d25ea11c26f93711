import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinSource

/// How output names the things of one release; what many lines repeat is prepared once.
struct ReleaseWords: Sendable {
  let program: Program
  let language: String
  /// Each statement as JSON, by its number.
  private let statements: [[UInt8]]

  /// In the language asked for; without one in the release's first.
  init(_ program: Program, sources: SourceMap, language asked: String?) {
    self.program = program
    language = asked ?? program.languages.first ?? "en"
    statements = program.rules.map { Self.json($0, program, sources) }
  }

  /// The label of a member, such as a role.
  func label(of member: MemberID) -> String {
    guard let meaning = program.members[member] else { return "" }
    return text(meaning.labels) ?? meaning.name
  }

  func label(of event: EventID) -> String {
    guard let meaning = program.events[event] else { return "" }
    return text(meaning.labels) ?? meaning.name
  }

  func statement(_ rule: RuleID) -> [UInt8]? {
    statements.indices.contains(rule.index) ? statements[rule.index] : nil
  }

  private func text(_ labels: Labels) -> String? {
    labels[language] ?? program.languages.lazy.compactMap { labels[$0] }.first
  }

  private static func json(_ rule: RuleReference, _ program: Program, _ sources: SourceMap) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("rule")
    writer.string(rule.name)
    writer.key("file")
    writer.string(sources[rule.place.file]?.name ?? "")
    writer.key("line")
    writer.integer(sources.position(of: rule.place)?.line ?? 0)
    if let document = rule.document {
      writer.key("source")
      writer.beginObject()
      writer.key("document")
      writer.string(program.documents[document] ?? document)
      if let place = rule.documentPlace {
        writer.key("place")
        writer.string(place)
      }
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }
}

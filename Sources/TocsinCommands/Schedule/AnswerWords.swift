import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinSource

/// How answers of one release name things; what every answer repeats is prepared once. Being a class only spares copies.
final class AnswerWords: Sendable {
  let program: Program
  let language: String
  /// Each statement as JSON, by its number.
  private let statements: [[UInt8]]

  /// Labels come in `language`, or in the first language of the release.
  init(_ program: Program, sources: SourceMap, language: String? = nil) {
    self.program = program
    self.language = language ?? program.languages.first ?? "en"
    statements = program.rules.map { AnswerWords.json($0, program, sources) }
  }

  /// The tool's own words, in the same language.
  var say: Phrases { Phrases(language) }

  func label(of member: MemberID) -> String {
    guard let meaning = program.members[member] else { return "?" }
    return text(meaning.labels) ?? meaning.name
  }

  /// A calendar as people call it; a label that several share is told apart by the name.
  func desk(_ id: CalendarID) -> String {
    guard program.calendars.indices.contains(id.index) else { return "?" }
    let own = program.calendars[id.index]
    guard let label = text(own.labels), label != own.name else { return own.name }
    let isShared = program.calendars.count { text($0.labels) == label } > 1
    return isShared ? "\(label) (\(own.name))" : label
  }

  /// In the language of the answer, or in the nearest thing to it.
  func text(_ labels: Labels) -> String? {
    labels[language] ?? program.languages.lazy.compactMap { labels[$0] }.first
      ?? labels.byLanguage.min { $0 < $1 }?.value
  }

  func statement(_ rule: RuleID) -> [UInt8]? {
    statements.indices.contains(rule.index) ? statements[rule.index] : nil
  }

  private static func json(_ rule: RuleReference, _ program: Program, _ sources: SourceMap) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("rule")
    writer.string(rule.name)
    writer.key("file")
    writer.string(sources[rule.place.file]?.name ?? "")
    writer.key("line")
    writer.integer(Int64(sources.position(of: rule.place)?.line ?? 0))
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

extension AnswerWords: Hashable {
  static func == (left: AnswerWords, right: AnswerWords) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

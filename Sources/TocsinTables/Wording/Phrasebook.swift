import TocsinEvaluation
import TocsinModel
import TocsinTime

/// How one release writes values in one language.
struct Phrasebook {
  let program: Program
  let language: String
  private(set) var wording: Wording

  init(program: Program, language: String) {
    self.program = program
    self.language = language
    self.wording = program.wording[language] ?? Wording()
  }

  /// With marks that one table prints in its own way.
  func withMarks(_ marks: [Wording.Mark: String]) -> Phrasebook {
    var book = self
    book.wording.marks.merge(marks) { $1 }
    return book
  }

  /// The label in the asked language, else in the release's languages in their order, else the name.
  func label(_ labels: Labels, orName name: String) -> String {
    labels[language] ?? program.languages.lazy.compactMap { labels[$0] }.first ?? name
  }

  /// The pieces a value prints as: one, or one for each value of a list.
  func pieces(of value: Value) -> [String] {
    switch value {
    case .list(let values): values.flatMap(pieces)
    case .weekdays(let days): Wording.WeekdaySpan.runs(of: days).map(text)
    case .windows(let windows): windows.map { "\($0.start)-\($0.end)" }
    case .nearest(let calendars, zone: _): calendars.map(text)
    case .nothing: []
    case .unknown, .boolean, .optional, .number, .duration, .amount, .bestEffort, .member, .text, .date, .length,
      .money, .version, .zone, .calendar, .layer, .clock, .amountKind, .event:
      [single(value)]
    }
  }

  /// The value on one line.
  func text(_ value: Value) -> String { pieces(of: value).joined(separator: ", ") }

  func mark(_ mark: Wording.Mark) -> String { wording.marks[mark] ?? RuleWords.mark(mark) }

  private func single(_ value: Value) -> String {
    switch value {
    case .boolean(let answer): mark(answer ? .yes : .no)
    case .optional: mark(.optional)
    case .bestEffort: mark(.bestEffort)
    case .number(let millionths): decimal(millionths: millionths)
    case .duration(let milliseconds): text(Amount(milliseconds: milliseconds))
    case .amount(let amount): text(amount)
    case .text(let text), .zone(let text), .layer(let text): text
    case .date(let date): date.description
    case .length(let length): length.written
    case .money(let money): money.written
    case .version(let year, let member): "\(name(of: member)) \(year)"
    case .member(let member): name(of: member)
    case .calendar(let calendar): text(calendar)
    case .event(let event): program.events[event].map { label($0.labels, orName: $0.name) } ?? RuleWords.unknown
    case .clock(let clock): RuleWords.clock(clock)
    case .amountKind(let kind): RuleWords.kind(kind)
    case .unknown, .nothing, .weekdays, .windows, .nearest, .list: RuleWords.unknown
    }
  }

  private func name(of member: MemberID) -> String {
    program.members[member].map { label($0.labels, orName: $0.name) } ?? RuleWords.unknown
  }

  func text(_ id: CalendarID) -> String {
    calendar(id).map { label($0.labels, orName: $0.name) } ?? RuleWords.unknown
  }

  /// A zone prints as its calendar labels it: `CET/CEST`.
  func zoneText(of id: CalendarID) -> String {
    calendar(id).map { label($0.zoneLabels, orName: $0.zone.name) } ?? RuleWords.unknown
  }

  private func calendar(_ id: CalendarID) -> CalendarDefinition? {
    program.calendars.indices.contains(id.index) ? program.calendars[id.index] : nil
  }

  private func text(_ span: Wording.WeekdaySpan) -> String { wording.spans[span] ?? span.ruleText }
}

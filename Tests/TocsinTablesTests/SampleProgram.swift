import TocsinModel
import TocsinSource
import TocsinTime

/// A small release made by hand: a kitchen with two shifts, two grades of orders and two languages.
struct SampleProgram {
  var program = Program(rulebook: "Kitchen", release: "2", title: Labels(["en": "Kitchen"]), languages: ["en", "fr"])
  private(set) var rule = RuleID(0)

  static let grade = ChoiceID(0)
  static let shift = ChoiceID(1)
  static let urgent = MemberID(0)
  static let normal = MemberID(1)
  static let early = MemberID(2)
  static let late = MemberID(3)

  init() {
    program.documents = ["manual": "Kitchen manual"]
    program.rules = [
      RuleReference(
        name: "Kitchen", place: SourcePlace(file: SourceFileID(0), range: SourceRange(at: 0)), document: "manual",
        documentPlace: "page 3")
    ]
    addChoice(
      Self.grade, "Grade", ["en": "Grade", "fr": "Degré"],
      [
        ("Urgent", Self.urgent, ["en": "U Urgent", "fr": "U Urgent (fr)"]), ("Normal", Self.normal, ["en": "N Normal"]),
      ])
    addChoice(
      Self.shift, "Shift", [:],
      [("Early", Self.early, ["en": "early shift", "fr": "matin"]), ("Late", Self.late, [:])])
    program.wording["en"] = Self.english
  }

  mutating func addChoice(
    _ id: ChoiceID, _ name: String, _ labels: [String: String], _ members: [(String, MemberID, [String: String])]
  ) {
    program.choices[id] = Choice(name: name, labels: Labels(labels), order: .none, members: members.map(\.1))
    for (name, member, labels) in members {
      program.members[member] = Member(name: name, choice: id, labels: Labels(labels), rank: 0, rule: rule)
    }
  }

  mutating func addCalendar(_ name: String, labels: [String: String], zone: String, opens: String) -> CalendarID {
    let window = Window(from: TimeOfDay(opens) ?? .midnight, to: .endOfDay)
    let layer = CalendarDefinition.Layer(
      name: "day", week: [.monday: [window], .tuesday: [window]], holidayWindows: [])
    program.calendars.append(
      CalendarDefinition(
        name: name, labels: Labels(labels), zone: .utc, zoneLabels: Labels(["en": zone]), layers: [layer], holidays: [],
        special: [:], horizon: .distantPast ... .distantFuture, rule: rule))
    return CalendarID(program.calendars.count - 1)
  }

  func table(_ name: String, columns: [Table.Column], rows: [Table.Row], style: Table.Style = Table.Style()) -> Table {
    Table(
      name: name, labels: Labels(["en": "The \(name) table"]), isPrinted: true, columns: columns, rows: rows,
      style: style, rule: rule)
  }

  func row(
    _ key: Table.Row.Key, _ cells: [Formula], labels: [String: String] = [:], isPrinted: Bool = true
  ) -> Table.Row {
    Table.Row(key: key, labels: Labels(labels), cells: cells, isPrinted: isPrinted, rule: rule)
  }

  static let english: Wording = {
    var wording = Wording()
    wording.bounds[.lessThan] = "< {N}"
    wording.bounds[.within] = "Within {N}"
    wording.units[Wording.UnitForm(unit: .hour, isSingular: true)] = "1 hour"
    wording.units[Wording.UnitForm(unit: .hour, isSingular: false)] = "{N} hours"
    wording.marks = [.nextBusinessDay: "Next business day", .no: "-", .yes: "●"]
    wording.spans[Wording.WeekdaySpan(first: 0, last: 4)] = "Monday to Friday"
    wording.spans[Wording.WeekdaySpan(first: 6, last: 3)] = "Sunday to Thursday"
    return wording
  }()
}

extension Table.Column {
  static func plain(_ name: String) -> Table.Column { Table.Column(name: name, heading: .plain, labels: Labels()) }
  static func choice(_ id: ChoiceID) -> Table.Column { Table.Column(name: nil, heading: .choice(id), labels: Labels()) }
  static func keys(_ members: [MemberID], _ labels: [String: String] = [:]) -> Table.Column {
    Table.Column(name: nil, heading: .keys(members.map(Value.member)), labels: Labels(labels))
  }
}

extension Formula {
  static func text(_ text: String) -> Formula { .constant(.text(text)) }
}

extension Amount {
  static func whole(_ count: Int64, _ unit: Unit, _ bound: Bound = .plain) -> Amount {
    Amount(bound: bound, millionths: count * 1_000_000, unit: unit)
  }
}

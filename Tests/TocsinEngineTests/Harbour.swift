import TocsinModel
import TocsinSource
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

/// A harbour's small rulebook, made by hand: what the compiler would give for a page of rules.
///
/// The desk is in Rome, open 09:00-18:00 on weekdays and, in its layer `extended`, on Saturdays and holidays.
struct Harbour {
  var words = Words()
  var program: Program
  let desk = CalendarID(0)

  init() throws {
    program = Program(rulebook: "Harbour", release: "1", title: Labels(["en": "Harbour"]), languages: ["en"])
    for choice in words.choices { program.choices[choice.id] = choice.meaning }
    for member in words.members { program.members[member.id] = member.meaning }
    for fact in words.facts { program.facts[fact.slot] = fact }
    program.priorityScale = words.urgency
    program.prioritySlot = words.priority
    program.calendars = [try Harbour.calendar("Pier", zone: "Europe/Rome")]
    program.tables = [targets, clocks, ladder, notices]
    program.decisions = [coverage]
    program.policy = policy
    program.rules = (0..<40).map { number in
      RuleReference(
        name: "rule \(number)", place: SourcePlace(file: SourceFileID(0), range: SourceRange(start: 0, end: 0)),
        document: nil, documentPlace: nil)
    }
  }

  static func calendar(_ name: String, zone: String) throws -> CalendarDefinition {
    let hours = [Window(from: try time("09:00"), to: try time("18:00"))]
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    return CalendarDefinition(
      name: name, labels: Labels(), zone: try Zone(named: zone, from: SystemZoneSource()), zoneLabels: Labels(),
      layers: [
        CalendarDefinition.Layer(
          name: "standard", week: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) }), holidayWindows: []),
        CalendarDefinition.Layer(name: "extended", week: [.saturday: hours], holidayWindows: hours),
      ],
      holidays: [], special: [:], horizon: try date("2019-01-01")...date("2030-12-31"), rule: RuleID(1))
  }

  private var targets: Table {
    table(
      "Targets", columns: [[words.row], [words.sail, words.steam]],
      rows: [
        [words.high]: [.amount(.days(1, next: true)), .amount(.minutes(60, .lessThan))],
        [words.mid]: [.amount(.days(2)), .amount(.businessHours(2, .lessThan))],
        [words.low]: [.bestEffort, .amount(.businessHours(8, .lessThan))],
      ])
  }

  private var notices: Table {
    table(
      "Notices", columns: [[words.row], [words.sail, words.steam]],
      rows: [
        [words.high]: [.amount(.hours(4, .within)), .amount(.minutes(30, .within))],
        [words.mid, words.low]: [.nothing, .nothing],
      ])
  }

  private var clocks: Table {
    var table = table("Clocks", columns: [[], [words.sail, words.steam]], rows: [:])
    let kinds: [(AmountKind, Clock, Clock)] = [
      (.minutes, .deskTime, .elapsedTime), (.hours, .deskTime, .elapsedTime),
      (.businessHours, .deskTime, .deskTime), (.businessDays, .closeOfDay, .closeOfDay),
    ]
    let rows = kinds.map { kind, sail, steam in
      row(.values([.amountKind(kind)]), [.amountKind(kind), .clock(sail), .clock(steam)], rule: 10)
    }
    table = Table(
      name: table.name, labels: Labels(), isPrinted: false, columns: table.columns, rows: rows, style: Table.Style(),
      rule: RuleID(10))
    return table
  }

  /// The amounts stand in the headings; the first column has none.
  private var ladder: Table {
    let columns: [Table.Column] = [
      Table.Column(name: nil, heading: .choice(words.urgency), labels: Labels()),
      Table.Column(name: "Note", heading: .plain, labels: Labels()),
      Table.Column(name: nil, heading: .amount(.businessHours(2)), labels: Labels()),
      Table.Column(name: nil, heading: .amount(.businessHours(4)), labels: Labels()),
      Table.Column(name: nil, heading: .amount(.businessHours(8)), labels: Labels()),
    ]
    let (mate, captain, owner) = (Value.member(words.mate), Value.member(words.captain), Value.member(words.owner))
    let rows = [
      row(.values([.member(words.high)]), [.nothing, .text("!"), captain, .nothing, owner], rule: 20),
      row(.values([.member(words.mid)]), [.nothing, .text(""), mate, captain, owner], rule: 21),
      row(.values([.member(words.low)]), [.nothing, .text(""), .nothing, mate, .list([captain, owner])], rule: 22),
    ]
    return Table(
      name: "Ladder", labels: Labels(), isPrinted: true, columns: columns, rows: rows, style: Table.Style(),
      rule: RuleID(19))
  }

  private var coverage: Decision {
    Decision(
      name: "Coverage", labels: Labels(), subject: .case, takesFirst: false,
      answers: [
        Decision.Answer(
          value: .constant(.boolean(false)), reason: Labels(["en": "no contract"]),
          condition: .compare(.less, .fact(words.contract), .today), rule: RuleID(30)),
        Decision.Answer(
          value: .constant(.boolean(true)), reason: Labels(),
          condition: .compare(.greaterOrEqual, .fact(words.contract), .today), rule: RuleID(31)),
      ], rule: RuleID(29))
  }

  private var policy: Policy {
    var policy = Policy(name: "Support", rule: RuleID(2))
    policy.accept = [line(DecisionID(0), 3)]
    policy.desk = [
      line(
        Policy.Desk(calendar: .constant(.calendar(desk)), layers: [.constant(.layer("standard"))]), 4,
        when: words.sails),
      line(
        Policy.Desk(
          calendar: .constant(.calendar(desk)),
          layers: [.constant(.list([.layer("standard"), .layer("extended")]))]), 4),
    ]
    let clock = Policy.ClockRule(
      clock: .cell(TableID(1), row: .amountKind, column: .keyed(.fact(words.plan))),
      exceptions: [line(.constant(.clock(.deskTime)), 6, when: .fact(words.remote))])
    policy.clock = [line(clock, 5)]
    policy.notify = [line(.cell(TableID(3), row: .fact(words.priority), column: .keyed(.fact(words.plan))), 7)]
    policy.respond = [line(.cell(TableID(0), row: .fact(words.priority), column: .keyed(.fact(words.plan))), 8)]
    let ladder = Policy.Ladder(
      roles: .row(TableID(2), key: .fact(words.priority)), amounts: .headings(TableID(2)))
    policy.escalate = [line(ladder, 9, when: .not(words.sails))]
    policy.causes = ["customer", "weather"]
    policy.pauses = [
      Policy.Pause(clocks: [.respond, .escalate], causes: [0], rule: RuleID(11)),
      Policy.Pause(clocks: [.escalate], causes: [1], rule: RuleID(12)),
    ]
    policy.page = [
      line(
        Policy.Page(role: words.captain, language: nil), 13,
        when: .and(.not(.deskIsOpen), .isOneOf(.fact(words.priority), [.constant(.member(words.high))])))
    ]
    return policy
  }

  func line<Content>(_ content: Content, _ rule: Int, when condition: Formula? = nil) -> Policy.Guarded<Content> {
    Policy.Guarded(content: content, condition: condition, rule: RuleID(rule))
  }

  func row(_ key: Table.Row.Key, _ cells: [Value], rule: Int) -> Table.Row {
    Table.Row(key: key, labels: Labels(), cells: cells.map(Formula.constant), isPrinted: true, rule: RuleID(rule))
  }

  /// The first of `columns` holds nothing, the others the keys of one column each.
  func table(_ name: String, columns: [[MemberID]], rows: [[MemberID]: [Value]]) -> Table {
    let headings =
      [Table.Column(name: nil, heading: .choice(words.urgency), labels: Labels())]
      + columns.dropFirst().joined().map { member in
        Table.Column(name: nil, heading: .keys([.member(member)]), labels: Labels())
      }
    let rows = rows.sorted { ($0.key.first?.index ?? 0) < ($1.key.first?.index ?? 0) }
    return Table(
      name: name, labels: Labels(), isPrinted: true, columns: headings,
      rows: rows.enumerated().map { number, entry in
        row(.values(entry.key.map(Value.member)), [.nothing] + entry.value, rule: 32 + number)
      }, style: Table.Style(), rule: RuleID(14))
  }
}

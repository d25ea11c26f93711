import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// A roster as people read it: the desks, then who can be reached, then what was taken for granted.
struct DutyText {
  let roster: DutyRoster
  let words: AnswerWords
  let say: Phrases
  /// Members of the dimensions, as columns show them.
  private let columns: [DutyDimension]

  init(_ roster: DutyRoster, words: AnswerWords) {
    self.roster = roster
    self.words = words
    say = Phrases(words.language)
    columns = roster.dimensions
  }

  var lines: [String] {
    let program = words.program
    let title = [program.rulebook, program.release].filter { !$0.isEmpty }.joined(separator: " ")
    let heading = [title, say.moment(roster.at, in: .utc)] + fixed
    return [heading.joined(separator: ", ")] + section(.desksTitle, deskTable) + section(.reachTitle, reachTable)
      + remarks
  }

  private func section(_ title: Phrase, _ table: [[String]]) -> [String] {
    table.count > 1 ? ["", say(title), ""] + ruled(table) : []
  }

  /// What was given, and so has no column.
  private var fixed: [String] {
    let given = roster.given.map { "\(words.program.name(of: $0.slot)) \(shown($0.value))" }
    let single = columns.filter { $0.members.count == 1 }.compactMap { $0.members.first }.map(words.label(of:))
    return given + single
  }

  private func shown(_ value: Value) -> String {
    if case .member(let member) = value { words.label(of: member) } else { words.program.written(value) }
  }

  // MARK: - Tables

  private var deskTable: [[String]] {
    let groups = roster.desks
    let shown = shownDimensions(groups)
    let headings = [.desk, .hoursColumn, .now, .until].map { (phrase: Phrase) in say(phrase) }
    return [headings + shown.map(heading)]
      + groups.map { group in
        let state = roster.states[group.answer]
        let zone = zone(of: group.answer)
        let moment = state.map { say.moment($0.isOpen ? $0.closes : $0.opens, in: zone) } ?? ""
        let now = state.map { say($0.isOpen ? .open : .closed) } ?? ""
        return [words.desk(group.answer.calendar), group.answer.layers.joined(separator: ", "), now, moment]
          + shown.map { members(group.members, $0) }
      }
  }

  private var reachTable: [[String]] {
    let groups = roster.outcomes
    let shown = shownDimensions(groups)
    return [shown.map(heading) + [say(.reached), say(.languages), say(.languagesIfPossible)]]
      + groups.map { group in
        shown.map { members(group.members, $0) } + cells(group.answer)
      }
  }

  private func cells(_ outcome: DutyRoster.Outcome) -> [String] {
    switch outcome {
    case .fault(.unknownFacts(_, let facts, _)) where !facts.isEmpty: [say(.dependsOn, names(facts)), "", ""]
    case .fault(let fault): [fault.message(in: words.program).problem, "", ""]
    case .answer(let answer):
      [
        reached(answer), labels(answer.languages.guaranteed), labels(answer.languages.optional),
      ]
    }
  }

  private func reached(_ answer: DutyRoster.Answer) -> String {
    let until = say.moment(answer.until, in: zone(of: answer.desk))
    var parts = answer.isOpen ? [say(.theDesk, words.desk(answer.desk.calendar), until)] : []
    if let role = answer.role {
      parts.append(words.label(of: role) + (answer.pageLanguage.map { say(.inLanguage, words.label(of: $0)) } ?? ""))
    }
    return parts.isEmpty ? say(.nobodyUntil, until) : parts.joined(separator: "; ")
  }

  /// Those that make a difference.
  private func shownDimensions<Answer>(_ groups: [DutyGroup<Answer>]) -> [Int] {
    columns.indices.filter { index in groups.contains { $0.members[index].count < columns[index].members.count } }
  }

  private func heading(_ dimension: Int) -> String {
    words.text(columns[dimension].labels) ?? columns[dimension].name
  }

  private func members(_ places: [[Int]], _ dimension: Int) -> String {
    let members = columns[dimension].members
    guard places[dimension].count < members.count else { return say(.all) }
    return labels(places[dimension].filter(members.indices.contains).map { members[$0] })
  }

  private func ruled(_ table: [[String]]) -> [String] {
    let widths = (table.first ?? []).indices.map { column in
      table.map { VisibleText.width(of: VisibleText.line($0[column])) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return alignedLines([table[0], rule] + table.dropFirst())
  }

  // MARK: - Words

  private func labels(_ members: [MemberID]) -> String { members.map(words.label(of:)).joined(separator: ", ") }

  private func names(_ facts: [FactSlot]) -> String {
    facts.map(words.program.name(of:)).joined(separator: ", ")
  }

  private func zone(of desk: DutyRoster.Desk) -> Zone {
    let calendars = words.program.calendars
    return calendars.indices.contains(desk.calendar.index) ? calendars[desk.calendar.index].zone : .utc
  }

  private var remarks: [String] {
    var unknown: [FactSlot] = []
    for group in roster.cases {
      for slot in group.answer.unknownFacts where !unknown.contains(slot) { unknown.append(slot) }
    }
    var remarks: [String] = []
    if !roster.presumed.isEmpty {
      let facts = roster.presumed.map { "\(words.program.name(of: $0.slot)) \(shown($0.value))" }
      remarks.append(say(.presumedFacts, facts.joined(separator: ", ")))
    }
    if !unknown.isEmpty { remarks.append(say(.unknownFacts, names(unknown))) }
    return remarks.isEmpty ? [] : [""] + remarks
  }
}

extension DutyRoster.Outcome {
  /// What would have helped, if somebody had told it.
  var unknownFacts: [FactSlot] {
    switch self {
    case .answer(let answer): answer.unknownFacts
    case .fault(.unknownFacts(_, let facts, _)): facts
    case .fault: []
    }
  }
}

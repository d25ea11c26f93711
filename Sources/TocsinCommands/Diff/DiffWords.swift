import TocsinAnalysis
import TocsinComparison
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTables
import TocsinTime

/// The things of a comparison in the words of the rules, each in those of the side it is on.
struct DiffWords {
  let old: AnswerWords
  let new: AnswerWords
  let correspondence: Correspondence

  init(old: AnswerWords, new: AnswerWords, _ correspondence: Correspondence) {
    (self.old, self.new, self.correspondence) = (old, new, correspondence)
  }

  var say: Phrases { Phrases(new.language) }

  func words(_ side: Side) -> AnswerWords { side == .old ? old : new }

  /// A member under the name that it has, or had.
  func label(of member: MemberID) -> String {
    if let now = correspondence.renamed[member] { return new.label(of: now) }
    return new.program.members[member] == nil ? old.label(of: member) : new.label(of: member)
  }

  // MARK: - Subjects

  func name(of subject: Difference.Subject) -> String {
    let label: String? =
      switch subject.kind {
      case "event": labels(\.eventLabels, subject.name)
      case "decision": labels(\.decisionLabels, subject.name)
      case "table": labels(\.tableLabels, subject.name)
      case "calendar": labels(\.calendarLabels, subject.name)
      case "process": labels(\.processLabels, subject.name)
      case "silence": labels(\.silenceLabels, subject.name)
      case "choice": labels(\.choiceLabels, subject.name)
      default: nil
      }
    guard let label, label != subject.name else { return subject.name }
    return "\(label) (\(subject.name))"
  }

  private func labels(_ labels: (Program) -> [String: Labels], _ name: String) -> String? {
    for words in [new, old] {
      if let found = labels(words.program)[name], let text = words.text(found) { return text }
    }
    return nil
  }

  func text(of part: Difference.Part) -> String {
    switch part {
    case .aspect(let name): DiffAspect.phrase(name).map { say($0) } ?? name
    case .layer(let name): name
    case .weekday(let day): say.weekday(day)
    case .date(let date): "\(date)"
    case .member(let member): label(of: member)
    case .value(let value, let side): self.text(of: value, side)
    case .step(let number): say(.diffStep, "\(number)")
    case .name(let name): name
    }
  }

  // MARK: - Cases

  /// `ship: Ferry, Barge; weight: up to 12`; empty for all cases.
  func text(of region: Difference.Region) -> String {
    var parts = region.restrictions.map(text)
    for relation in region.relations {
      let formula = relation.holds ? relation.formula : relation.formula.opposite
      let text = words(relation.side).program.words(of: formula)
      if !parts.contains(text) { parts.append(text) }
    }
    if region.isAsPresumed { parts.append(say(.diffOtherwiseUsual)) }
    return parts.joined(separator: "; ")
  }

  private func text(_ restriction: Difference.Region.Restriction) -> String {
    let name = name(of: restriction.unknown)
    guard !restriction.values.isEmpty else { return say(.diffUntold, name) }
    if let spans = spans(restriction) { return "\(name): \(spans)" }
    let values = restriction.values.map { text(of: $0) }
    guard restriction.others.count <= 2, values.count > 3 else {
      return "\(name): \(values.joined(separator: ", "))"
    }
    return "\(name): " + say(.diffAllBut, restriction.others.map { text(of: $0) }.joined(separator: ", "))
  }

  /// Values with an order, from where to where.
  private func spans(_ restriction: Difference.Region.Restriction) -> String? {
    let kept = Set(restriction.values)
    guard let all = inOrder(restriction.values + restriction.others) else { return nil }
    var spans: [(first: Int, last: Int)] = []
    for place in all.indices where kept.contains(all[place]) {
      if let last = spans.last, last.last == place - 1 {
        spans[spans.count - 1].last = place
      } else {
        spans.append((place, place))
      }
    }
    return spans.map { span in
      let (first, last) = (text(of: all[span.first]), text(of: all[span.last]))
      if span.first == 0 { return say(.diffUpTo, last) }
      if span.last == all.count - 1 { return say(.diffFrom, first) }
      return span.first == span.last ? first : say(.diffFromTo, first, last)
    }.joined(separator: ", ")
  }

  /// In their order; nil when they have none.
  private func inOrder(_ values: [Value]) -> [Value]? {
    var keys: [(Int64, Value)] = []
    for value in values {
      switch value {
      case .number(let number): keys.append((number, value))
      case .duration(let length): keys.append((length, value))
      case .date(let date): keys.append((Int64(date.dayNumber), value))
      case .money(let money): keys.append((money.millionths, value))
      case .version(let year, let member):
        let rank = (old.program.members[member] ?? new.program.members[member])?.rank ?? 0
        keys.append((Int64(year) * 1000 + Int64(rank), value))
      default: return nil
      }
    }
    return keys.sorted { $0.0 < $1.0 }.map(\.1)
  }

  func name(of unknown: Unknown) -> String {
    switch unknown {
    case .fact(let slot):
      let fact = new.program.facts[slot] ?? old.program.facts[slot]
      let words = new.program.facts[slot] == nil ? old : new
      if let label = fact.flatMap({ words.text($0.labels) }) { return label }
      if case .choice(let choice)? = fact?.type, let own = words.program.choices[choice],
        own.name.lowercased() == fact?.name, let label = words.text(own.labels)
      {
        return label
      }
      return fact?.name ?? "?"
    case .today: return say(.diffToday)
    case .deskIsOpen: return say(.diffDeskOpen)
    case .signal, .window:
      return unknown.name(new.program) == "?" ? unknown.name(old.program) : unknown.name(new.program)
    }
  }

  /// `ship Ferry, weight 12`.
  func text(of example: [Difference.Told]) -> String {
    example.map { "\(name(of: $0.unknown)) \(text(of: $0.value))" }.joined(separator: ", ")
  }

  // MARK: - Values

  /// A value in the names of the old rules where they have it.
  func text(of value: Value) -> String {
    if let own = correspondence.value(value, on: .new) { return text(of: own, .new) }
    return text(of: value, .old)
  }

  func text(of value: Value, _ side: Side) -> String {
    switch value {
    case .boolean(let holds): say(holds ? .yes : .no)
    case .nothing: "-"
    case .list(let values): values.isEmpty ? "-" : values.map { text(of: $0, side) }.joined(separator: ", ")
    case .duration(let milliseconds): say.length(milliseconds: milliseconds)
    case .calendar(let calendar): words(side).desk(calendar)
    case .nearest(let calendars, _):
      say(.diffNearest, calendars.map { words(side).desk($0) }.joined(separator: ", "))
    case .unknown: say(.diffUnknown)
    default: words(side).program.printed(value, language: new.language)
    }
  }

  func dates(_ force: InForce?) -> String {
    guard let force else { return say(.diffAlways) }
    return force.to.map { say(.diffFromTo, "\(force.from)", "\($0)") } ?? say(.diffFrom, "\(force.from)")
  }
}

extension Program {
  fileprivate var eventLabels: [String: Labels] { named(Array(events.values), \.name, \.labels) }
  fileprivate var decisionLabels: [String: Labels] { named(decisions, \.name, \.labels) }
  fileprivate var tableLabels: [String: Labels] { named(tables, \.name, \.labels) }
  fileprivate var calendarLabels: [String: Labels] { named(calendars, \.name, \.labels) }
  fileprivate var processLabels: [String: Labels] { named(processes, \.name, \.labels) }
  fileprivate var silenceLabels: [String: Labels] { named(silences, \.name, \.labels) }
  fileprivate var choiceLabels: [String: Labels] { named(Array(choices.values), \.name, \.labels) }

  private func named<Thing>(
    _ things: [Thing], _ name: (Thing) -> String, _ labels: (Thing) -> Labels
  ) -> [String: Labels] {
    Dictionary(things.map { (name($0), labels($0)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Formula {
  /// What holds wherever this does not, in as few words.
  fileprivate var opposite: Formula {
    switch self {
    case .compare(.less, let left, let right): .compare(.greaterOrEqual, left, right)
    case .compare(.lessOrEqual, let left, let right): .compare(.greater, left, right)
    case .compare(.greater, let left, let right): .compare(.lessOrEqual, left, right)
    case .compare(.greaterOrEqual, let left, let right): .compare(.less, left, right)
    default: .not(self)
    }
  }
}

import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinTime

extension RequestWords {
  /// The value of a fact, which must be of its declared type.
  func value(_ told: ToldFact, of fact: DeclaredFact, desks: inout DeskBook) throws(RequestError) -> Value {
    switch (fact.type, told.value) {
    case (_, .null): return .unknown
    case (.boolean, .boolean(let holds)): return .boolean(holds)
    case (.boolean, .text("yes")), (.boolean, .text("true")): return .boolean(true)
    case (.boolean, .text("no")), (.boolean, .text("false")): return .boolean(false)
    case (.count, .number(let millionths)) where millionths >= 0 && millionths % 1_000_000 == 0:
      return .number(millionths)
    case (.count, .text(let text)):
      if let number = Int32(text), number >= 0 { return .number(Int64(number) * 1_000_000) }
    case (.percent, .number(let millionths)): return .number(millionths)
    case (.percent, .text(let text)):
      let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
      if let number = JSONNumber(text: digits)?.millionths { return .number(number) }
    case (.date, .text(let text)):
      if let date = CivilDate(text) { return .date(date) }
    case (.text, .text(let text)): return .text(text)
    case (.zone, .text(let text)):
      if desks.zone(named: text) != nil { return .zone(text) }
    case (.choice(let choice), .text(let text)): return .member(try member(text, of: choice, told.field))
    case (.version(let scale), .text(let text)):
      if let version = try version(text, of: scale, told.field) { return version }
    case (.calendar, .text(let text)):
      return .calendar(try calendar(text, told.field))
    case (.duration, .text(let text)):
      if let duration = duration(text) { return .duration(duration) }
    case (.money, .text(let text)):
      if let money = Money(text) { return .money(money) }
    default: break
    }
    throw .wrong(told.field, expected: expectation(of: fact.type), found: told.value.shown)
  }

  /// A member and a year, as in `Winter 2020`.
  private func version(_ text: String, of scale: ChoiceID, _ field: String) throws(RequestError) -> Value? {
    let words = text.split(separator: " ")
    guard words.count == 2, let year = Int(words[1]), (1...9999).contains(year) else { return nil }
    return .version(year: year, try member(String(words[0]), of: scale, field))
  }

  /// A number and a unit, as in `15 minutes`.
  private func duration(_ text: String) -> Int64? {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int32(words[0]), number >= 0 else { return nil }
    for unit in [Amount.Unit.second, .minute, .hour] {
      let names = [unit.written(isSingular: true), unit.written(isSingular: false)]
      if names.contains(String(words[1])), let length = unit.milliseconds { return Int64(number) * length }
    }
    return nil
  }

  private func expectation(of type: FactType) -> String {
    switch type {
    case .boolean: "`true` or `false`"
    case .count: "a whole number"
    case .percent: "a number of percent"
    case .duration: "a duration such as `15 minutes`"
    case .size: "a size, which requests cannot tell yet"
    case .money: "an amount of money such as `120 EUR`"
    case .date: "a date such as `2025-12-25`"
    case .text: "a text"
    case .zone: "the name of a time zone such as `Europe/Rome`"
    case .calendar: "the name of a calendar"
    case .choice(let choice): "a member of `\(choiceName(choice))`"
    case .version(let scale): "a member of `\(choiceName(scale))` and a year, as in `\(example(scale))`"
    }
  }

  private func example(_ scale: ChoiceID) -> String { "\(firstMember(of: scale) ?? "NAME") 2020" }
}

import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// Reads the value of one fact as a type of one release.
struct FactValueReader {
  let evaluator: Evaluator
  let name: String

  private var program: Program { evaluator.program }

  func read(_ value: TextValue, as type: FactType, desks: inout DeskBook) throws(Rejection) -> Value {
    switch type {
    case .boolean: try boolean(value)
    case .count: try count(value)
    case .percent: try percent(value)
    case .duration: try duration(value)
    case .date: try date(value)
    case .text: .text(try text(value, "a text"))
    case .zone: try zone(value, desks: &desks)
    case .calendar: try calendar(value)
    case .choice(let choice): .member(try member(try text(value, expected(choice)), of: choice, value))
    case .version(let scale): try version(value, of: scale)
    case .money: try money(value)
    case .size: throw mismatch("nothing yet: the type is planned", value)
    }
  }

  private func boolean(_ value: TextValue) throws(Rejection) -> Value {
    switch value {
    case .boolean(let holds): .boolean(holds)
    case .text("yes"): .boolean(true)
    case .text("no"): .boolean(false)
    default: throw mismatch("true or false", value)
    }
  }

  private func count(_ value: TextValue) throws(Rejection) -> Value {
    guard case .number(let millionths) = value, millionths % 1_000_000 == 0 else {
      throw mismatch("a whole number", value)
    }
    return .number(millionths)
  }

  private func percent(_ value: TextValue) throws(Rejection) -> Value {
    guard case .number(let millionths) = value else { throw mismatch("a number of percent", value) }
    return .number(millionths)
  }

  /// A number counts seconds; a text names the unit: `90 minutes`.
  private func duration(_ value: TextValue) throws(Rejection) -> Value {
    switch value {
    case .number(let millionths) where millionths % 1000 == 0: return .duration(millionths / 1000)
    case .text(let text):
      let words = text.split(separator: " ")
      if words.count == 2, let count = Int64(words[0]), let unit = Self.units[String(words[1])] {
        let (product, overflow) = count.multipliedReportingOverflow(by: unit)
        if !overflow { return .duration(product) }
      }
    default: break
    }
    throw mismatch("seconds or a text such as `90 minutes`", value)
  }

  private static let units: [String: Int64] = [
    "second": 1000, "seconds": 1000, "minute": 60_000, "minutes": 60_000, "hour": 3_600_000, "hours": 3_600_000,
  ]

  private func date(_ value: TextValue) throws(Rejection) -> Value {
    guard case .text(let text) = value, let date = CivilDate(text) else {
      throw mismatch("a date such as `2025-03-31`", value)
    }
    return .date(date)
  }

  /// A text such as `120 EUR`.
  private func money(_ value: TextValue) throws(Rejection) -> Value {
    guard case .text(let text) = value, let money = Money(text) else {
      throw mismatch("an amount of money such as `120 EUR`", value)
    }
    return .money(money)
  }

  private func zone(_ value: TextValue, desks: inout DeskBook) throws(Rejection) -> Value {
    let name = try text(value, "a time zone such as `Europe/Rome`")
    guard desks.zone(named: name) != nil else { throw mismatch("a time zone such as `Europe/Rome`", value) }
    return .zone(name)
  }

  private func calendar(_ value: TextValue) throws(Rejection) -> Value {
    let name = try text(value, "a calendar")
    let names = program.calendars.map(\.name)
    guard let place = names.firstIndex(of: name) else {
      throw mismatch("a calendar", value, nearest: Spelling.nearest(to: name, among: names))
    }
    return .calendar(CalendarID(place))
  }

  /// A year and a member, in either order.
  private func version(_ value: TextValue, of scale: ChoiceID) throws(Rejection) -> Value {
    let words = try text(value, "a version").split(separator: " ")
    if words.count == 2 {
      for (year, member) in [(words[1], words[0]), (words[0], words[1])] {
        guard let year = Int(year) else { continue }
        return .version(year: year, try self.member(String(member), of: scale, value))
      }
    }
    let example = (program.choices[scale]?.members.first).flatMap { program.members[$0]?.name } ?? ""
    throw mismatch("a version such as `\(example) 2025`", value)
  }

  private func member(_ text: String, of choice: ChoiceID, _ value: TextValue) throws(Rejection) -> MemberID {
    guard let member = evaluator.program.member(written: text, of: choice) else {
      throw mismatch(expected(choice), value, nearest: program.nearestMember(to: text, of: choice))
    }
    return member
  }

  private func expected(_ choice: ChoiceID) -> String {
    let names = (program.choices[choice]?.members ?? []).compactMap { program.members[$0]?.name }
    guard names.count > 6 else { return "one of " + names.map { "`\($0)`" }.joined(separator: ", ") }
    return "a member of `\(program.choices[choice]?.name ?? "")`"
  }

  private func text(_ value: TextValue, _ expected: @autoclosure () -> String) throws(Rejection) -> String {
    guard case .text(let text) = value else { throw mismatch(expected(), value) }
    return text
  }

  private func mismatch(_ expected: String, _ value: TextValue, nearest: String? = nil) -> Rejection {
    .wrongFact(name, expected: expected, found: value.shown, nearest: nearest)
  }
}

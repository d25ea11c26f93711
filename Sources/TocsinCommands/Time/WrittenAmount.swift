import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinSource

/// Amounts and clocks as rules write them: `< 2 business hours`, `next business day`; `close of day`.
enum WrittenAmount {
  static func amount(_ text: String, field: String) throws(RequestError) -> Amount {
    var words = text.split(separator: " ").map { $0.lowercased() }
    let bound = bound(&words)
    if words == ["next", "business", "day"] {
      return Amount(bound: bound, millionths: 1_000_000, unit: .businessDay, isNextBusinessDay: true)
    }
    guard let number = words.first.flatMap({ JSONNumber(text: $0)?.millionths }), number >= 0 else {
      throw wrong(field, text)
    }
    let name = words.dropFirst().joined(separator: " ")
    guard let unit = Amount.Unit.allCases.first(where: { isName(name, of: $0) }) else {
      throw wrong(field, text, nearest: Spelling.nearest(to: name, among: unitNames))
    }
    let amount = Amount(bound: bound, millionths: number, unit: unit)
    guard amount.milliseconds ?? amount.businessDays.map(Int64.init) != nil else { throw wrong(field, text) }
    return amount
  }

  private static func bound(_ words: inout [String]) -> Amount.Bound {
    if words.first?.first == "<", let first = words.first, first.count > 1 {
      words[0] = String(first.dropFirst())
      return .lessThan
    }
    let bounds: [String: Amount.Bound] = ["<": .lessThan, "within": .within, "about": .about]
    guard let bound = words.first.flatMap({ bounds[$0] }) else { return .plain }
    words.removeFirst()
    return bound
  }

  private static func isName(_ name: String, of unit: Amount.Unit) -> Bool {
    name == unit.written(isSingular: true) || name == unit.written(isSingular: false)
  }

  private static var unitNames: [String] { Amount.Unit.allCases.map { $0.written(isSingular: false) } }

  private static func wrong(_ field: String, _ text: String, nearest: String? = nil) -> RequestError {
    .wrong(
      field, expected: "an amount such as `2 business hours`, `60 minutes`, `2 business days` or `next business day`",
      found: "`\(text)`", nearest: nearest)
  }

  static func clock(_ text: String, field: String) throws(RequestError) -> Clock {
    if let clock = Clock.allCases.first(where: { $0.written == text.lowercased() }) { return clock }
    let names = Clock.allCases.map(\.written)
    throw .unknown(
      field, expected: "a clock: \(names.map { "`\($0)`" }.joined(separator: ", "))", found: text, among: names)
  }
}

/// An amount of one currency.
public struct Money: Hashable, Sendable {
  /// How much, in millionths of the currency's unit.
  public var millionths: Int64
  /// Three capital letters: `EUR`.
  public var currency: String

  /// An amount of a currency.
  public init(millionths: Int64, currency: String) {
    self.millionths = millionths
    self.currency = currency
  }

  /// Reads a text such as `120 EUR`; nil when it is anything else.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, Money.isCurrency(words[1]), let millionths = Money.millionths(words[0]) else { return nil }
    self.init(millionths: millionths, currency: String(words[1]))
  }

  /// Whether a word can stand for a currency.
  private static func isCurrency(_ word: some StringProtocol) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// The number of a text such as `99.50`, in millionths; nil when it is none, or too large or fine.
  private static func millionths(_ text: some StringProtocol) -> Int64? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, (1...12).contains(whole.utf8.count) else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : "0"
    guard (1...6).contains(decimals.utf8.count), (whole + decimals).utf8.allSatisfy(isDigit) else { return nil }
    let padding = String(repeating: "0", count: 6 - decimals.utf8.count)
    return Int64(whole + decimals + padding).map { isNegative ? -$0 : $0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// So many millionths of a percent of it, to the nearest millionth; nil when that is too much.
  package func share(percent: Int64) -> Money? {
    let product = millionths.multipliedFullWidth(by: percent)
    let hundred: Int64 = 100_000_000
    guard product.high.magnitude < hundred.magnitude / 2 else { return nil }
    let (quotient, remainder) = hundred.dividingFullWidth(product)
    let isRoundedUp = remainder.magnitude * 2 >= hundred.magnitude
    let rounded = quotient.addingReportingOverflow(isRoundedUp ? remainder.signum() : 0)
    return rounded.overflow ? nil : Money(millionths: rounded.partialValue, currency: currency)
  }

  /// As rules write it: whole, or with two decimals at least.
  package var written: String {
    let magnitude = millionths.magnitude
    let whole = "\(millionths < 0 ? "-" : "")\(magnitude / 1_000_000)"
    guard magnitude % 1_000_000 != 0 else { return "\(whole) \(currency)" }
    var decimals = String(magnitude % 1_000_000 + 1_000_000).dropFirst()
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(whole).\(decimals) \(currency)"
  }
}

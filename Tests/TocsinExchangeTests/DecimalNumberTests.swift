import Foundation
import Testing

@testable import TocsinExchange

@Suite struct DecimalNumberTests {
  private static func number(_ text: String) -> DecimalNumber? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber($0) }
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("4.2", 4_200_000), ("-4.2", -4_200_000), ("+1", 1_000_000), (".5", 500_000),
      ("5.", 5_000_000),
      ("2.097152e+07", 20_971_520_000_000), ("3.4948e-05", 35), ("0.0000005", 1), ("-0.0000005", -1), ("0.00000049", 0),
      ("1e-400", 0), ("1e-99999999999999999999", 0), ("0e99999999999999999999", 0), ("9223372036854.775807", Int64.max),
      ("0.1234565", 123_457), ("12345678901.2345678901234567890", 12_345_678_901_234_568),
      ("1E3", 1_000_000_000), ("0.000000000000000000000000000001e30", 1_000_000),
    ] as [(String, Int64)]) func `a number in millionths`(text: String, millionths: Int64)
  {
    #expect(Self.number(text)?.scaled(6) == millionths)
  }

  @Test(arguments: [
    "9223372036854.775808", "1e13", "1e400", "-1e99999999999999999999", "123456789012345678901234567890",
  ])
  func `a number that is too large`(text: String) {
    #expect(Self.number(text) != nil)
    #expect(Self.number(text)?.scaled(6) == nil)
  }

  @Test(arguments: ["", ".", "-", "+", "e5", "1e", "1e+", "1.2.3", "0x10", "1_000", "1 ", "NaN", "١", "--1", "1e1.5"])
  func `no number`(text: String) {
    #expect(Self.number(text) == nil)
  }

  @Test func `quotients and differences agree with exact arithmetic`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let texts = (0..<2).map { _ in
        "\(Int64.random(in: 0...999_999_999_999, using: &random))e\(Int.random(in: -6...2, using: &random))"
      }
      let left = try #require(Self.number(texts[0]))
      let right = try #require(Self.number(texts[1]))
      let exact = try texts.map { try #require(Decimal(string: $0)) }
      #expect((left > right) == (exact[0] > exact[1]), "\(texts)")
      expect(DecimalNumber.difference(left, right, 6), exact[0] - exact[1], 1_000_000, "\(texts)")
      guard !right.isZero else { continue }
      expect(DecimalNumber.quotient(left, right, 6), exact[0] / exact[1], 1_000_000, "\(texts)")
    }
  }

  /// A tie in the last of the oracle's 38 digits cannot be told apart here; it does not occur with these numbers.
  private func expect(_ found: Int64?, _ exact: Decimal, _ scale: Decimal, _ comment: String) {
    var product = exact * scale
    var rounded = Decimal()
    NSDecimalRound(&rounded, &product, 0, .plain)
    let isWithin = rounded <= Decimal(Int64.max) && rounded >= -Decimal(Int64.max)
    #expect(found.map { Decimal($0) } == (isWithin ? rounded : nil), "\(comment)")
  }

  @Test func `large amounts of which a small difference is left can be counted`() throws {
    let left = try #require(Self.number("9.9000000000001e+16"))
    let right = try #require(Self.number("9.9e+16"))
    #expect(DecimalNumber.difference(left, right, 6) == 1_000_000_000)
    #expect(DecimalNumber.quotient(right, left, 8) == 100_000_000)
    #expect(left.scaled(6) == nil)
  }
}

import Testing
import TocsinJSON

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("0", Int64(0)), ("-7", -7), ("9223372036854775807", .max), ("-9223372036854775808", .min), ("3.0", 3),
    ("3e2", 300),
    ("300e-2", 3), ("0e99999999999999999999", 0),
  ])
  func `a whole number is exact`(text: String, value: Int64) {
    #expect(JSONNumber(text: text)?.integer == value)
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "1.5", "1e19", "1e999999999999", "1e-1"])
  func `what is no whole number of 64 bits is no integer`(text: String) {
    #expect(JSONNumber(text: text) != nil)
    #expect(JSONNumber(text: text)?.integer == nil)
  }

  @Test(arguments: [
    ("4.2", Int64(4_200_000)), ("-0.000001", -1), ("1e-6", 1), ("4.20000000000000000000000000", 4_200_000),
    ("12", 12_000_000),
    ("9223372036854.775807", .max), ("0.000000", 0),
  ])
  func `millionths are exact`(text: String, value: Int64) {
    #expect(JSONNumber(text: text)?.millionths == value)
  }

  @Test(arguments: ["0.0000001", "9223372036854.775808", "1e300", "3.14159265358979"])
  func `what is no whole number of millionths is left to binary fractions`(text: String) {
    #expect(JSONNumber(text: text)?.millionths == nil)
    #expect(JSONNumber(text: text)?.double == Double(text))
  }

  @Test func `binary fractions are the nearest ones`() {
    for text in [
      "0.1", "4.2", "123456.789", "1e22", "1e23", "-2.5e-7", "179769313486231570e291", "5e-324", "-0", "0.3e1",
    ] {
      #expect(JSONNumber(text: text)?.double == Double(text))
    }
    #expect(JSONNumber(text: "1e400")?.double == nil)
    #expect(JSONNumber(text: "-1e400")?.double == nil)
  }

  @Test func `digits are kept as they are written`() {
    for text in ["1.0", "1e5", "-0", "123456789012345678901234567890.5", "42"] {
      #expect(JSONNumber(text: text)?.description == text)
    }
  }

  @Test(arguments: ["", " 1", "1 ", "x", "1,2", "--1", "01"])
  func `what is not exactly a number makes none`(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test func `only finite values make numbers`() {
    #expect(JSONNumber(2.5)?.description == "2.5")
    #expect(JSONNumber(Double.nan) == nil && JSONNumber(Double.infinity) == nil)
  }
}

import Testing
import TocsinSource
import TocsinSyntax

/// What editors, word processors and spreadsheets make of rules.
@Suite struct ForeignInputTests {
  private func check(_ text: String, means plain: String) {
    let reading = Reading(text)
    #expect(reading.codes == [], "\(reading.shown)")
    #expect(reading.givesItsTextBack)
    #expect(dump(reading.file.tree) == dump(Reading(plain).file.tree))
  }

  @Test func `a byte-order mark and Windows line ends change nothing`() {
    let windows =
      "\u{FEFF}"
      + Samples.everyForm.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    check(windows, means: Samples.everyForm)
  }

  @Test func `lone carriage returns end lines`() {
    let old = Samples.everyForm.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r")
    check(old, means: Samples.everyForm)
  }

  @Test(arguments: ["\t", "\u{A0}", "\u{202F}", "\u{2007}"]) func `any blank is a space`(blank: String) {
    check(
      "table T {\n\(blank)| P1\(blank)| 4\(blank)hours |\n}", means: "table T {\n | P1 | 4 hours |\n}")
  }

  @Test(arguments: ["“Basic”", "”Basic”", "„Basic“", "«Basic»", "\"Basic”"])
  func `curly quotes hold a text`(text: String) {
    check("choice Plan { Basic \(text) }", means: "choice Plan { Basic \"Basic\" }")
  }

  @Test func `an apostrophe is part of a text`() {
    check(
      "choice A { B “Winter ’20” it \"l’altro 'uno'\" }", means: "choice A { B \"Winter ’20\" it \"l’altro 'uno'\" }")
  }

  @Test func `long dashes and typeset signs stand for plain ones`() {
    check(
      "calendar C {\n standard Mon–Fri 09:00—18:00\n}\ntable T {\n | P2–P4 | – |\n}\nlet a = b ≤ 5 or b ≥ 7",
      means: "calendar C {\n standard Mon-Fri 09:00-18:00\n}\ntable T {\n | P2-P4 | - |\n}\nlet a = b <= 5 or b >= 7")
  }

  @Test func `names hold letters of any script`() {
    #expect(Reading("choice Città { Zürich  Ελλάδα  東京 }").codes == [])
  }

  @Test func `a text with a sixteen-bit encoding is told once`() {
    #expect(Reading(bytes: [0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00]).codes == ["E0104"])
  }

  @Test func `a list of numbers has no decimal commas`() {
    #expect(Reading("table T {\n | 1, 2 | 1,2,3 | P1, P2 |\n}").codes == [])
  }
}

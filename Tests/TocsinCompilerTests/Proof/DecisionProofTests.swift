import Testing
import TocsinCompiler
import TocsinSource

/// What is shown of decisions whose lines contradict each other or leave a case out.
struct DecisionProofTests {
  private static let words = """
    choice Licence { Perpetual  Cloud }
    choice Plan { Basic  Gold  Platinum }
    scale Season, lowest first { Winter  Spring  Summer }
    facts contract {
      ends      date
      ordered   date
      plan      Plan
      licence   Licence
      suite     version of Season
      price     money
      seats     count
      discount  percent, presumed 0%
      renews    yes or no, presumed no
    }
    table Limits {
      | Plan     | Seats |
      | Basic    | 5     |
      | Gold     | 50    |
      | Platinum | -     |
    }
    decision Young for contract { yes when suite >= Spring 2020  no when suite < Spring 2020 }

    """

  private func findings(_ lines: String, first: Bool = false) -> [Diagnostic] {
    let words = Self.words.replacing(
      "{ yes when suite >= Spring 2020  no when", with: "{\nyes when suite >= Spring 2020\nno when"
    )
    .replacing("< Spring 2020 }", with: "< Spring 2020\n}")
    let head = "decision Asked for contract\(first ? ", first that holds" : "") {\n"
    return RuleTexts(words + head + lines + "\n}\n").compiled().diagnostics
  }

  /// The case that is shown, up to what is said of it.
  private func shown(_ lines: String, code: String) -> String? {
    let found = findings(lines)
    #expect(found.map(\.code.text) == [code], "\(lines)")
    return found.first?.example
  }

  @Test(arguments: [
    ("yes when plan is Gold\nno when plan is one of Gold, Basic\nyes otherwise", "plan Gold"),
    ("yes when plan is Gold\nno when licence is Cloud\nyes otherwise", "plan Gold, licence Cloud"),
    ("yes when seats > 5\nno when seats < 7\nyes otherwise", "seats 6"),
    ("yes when seats > 5\nno when seats >= 6 and renews\nyes otherwise", "seats 6, renews yes"),
    ("yes when discount > 5%\nno when discount < 5.5%\nyes otherwise", "discount 5.25%"),
    ("yes when price > 100 EUR + 5%\nno when price < 106 EUR\nyes otherwise", "price 105.50 EUR"),
    ("yes when suite > Winter 2020\nno when suite < Summer 2020\nyes otherwise", "suite Spring 2020"),
    ("yes when ordered <= ends + 120 days\nno when ordered > ends + 119 days", "ordered 2025-03-31, ends 2024-12-01"),
    ("yes when ends < 2024-03-01\nno when ends > 2024-02-27\nno otherwise", "ends 2024-02-29"),
    ("yes when ends < today\nno when plan is Gold and ends <= today\nno otherwise", nil),
    ("yes when licence is unknown\nno when plan is Gold\nyes otherwise", "licence unknown, plan Gold"),
    ("yes when Young\nno when suite is Summer 2020\nyes otherwise", "suite Summer 2020"),
    ("ends when renews\nordered when plan is Gold\nends otherwise", nil),
    ("yes when started years from ends to ordered is 2\nno when ordered > ends + 18 months\nyes otherwise", nil),
  ])
  func `a case is shown to which both lines apply`(lines: String, expected: String?) {
    let example = shown(lines, code: "E0718")
    if let expected {
      #expect(example?.hasPrefix("with \(expected) both lines hold: ") == true, "\(example ?? "none")")
    }
  }

  @Test(arguments: [
    "yes when plan is Gold\nno when plan is not Gold",
    "yes when plan is Gold\nno when plan is Basic\nyes when plan is Platinum",
    "yes when plan is Gold\nyes when licence is Cloud\nno otherwise",
    "1 year when plan is Gold\n12 months when renews\n2 years otherwise",
    "yes when seats > 5\nno when seats <= 5",
    "yes when price > 100 EUR\nno when price <= 100 EUR",
    "yes when ordered <= ends + 120 days\nno when ordered > ends + 120 days",
    "yes when ends + 1 month < today\nno when not ends + 1 month < today",
    "yes when Young\nno when not Young",
    "yes when suite < Spring 2020\nno when suite >= Spring 2020",
    "yes when started years from ends to ordered is 1\nno when started years from ends to ordered is not 1",
    "yes when licence is unknown\nno when licence is Cloud\nyes when licence is Perpetual",
    "yes when seats > Limits(plan).Seats\nno when seats <= Limits(plan).Seats\nno otherwise",
  ])
  func `lines that share every case between them need no otherwise`(lines: String) {
    #expect(findings(lines).map(\.message) == [])
  }

  @Test(arguments: [
    ("yes when plan is Gold\nno when plan is Basic", "plan Platinum"),
    ("yes when plan is Gold and renews\nno when plan is not Gold", "plan Gold, renews no"),
    ("yes when seats > 5\nno when seats < 5", "seats 5"),
    ("yes when suite < Spring 2020\nno when suite > Spring 2020", "suite Spring 2020"),
    ("yes when ordered < ends + 10 days\nno when ordered > ends + 10 days", nil),
  ])
  func `a case is shown to which no line applies`(lines: String, expected: String?) {
    let example = shown(lines, code: "E0711")
    if let expected { #expect(example == "with \(expected) no line holds") }
  }

  @Test func `lines that are taken in order may overlap, and leave nothing out either`() {
    #expect(findings("yes when plan is Gold\nno when renews\nyes otherwise", first: true).isEmpty)
    #expect(findings("yes when plan is Gold\nno when renews", first: true).map(\.code.text) == ["E0711"])
  }

  @Test func `the way out can be taken`() throws {
    let found = try #require(findings("yes when plan is Gold\nno when renews\nyes otherwise").first)
    let edit = try #require(found.help.flatMap(\.edits).first)
    #expect(edit.replacement == ", first that holds")
  }

  @Test func `what would take too long is left to the run`() {
    let facts = (1...14).map { "  fact\($0)  count" }.joined(separator: "\n")
    let sum = (1...14).map { "fact\($0)" }.joined(separator: " + ")
    let rules =
      "facts contract {\n\(facts)\n}\ndecision Asked for contract {\n  yes when \(sum) > 1000\n  no when \(sum) < 2000\n"
      + "  yes otherwise\n}\n"
    #expect(RuleTexts(rules).compiled().diagnostics.map(\.message) == [])
  }
}

import Testing
import TocsinCompiler
import TocsinSource
import TocsinTime

/// What prints in one language of a release prints in all of them.
@Suite struct TranslationTests {
  /// What is said not to have been translated, in the order of the file.
  private func untranslated(_ rules: String, languages: String = "en, it", title: String = "Care") -> [String] {
    let text = "rulebook Care \"\(title)\" {\n  languages  \(languages)\n}\n" + rules
    let compilation = compile([SourceText(name: "a.tocsin", text: text)], zones: SystemZoneSource())
    #expect(!compilation.hasErrors, "\(compilation.diagnostics.map(\.message))")
    return compilation.diagnostics.filter { $0.code == "W0901" }.map { String($0.message.split(separator: "`")[0]) }
  }

  private static let words = """
    choice Plan "Plan" it "Piano" {
      Small
      Large
    }
    facts case {
      plan Plan
    }

    """

  @Test(arguments: [
    ("facts customer {\n  plan Plan \"The plan\"\n}", ["The plan"]),
    ("decision Served \"Is it?\" for case {\n  yes \"it is\" it \"lo è\" otherwise\n}", ["Is it?"]),
    ("decision Served for case {\n  yes \"it is\" otherwise\n}", ["it is"]),
    (
      "calendar Main \"Our desk\" {\n  zone Europe/Rome \"CET\"\n  standard Mon-Fri 09:00-18:00\n}",
      ["Our desk", "CET"]
    ),
    ("table Seats \"Seats\" {\n  | Plan | Count \"How many\" |\n  | any | 1 |\n}", ["Seats", "How many"]),
    (
      "table Seats {\n  | Plan | Count |\n  | Small \"The small one\" | - |\n  | Large | \"no limit\" |\n}",
      ["The small one", "no limit"]
    ),
    (
      "wording {\n  | Amount | en |\n  | N hours | \"{N} hours\" |\n  | < N | \"< {N}\" |\n  | yes | \"●\" |\n}",
      ["{N} hours"]
    ),
  ])
  func `a text in one language only is a finding`(rules: String, texts: [String]) {
    #expect(untranslated(Self.words + rules) == texts)
  }

  @Test(arguments: [
    "facts customer {\n  plan Plan \"The plan\" it \"Il piano\"\n}",
    "table Seats {\n  | Plan | Phone |\n  | Small | \"+39 0584 943232\" |\n  | Large | \"24/7\" |\n}",
    "table Seats not printed {\n  | Plan \"Which\" | Phone \"Phone\" |\n  | any \"all\" | 1 |\n}",
    "wording {\n  | Amount | en |\n  | N hours | \"{N} hours\" |\n}\nwording {\n  | Amount | it |\n  | N hours | \"{N} ore\" |\n}",
  ])
  func `what is translated, has no letters or is not printed is none`(rules: String) {
    #expect(untranslated(Self.words + rules).isEmpty)
  }

  @Test func `a title other than the name is a label like others`() {
    #expect(untranslated(Self.words).isEmpty)
    #expect(untranslated(Self.words, title: "Care for all") == ["Care for all"])
  }

  @Test func `a release of one language needs no other`() {
    #expect(
      untranslated("facts customer {\n  seats count \"Seats\"\n}", languages: "en", title: "Care for all").isEmpty)
  }
}

import Testing

@testable import TocsinCommands

struct FixCommandTests {
  private let words = "choice Plan { Small  Large }\nfacts customer {\n  plan  Plan\n}\n"
  private let fee = "decision Fee for customer, first that holds {\n  1  when plan is Large\n  2  otherwise\n}\n"

  @Test func `what can have been meant in one way only is written so`() throws {
    let foreign = """
      choice Plan { Small, Large }
      facts customer { plan: Plan; vip yes or no; }
      // who pays how much
      decision Fee for customer, first that holds {
        1  when plan == Large && vip
        2  otherwise
      }

      """
    let folder = try TemporaryFolder(["a.tocsin": foreign])
    let run = try ToolRun(["fix", folder.path])
    #expect(run.code == 0)
    let path = folder.path("a.tocsin")
    #expect(run.output.hasPrefix("\(path):1: E0150: members stand next to each other without commas: remove it\n"))
    #expect(run.output.hasSuffix("\nmended 7 findings in 1 file\n"))
    #expect(
      try folder.text(of: "a.tocsin") == """
        choice Plan { Small  Large }
        facts customer { plan Plan
         vip yes or no }
        # who pays how much
        decision Fee for customer, first that holds {
          1  when plan is Large and vip
          2  otherwise
        }

        """)
    #expect(try ToolRun(["fix", folder.path]).output == "nothing can be mended without a decision\n")
  }

  @Test func `lines that are never reached go, with their blanks, and comments stay`() throws {
    let decision = """
      let spare = 5

      decision Fee for customer, first that holds {
        1  when plan is Large
        2  when plan is Large and plan is Small  # since spring
        # all the others
        3  when plan is Large
        4  otherwise
      }

      """
    let folder = try TemporaryFolder(["a.tocsin": words + decision])
    let run = try ToolRun(["fix", folder.path])
    #expect(run.code == 0 && run.output.hasSuffix("mended 3 findings in 1 file\n"))
    #expect(run.output.contains(":11: W0803: this line is never reached"), "the line that it had")
    #expect(
      try folder.text(of: "a.tocsin") == words + """

        decision Fee for customer, first that holds {
          1  when plan is Large
          # since spring
          # all the others
          4  otherwise
        }

        """)
  }

  @Test func `a guess is taken only when it is asked for`() throws {
    let guess = words + "decision Fee for customer { 1 when plan is Lagre\n 2 otherwise }\n"
    let folder = try TemporaryFolder(["a.tocsin": guess])
    let careful = try ToolRun(["fix", folder.path])
    #expect(careful.code == 1 && careful.output.contains("`tocsin fix --unsafe`"))
    #expect(try folder.text(of: "a.tocsin") == guess)
    #expect(try ToolRun(["fix", "--unsafe", folder.path]).code == 0)
    #expect(try folder.text(of: "a.tocsin").contains("plan is Large"))
  }

  @Test func `where a person has to choose, nothing is guessed`() throws {
    let unordered = "scale Urgency { High  Low }\n"
    let folder = try TemporaryFolder(["a.tocsin": unordered])
    #expect(try ToolRun(["fix", "--unsafe", folder.path]).code == 1)
    #expect(try folder.text(of: "a.tocsin") == unordered)
  }

  @Test func `a line that another release needs stays`() throws {
    let first = """
      rulebook Care 1 "Care" {
        in force from 2024-01-01 to 2024-12-31
      }
      choice Plan { Small  Large }
      facts customer { plan Plan }
      decision Fee for customer, first that holds {
        1  when plan is Large
        2  when plan is Large
        3  otherwise
      }

      """
    let second = """
      rulebook Care 2 "Care" {
        builds on "../one"
        in force from 2025-01-01
      }
      choice Size { Any }
      replace decision Fee for customer, first that holds {
        4  when plan is Large
        5  otherwise
      }

      """
    let folder = try TemporaryFolder(["one/rules.tocsin": first, "two/rules.tocsin": second])
    #expect(try ToolRun(["fix", folder.path]).output.hasSuffix("mended 1 finding in 1 file\n"))
    #expect(try folder.text(of: "one/rules.tocsin") == first.replacing("  2  when plan is Large\n", with: ""))
    #expect(try folder.text(of: "two/rules.tocsin") == second)
  }

  @Test func `standard input goes to standard output, and the report elsewhere`() throws {
    let run = try ToolRun(["fix", "-"], input: words + fee + "let spare = 5\n")
    #expect(run.code == 0 && run.output == words + fee && run.errors.hasSuffix("mended 1 finding in 1 file\n"))
  }

  @Test(arguments: ["--check", "--diff"])
  func `nothing is written with --check or --diff`(flag: String) throws {
    let text = words + fee + "let spare = 5\n"
    let folder = try TemporaryFolder(["a.tocsin": text])
    let run = try ToolRun(["fix", flag, folder.path])
    #expect(run.code == 1 && (run.output + run.errors).contains("would mend 1 finding in 1 file\n"))
    #expect(flag == "--check" || run.output.contains("\n-let spare = 5\n"))
    #expect(try folder.text(of: "a.tocsin") == text)
  }

  @Test func `it reports in Italian as well`() throws {
    let run = try ToolRun(["fix", "--check", "--language", "it", "-"], input: words + fee + "let spare = 5\n")
    #expect(
      run.errors == ""
        && run.output.hasSuffix(
          "W0902: nulla usa il valore `spare`: togliere la riga\n" + "da correggere: 1 segnalazione in 1 file\n")
    )
  }

  @Test func `an allowance that is of no use goes, and one that is stays`() throws {
    let allowed =
      words + fee + """
        # allow W0902: for the price list of next year
        let spare = 5
        # allow W0803: it was needed once
        let other = 6  # allow W0902: also for then

        """
    let folder = try TemporaryFolder(["a.tocsin": allowed])
    let run = try ToolRun(["fix", folder.path])
    #expect(run.output.hasSuffix("mended 1 finding in 1 file\n"))
    #expect(try folder.text(of: "a.tocsin") == allowed.replacing("# allow W0803: it was needed once\n", with: ""))
  }
}

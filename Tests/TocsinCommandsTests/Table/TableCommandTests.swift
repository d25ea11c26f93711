import Testing

@testable import TocsinCommands

struct TableCommandTests {
  private static let old = """
    rulebook Kitchen 1 "Kitchen" {
      in force   from 2024-01-01
      languages  en, it
    }
    choice Grade "Grade" it "Grado" {
      High "High grade" it "Alto"
      Low  "Low grade"  it "Basso"
    }
    table WaitingTime "How long a guest waits" {
      | Grade | Time         |
      | High  | < 10 minutes |
      | Low   | 30 minutes   |
    }
    table Hidden not printed {
      | Grade | Time      |
      | any   | 5 minutes |
    }

    """

  private static let new = """
    rulebook Kitchen 2 "Kitchen" {
      builds on  "../1"
      in force   from 2025-01-01
      languages  it, en
    }
    choice Course { Starter  Main }
    change table WaitingTime {
      | Grade | Time      |
      | Low   | 1 hour    |
    }

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["1/k.tocsin": Self.old, "2/k.tocsin": Self.new])
  }

  private func table(_ arguments: String...) throws -> ToolRun { try ToolRun(["table", folder.path] + arguments) }

  @Test func `the newest release and its first language are the default`() throws {
    let run = try table("waiting-time", "--format", "csv")
    #expect(run.errors == "")
    #expect(run.output == "Grado,Time\nAlto,< 10 minutes\nBasso,1 hour\n")
    #expect(run.code == 0)
  }

  @Test func `release and language can be chosen`() throws {
    let run = try table("WaitingTime", "--release", "1", "--language", "en", "--format", "csv")
    #expect(run.output == "Grade,Time\nHigh grade,< 10 minutes\nLow grade,30 minutes\n")
  }

  @Test func `without a name every table is printed that is meant to be`() throws {
    let run = try table("--release", "1")
    #expect(
      run.output == """
        How long a guest waits

        Grade       Time
        ----------  ------------
        High grade  < 10 minutes
        Low grade   30 minutes

        """)
  }

  @Test func `the list names the tables`() throws {
    #expect(try table("--list", "--format", "csv").output == "Name,Title\nwaiting-time,How long a guest waits\n")
  }

  @Test func `rules without tables to print say so`() throws {
    let run = try ToolRun(["table", "-"], input: "choice Wine { Red  White }\n")
    #expect(run.code == 1)
    #expect(run.errors == "error: expected tables in these rules, found none that is printed\n")
  }

  @Test func `an unknown table gets the nearest one and the list`() throws {
    let run = try table("waiting-tim")
    #expect(run.code == 1)
    #expect(
      run.errors == """
        error: expected a table of `Kitchen 2`, found `waiting-tim`
        help: the nearest is `waiting-time`
        help: there is `waiting-time`

        """)
  }

  @Test func `a table that is not printed says so`() throws {
    let run = try table("hidden")
    #expect(run.code == 1)
    #expect(run.errors.contains("found `hidden`, which the rules keep for themselves"))
  }

  @Test func `an unknown release or language says which there are`() throws {
    #expect(try table("--release", "3").errors.hasSuffix("found `3`\nhelp: there are `1`, `2`\n"))
    let run = try table("--release", "1", "--language", "fr")
    #expect(run.code == 1)
    #expect(run.errors.contains("found `fr`\n"))
  }

  @Test func `rules with errors print nothing but the errors`() throws {
    try folder.write(Self.new + "choice Grade { }\n", to: "2/k.tocsin")
    let run = try table("waiting-time")
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error[E"))
  }

  @Test func `of several rulebooks one must be named`() throws {
    try folder.write("rulebook Cellar \"Cellar\" { languages en }\nchoice Wine { Red  White }\n", to: "3/c.tocsin")
    let run = try table()
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: expected the rules of one rulebook, found those of 2: `Kitchen`, `Cellar`\n"))
    #expect(run.errors.contains("help: name `\(folder.path)` for `Kitchen`\n"))
    #expect(run.errors.contains("help: name `\(folder.path("3/c.tocsin"))` for `Cellar`\n"))
  }
}

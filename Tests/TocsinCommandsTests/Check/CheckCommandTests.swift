import Testing

@testable import TocsinCommands

struct CheckCommandTests {
  private let good = """
    rulebook Kitchen 1 "Kitchen" {
      in force   from 2024-01-01
      languages  en
    }
    choice Dish { Soup  Salad }

    """

  @Test func `rules without findings are counted in one line`() throws {
    let folder = try TemporaryFolder(["k.tocsin": good])
    let run = try ToolRun(["check", folder.path])
    #expect(run.output == "no findings in 1 file, 1 release\n")
    #expect(run.errors == "")
    #expect(run.code == 0)
  }

  @Test func `findings show their place and set the exit code`() throws {
    let folder = try TemporaryFolder(["k.tocsin": good + "choice Dish { Soup }\n"])
    let run = try ToolRun(["check", folder.path])
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("error[E"))
    #expect(run.output.contains("--> \(folder.path("k.tocsin")):6:"))
    #expect(run.output.hasSuffix("1 error in 1 file\n"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `colour is used when it is asked for`() throws {
    let folder = try TemporaryFolder(["k.tocsin": good + "choice Dish { Soup }\n"])
    #expect(try ToolRun(["check", folder.path, "--color", "always"]).output.contains("\u{1B}["))
  }

  @Test func `rules are read from standard input`() throws {
    #expect(try ToolRun(["check", "-"], input: good).code == 0)
    let run = try ToolRun(["check", "-"], input: good + "choice\n")
    #expect(run.code == 1)
    #expect(run.output.contains("--> -:6:"))
  }

  @Test(arguments: [("json", "{\n"), ("sarif", "{\n"), ("github", "::error file=")])
  func `findings come in the forms of other tools`(format: String, start: String) throws {
    let folder = try TemporaryFolder(["k.tocsin": good + "choice Dish { Soup }\n"])
    let run = try ToolRun(["check", folder.path, "--format", format])
    #expect(run.code == 1)
    #expect(run.output.hasPrefix(start))
    #expect(!run.output.contains("1 error in"))
  }

  @Test func `a path that does not exist is no finding`() throws {
    let run = try ToolRun(["check", "no such path"])
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: "))
  }
}

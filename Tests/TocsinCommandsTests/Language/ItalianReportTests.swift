import Testing

@testable import TocsinCommands

/// Findings in Italian, as each output shows them.
@Suite struct ItalianReportTests {
  private static let rules = """
    choice Plan { Small  Large }
    table Fees {
      | Plan  | Fee |
      | Lagre | 30  |
      | Large | 30  |
    }

    """

  private func output(_ command: String, _ rules: String, _ format: String) throws -> String {
    try ToolRun([command, "-", "--language", "it", "--format", format], input: rules).output
  }

  @Test func `text has Italian titles, and sums up in Italian`() throws {
    let expected = """
      errore[E0201]: non c'è una voce di `Plan` di nome `Lagre`
       --> -:4:5
        |
      4 |   | Lagre | 30  |
        |     ^^^^^
        = rimedio: c'è `Large`

      1 errore in 1 file

      """
    #expect(try output("check", Self.rules, "text") == expected)
  }

  @Test func `JSON keeps its keys and codes`() throws {
    let expected = """
      {
        "errors": 1,
        "warnings": 0,
        "notes": 0,
        "diagnostics": [
          {
            "code": "E0201",
            "severity": "error",
            "message": "non c'è una voce di `Plan` di nome `Lagre`",
            "place": {
              "file": "-",
              "line": 4,
              "column": 5,
              "endLine": 4,
              "endColumn": 10,
              "start": 64,
              "end": 69
            },
            "help": [
              {
                "text": "c'è `Large`",
                "edits": [
                  {
                    "replacement": "Large",
                    "place": {
                      "file": "-",
                      "line": 4,
                      "column": 5,
                      "endLine": 4,
                      "endColumn": 10,
                      "start": 64,
                      "end": 69
                    }
                  }
                ]
              }
            ]
          }
        ]
      }

      """
    #expect(try output("check", Self.rules, "json") == expected)
  }

  @Test func `SARIF has Italian messages and fixes under the same rules`() throws {
    let log = try output("check", Self.rules, "sarif")
    let english = try ToolRun(["check", "-", "--format", "sarif"], input: Self.rules).output
    let translated = english.replacing(
      "there is no member of Plan `Lagre`", with: "non c'è una voce di `Plan` di nome `Lagre`"
    )
    .replacing("there is `Large`", with: "c'è `Large`")
    #expect(log == translated && log != english)
  }

  @Test func `GitHub is told in Italian what to do`() throws {
    let expected = """
      ::error file=-,line=4,col=5,endColumn=10,title=E0201::non c'è una voce di `Plan` di nome `Lagre`%0Arimedio: c'è `Large`

      """
    #expect(try output("check", Self.rules, "github") == expected)
  }

  @Test func `what is proved is told with its case and its other side`() throws {
    let rules = """
      choice Plan { Small  Large }
      facts case {
        plan  Plan
        vip   yes or no
      }
      decision Discount for case, first that holds {
        yes  when plan is Small
        no   when plan is Small and vip
        no   otherwise
      }

      """
    let expected = """
      avviso[W0803]: questa riga non si raggiunge mai: dove vale lei, vale già la riga sopra
       --> -:8:3
        |
      7 |   yes  when plan is Small
        |   ----------------------- viene chiesta prima
      8 |   no   when plan is Small and vip
        |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        = esempio: di un caso con plan Small, vip yes decide una riga sopra, prima che si arrivi a questa
        = rimedio: spostarla più in alto, oppure restringere una delle righe sopra
        = rimedio: togliere la riga

      1 avviso in 1 file

      """
    #expect(try output("lint", rules, "text") == expected)
  }

  @Test func `a place in the file and an expected word are told together`() throws {
    let run = try ToolRun(["check", "-", "-l", "it"], input: "calendar North {\n  zone\n}\n")
    #expect(
      run.output.hasPrefix(
        "errore[E0120]: qui serve un fuso orario come `Europe/Rome`, ma c'è la fine della riga, nel calendario `North`\n"
      ))
  }

  @Test func `tests and other commands tell errors of the rules in the language asked for`() throws {
    let folder = try TemporaryFolder(["fees.tocsin": Self.rules])
    for command in [["test", folder.path], ["table", folder.path, "Fees"]] {
      let run = try ToolRun(command + ["--language", "it"])
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("errore[E0201]: non c'è una voce di `Plan` di nome `Lagre`\n"))
    }
  }

  @Test func `rules without findings are summed up in Italian, and English is what is spoken without being asked`()
    throws
  {
    let clean = "choice Plan { Small  Large }\n"
    #expect(try output("check", clean, "text") == "nulla da segnalare in 1 file\n")
    #expect(try ToolRun(["check", "-"], input: clean).output == "no findings in 1 file\n")
    #expect(try ToolRun(["check", "-", "--language", "fr"], input: clean).code == 2)
  }
}

import Testing

@testable import TocsinCommands

@Suite struct CommandLineTests {
  private let check = CommandSpecification(
    name: "tocsin check", summary: "look for mistakes",
    arguments: [ArgumentSpecification(name: "PATH", help: "a file or folder of rules", isRepeated: true)],
    options: [
      OptionSpecification(
        long: "format", short: "f", valueName: "FORMAT", help: "how findings are shown",
        allowedValues: ["text", "json", "sarif", "github"]),
      OptionSpecification(long: "strict", short: "s", help: "warnings count as errors"),
      OptionSpecification(long: "quiet", short: "q", help: "say nothing"),
      OptionSpecification(long: "limit", valueName: "COUNT", help: "stop after so many"),
      OptionSpecification(long: "zone", short: "z", valueName: "NAME", help: "a zone", isRepeatable: true),
    ],
    exitCodes: [
      ExitCodeSpecification(code: 0, meaning: "nothing was found"),
      ExitCodeSpecification(code: 1, meaning: "something was found"),
    ],
    examples: [ExampleSpecification(call: "tocsin check Rules", meaning: "checks a folder")])

  private func failure(_ words: [String]) -> UsageError? {
    do throws(UsageError) {
      _ = try check.parse(words)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ["a", "--format=json", "--strict"], ["--format", "json", "--strict", "a"], ["-f", "json", "-s", "a"],
    ["-fjson", "a", "-s"], ["-sf=json", "a"], ["-sfjson", "--", "a"], ["a", "-sqf", "json"],
  ])
  func `a value may stand in every usual way`(words: [String]) throws {
    let call = try check.parse(words)
    #expect(call.value("format") == "json")
    #expect(call.flag("strict") && !call.flag("limit") && call.value("limit") == nil)
    #expect(call.positionals == ["a"])
    #expect(!call.wantsHelp)
  }

  @Test func `two dashes end the options and one dash is an argument`() throws {
    #expect(try check.parse(["-", "--", "--strict", "-x", "--"]).positionals == ["-", "--strict", "-x", "--"])
    #expect(try check.parse(["--zone", "-", "a"]).value("zone") == "-")
  }

  @Test func `values may be empty, negative or contain an equals sign`() throws {
    let call = try check.parse(["a", "--limit=-5", "--zone=", "--zone", "x=y"])
    #expect(call.values("zone") == ["", "x=y"])
    #expect(try call.integer("limit") == -5)
    #expect(try check.parse(["a", "--limit", "-5"]).value("limit") == "-5")
  }

  struct Mistake: Sendable {
    let words: [String]
    let message: String
    let suggestion: String?

    init(_ call: String, _ message: String, _ suggestion: String? = nil) {
      words = call.split(separator: " ").map(String.init)
      self.message = message
      self.suggestion = suggestion
    }
  }

  private static let mistakes: [Mistake] = [
    Mistake("--fromat json", "expected an option of `tocsin check`, found `--fromat`", "the nearest is `--format`"),
    Mistake("--colour", "expected an option of `tocsin check`, found `--colour`"),
    Mistake("-x", "expected an option of `tocsin check`, found `-x`"),
    Mistake("-sx", "expected an option of `tocsin check`, found `-x`"),
    Mistake("-strict", "expected an option of `tocsin check`, found `-strict`", "the nearest is `--strict`"),
    Mistake("-limit", "expected an option of `tocsin check`, found `-limit`", "the nearest is `--limit`"),
    Mistake("a --format", "expected FORMAT after `--format`, found the end of the call"),
    Mistake("a --format --strict", "expected FORMAT after `--format`, found `--strict`"),
    Mistake("a --strict=yes", "expected `--strict` without a value, found `yes`"),
    Mistake(
      "--format=jsno", "expected one of `text`, `json`, `sarif`, `github` after `--format`, found `jsno`",
      "the nearest is `json`"),
    Mistake("a --limit=1 --limit=2", "expected `--limit` once, found it again"),
    Mistake("", "expected PATH, found the end of the call"),
    Mistake("--", "expected PATH, found the end of the call"),
    Mistake("--=x", "expected an option of `tocsin check`, found `--`"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told with what was expected and found`(mistake: Mistake) {
    #expect(failure(mistake.words)?.message == mistake.message)
    #expect(failure(mistake.words)?.suggestion == mistake.suggestion)
  }

  @Test func `one argument too many is named`() {
    let tick = CommandSpecification(
      name: "tocsin table", summary: "s",
      arguments: [
        ArgumentSpecification(name: "PATH", help: "h"),
        ArgumentSpecification(name: "NAME", help: "h", isOptional: true),
      ])
    #expect(throws: UsageError("expected at most 2 arguments, found also `c`", in: tick)) {
      try tick.parse(["a", "b", "c"])
    }
    #expect((try? tick.parse(["a"]).positionals) == ["a"])
  }

  @Test func `numbers are checked`() throws {
    let call = try check.parse(["a", "--limit", "x"])
    #expect(throws: UsageError("expected a whole number after `--limit`, found `x`", in: check)) {
      try call.integer("limit")
    }
    let large = try check.parse(["a", "--limit", "99"])
    #expect(throws: UsageError("expected a number from 1 to 9 after `--limit`, found `99`", in: check)) {
      try large.integer("limit", in: 1...9)
    }
    #expect(try large.integer("zone") == nil)
  }

  @Test func `help wins over mistakes, but not behind two dashes`() throws {
    #expect(try check.parse(["--fromat", "--help"]).wantsHelp)
    #expect(try check.parse(["-h"]).wantsHelp)
    #expect(try !check.parse(["--", "--help"]).wantsHelp)
  }

  @Test func `an error shows its message first`() {
    let error = failure(["--fromat"])
    let expected = """
      error: expected an option of `tocsin check`, found `--fromat`
      help: the nearest is `--format`
      usage: tocsin check PATH... [options]
      `tocsin check --help` says more
      """
    #expect(error?.description == expected)
  }

  @Test func `help comes from the same data`() {
    let expected = """
      tocsin check - look for mistakes

      usage:
        tocsin check PATH... [options]

      arguments:
        PATH...  a file or folder of rules

      options:
        -f, --format FORMAT  how findings are shown: text, json, sarif,
                             github
        -s, --strict         warnings count as errors
        -q, --quiet          say nothing
            --limit COUNT    stop after so many
        -z, --zone NAME      a zone; may be repeated
        -h, --help           show this text

      exit codes:
        0  nothing was found
        1  something was found

      examples:
        tocsin check Rules
            checks a folder

      """
    #expect(check.help(width: 66) == expected)
  }

  @Test func `a command is found by its name, and a slip gets a suggestion`() throws {
    let tool = CommandSpecification(name: "tocsin", summary: "rules for support", usage: ["tocsin COMMAND"])
    let catalogue = CommandCatalogue(tool: tool, commands: [check])
    #expect(try catalogue.command(named: "check").name == "tocsin check")
    let error = #expect(throws: UsageError.self) { try catalogue.command(named: "chekc") }
    #expect(error?.message == "expected a command of `tocsin`, found `chekc`")
    #expect(error?.suggestion == "the nearest is `check`")
    #expect(catalogue.help().contains("commands:\n  check  look for mistakes\n"))
  }
}

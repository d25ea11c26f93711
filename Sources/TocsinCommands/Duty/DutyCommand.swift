import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinTime

extension Command {
  /// `tocsin duty`: who is there at a moment.
  package static let duty = Command(dutySpecification) { arguments, streams throws in
    let path = arguments.positionals.first ?? FilePath.standardInput
    guard let text = arguments.value("at") else {
      throw UsageError("expected `--at` with the instant that is asked about, found none", in: arguments.command)
    }
    let told = try arguments.values("fact").map { text throws(UsageError) in
      guard let fact = ToldFact(text) else {
        throw UsageError("expected NAME=VALUE after `--fact`, found `\(text)`", in: arguments.command)
      }
      return fact
    }
    let instant = try instant(text)
    guard let rules = try loadRulebook(path, language: arguments.value("language"), streams: &streams) else {
      return ExitCode.couldNotRun
    }
    let language = try arguments.value("language").map { try rules.language($0) }
    let release = try release(arguments.value("release"), at: instant, of: rules)
    let roster: DutyRoster
    do {
      var office = DutyOffice(rules, release: release)
      roster = try office.roster(at: instant, told: told)
    } catch let error as RequestError {
      throw CommandFailure(error.message, help: error.help.map { [$0] } ?? [], exitCode: ExitCode.findings)
    }
    if arguments.flag("json") {
      var writer = JSONWriter()
      roster.write(to: &writer)
      try streams.output.write(writer.bytes)
    } else {
      let words = AnswerWords(rules.programs[release], sources: rules.sources, language: language)
      try streams.output.write(DutyText(roster, words: words).lines.map { $0 + "\n" }.joined())
    }
    return ExitCode.success
  }
}

private func instant(_ text: String) throws(CommandFailure) -> Instant {
  let expected = "expected an instant such as 2020-03-06T17:30:00+01:00 after `--at`, found `\(text)`"
  do throws(RequestError) {
    guard case .exact(let instant) = try WrittenInstant(text, field: "at") else {
      throw RequestError(message: expected, help: "add the offset: desks are in several zones")
    }
    return instant
  } catch {
    throw CommandFailure(expected, help: [error.help].compactMap { $0 })
  }
}

/// The one that is named, or the newest in force on that date.
private func release(_ name: String?, at instant: Instant, of rules: RuleSet) throws(CommandFailure) -> Int {
  if let name {
    if let place = rules.program(release: name) { return place }
    throw TableMessages.noSuchRelease(name, in: rules)
  }
  let date = Zone.utc.civilTime(at: instant).date
  if let place = rules.programs.lastIndex(where: { $0.inForce?.contains(date) ?? true }) { return place }
  throw CommandFailure(
    "no release of the rules is in force on \(date)", help: ["name one with `--release`"], exitCode: ExitCode.findings)
}

private let dutySpecification = CommandSpecification(
  name: "tocsin duty", summary: "say who is there at a moment: open desks, who is paged, in which languages",
  usage: ["tocsin duty PATH --at INSTANT [--fact NAME=VALUE]... [options]"],
  arguments: [
    ArgumentSpecification(name: "PATH", help: "a rule file, a folder of rule files, or - for standard input")
  ],
  options: [
    OptionSpecification(long: "at", short: "a", valueName: "INSTANT", help: "the moment: 2020-03-06T17:30:00+01:00"),
    OptionSpecification(
      long: "fact", short: "f", valueName: "NAME=VALUE",
      help: "what is known of case, customer or system; other facts are gone through, or as presumed",
      isRepeatable: true),
    OptionSpecification(
      long: "release", short: "r", valueName: "RELEASE", help: "the release; the one in force then when left out"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE", help: "of the answer; the release's first when left out"),
    OptionSpecification(long: "json", help: "write the answer as JSON"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "answered"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "it cannot be answered, and the error says why"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin duty Rules --at 2020-03-06T17:30:00+01:00", meaning: "read who is there"),
    ExampleSpecification(
      call: "tocsin duty Rules --at 2020-03-06T17:30:00+01:00 --fact plan=NAME --json",
      meaning: "ask for one plan, from a program"),
  ])

/// The tool and its commands.
package enum Tool {
  package static let version = "0.1.0"

  /// Every command, by what people want to do.
  package static let groups = [
    CommandGroup("check rules", [.check, .lint, .test, .explain]),
    CommandGroup("write rules", [.format, .fix]),
    CommandGroup("read rules", [.read, .table, .diff]),
    CommandGroup("ask rules", [.decide, .schedule, .time, .duty]),
    CommandGroup("run rules", [.run, .schema]),
  ]

  static let specification = CommandSpecification(
    name: "tocsin", summary: "support agreements as rules: checked, printed, asked and run",
    usage: ["tocsin COMMAND [arguments]", "tocsin --help", "tocsin --version"],
    options: [OptionSpecification(long: "version", help: "show the version")],
    exitCodes: [ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call names no command of this tool")])

  static let catalogue = CommandCatalogue(
    tool: specification, commands: groups.flatMap(\.commands).map(\.specification))

  static var help: String {
    let widest = catalogue.commands.map { catalogue.shortName($0).count }.max() ?? 0
    let sections = groups.map { group in
      let rows = group.commands.map { command in
        let name = catalogue.shortName(command.specification)
        return (name + String(repeating: " ", count: widest - name.count), command.specification.summary)
      }
      let lines = CommandSpecification.columns(rows, width: 100).map { "  \($0)\n" }
      return "\n\(group.purpose):\n" + lines.joined()
    }
    return specification.help() + sections.joined() + "\n`\(specification.name) COMMAND --help` says more about one\n"
  }
}

/// Runs a call of the tool, given the words behind its name, and gives the exit code.
package func runTool(arguments: [String], streams: consuming CommandStreams) -> Int32 {
  SystemCalls.reportBrokenPipes()
  let code: Int32
  do {
    code = try run(arguments, &streams)
  } catch {
    code = report(error, to: &streams)
  }
  do {
    try streams.output.flush()
    try streams.errors.flush()
    return code
  } catch {
    return report(error, to: &streams)
  }
}

private func run(_ words: [String], _ streams: inout CommandStreams) throws -> Int32 {
  guard let name = words.first, !name.hasPrefix("-") else { return try runWithoutCommand(words, &streams) }
  let specification = try Tool.catalogue.command(named: name)
  let commands = Tool.groups.flatMap(\.commands)
  guard let command = commands.first(where: { $0.specification.name == specification.name }) else {
    throw UsageError.unknownCommand(name, nearest: nil, in: Tool.specification)
  }
  let arguments = try specification.parse(Array(words.dropFirst()))
  guard !arguments.wantsHelp else {
    try streams.output.write(specification.help())
    return ExitCode.success
  }
  return try command.run(arguments, &streams)
}

private func runWithoutCommand(_ words: [String], _ streams: inout CommandStreams) throws -> Int32 {
  let arguments = try Tool.specification.parse(words)
  if arguments.flag("version") {
    try streams.output.write("\(Tool.specification.name) \(Tool.version)\n")
    return ExitCode.success
  }
  guard arguments.wantsHelp else {
    try streams.errors.write(Tool.help)
    return ExitCode.couldNotRun
  }
  try streams.output.write(Tool.help)
  return ExitCode.success
}

/// Says what went wrong; a reader that has gone is no fault of the call.
private func report(_ error: any Error, to streams: inout CommandStreams) -> Int32 {
  if case StreamError.brokenPipe = error { return ExitCode.brokenPipe }
  let text = if error is StreamError { "error: \(error)" } else { "\(error)" }
  do {
    try streams.output.flush()
    try streams.errors.write(text + "\n")
    try streams.errors.flush()
  } catch {
    // Nobody is left to be told; the exit code still says that it failed.
  }
  return (error as? CommandFailure)?.exitCode ?? ExitCode.couldNotRun
}

import TocsinJSON

extension Command {
  /// `tocsin schema`: what lines in and out of `tocsin run`, or answers in JSON, may hold, as JSON Schema.
  package static let schema = Command(schemaSpecification) { arguments, streams throws in
    var writer = JSONWriter(pretty: true)
    switch arguments.positionals.first {
    case "lines", nil: writer.value(LineSchema.whole)
    case "reasons": writer.value(ReasonsSchema.whole)
    case "diff": writer.value(DiffSchema.whole)
    case "test-results": writer.value(TestResultsSchema.whole)
    case let name?:
      throw UsageError(
        "expected `lines`, `reasons`, `diff` or `test-results`, found `\(name)`", in: arguments.command)
    }
    try streams.output.write(writer.bytes)
    try streams.output.write("\n")
    return ExitCode.success
  }
}

private let schemaSpecification = CommandSpecification(
  name: "tocsin schema", summary: "print the JSON Schema of lines that are read and written",
  arguments: [
    ArgumentSpecification(
      name: "NAME",
      help:
        "lines, which `tocsin run` reads and writes (when left out), reasons, which `tocsin explain` writes, diff, which `tocsin diff` writes, or test-results, which `tocsin test` writes",
      isOptional: true)
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "the schema was printed"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "there is no such schema"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin schema > lines.json", meaning: "keep it for a validator of JSON Schema 2020-12")
  ])

import TocsinJSON

extension Command {
  /// `tocsin schema`: what lines in and out of `tocsin run` may hold, as JSON Schema.
  package static let schema = Command(schemaSpecification) { _, streams throws in
    var writer = JSONWriter(pretty: true)
    writer.value(LineSchema.whole)
    try streams.output.write(writer.bytes)
    try streams.output.write("\n")
    return ExitCode.success
  }
}

private let schemaSpecification = CommandSpecification(
  name: "tocsin schema", summary: "print the JSON Schema of the lines that `tocsin run` reads and writes",
  exitCodes: [ExitCodeSpecification(code: ExitCode.success, meaning: "the schema was printed")],
  examples: [
    ExampleSpecification(call: "tocsin schema > lines.json", meaning: "keep it for a validator of JSON Schema 2020-12")
  ])

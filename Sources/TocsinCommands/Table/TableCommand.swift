import TocsinModel
import TocsinTables

extension Command {
  /// `tocsin table`: the tables of a guide, printed from the rules.
  package static let table = Command(tableSpecification) { arguments, streams throws in
    let path = arguments.positionals.first ?? FilePath.standardInput
    guard let rules = try loadRulebook(path, language: arguments.value("language"), streams: &streams) else {
      return ExitCode.couldNotRun
    }
    let program = try rules.release(arguments.value("release"))
    let language = try language(arguments.value("language"), of: program)
    let tables =
      if arguments.flag("list") {
        [DocumentedTable(listOf: program, language: language)]
      } else {
        try documents(arguments.positionals.dropFirst().first, of: program, language: language)
      }
    let format = arguments.value("format").flatMap(TableFormat.init(rawValue:)) ?? .text
    try streams.output.write(format.write(tables))
    return ExitCode.success
  }
}

private let tableSpecification = CommandSpecification(
  name: "tocsin table", summary: "print the tables of a guide from its rules",
  arguments: [
    ArgumentSpecification(name: "PATH", help: "a rule file, a folder of rule files, or - for standard input"),
    ArgumentSpecification(
      name: "NAME", help: "the table or process, as --list names it; all when left out", isOptional: true),
  ],
  options: [
    OptionSpecification(long: "list", help: "print the names and titles of the tables"),
    OptionSpecification(
      long: "release", short: "r", valueName: "RELEASE", help: "the release; the newest when left out"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE", help: "the language; the release's first when left out"),
    OptionSpecification(
      long: "format", short: "f", valueName: "FORMAT", help: "how to write the tables",
      allowedValues: TableFormat.allCases.map(\.rawValue)),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "printed"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "there is no such table, release or language"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin table Rules --list", meaning: "see which tables there are"),
    ExampleSpecification(
      call: "tocsin table Rules opening-hours --format csv", meaning: "print one table for a spreadsheet"),
  ])

private func language(_ code: String?, of program: Program) throws(CommandFailure) -> String {
  guard let code else { return program.languages.first ?? "" }
  guard program.languages.contains(code) else { throw TableMessages.noSuchLanguage(code, in: program) }
  return code
}

private func documents(
  _ name: String?, of program: Program, language: String
) throws(CommandFailure) -> [DocumentedTable] {
  guard let name else {
    let all = program.documents(language: language)
    guard !all.isEmpty else { throw TableMessages.noTables(in: program) }
    return all
  }
  if let process = program.process(called: name) {
    return [DocumentedTable(process, of: program, language: language)]
  }
  guard let table = program.table(called: name) else { throw TableMessages.noSuchTable(name, in: program) }
  guard table.isPrinted else { throw TableMessages.notPrinted(name, in: program) }
  return [DocumentedTable(table, of: program, language: language)]
}

extension DocumentedTable {
  /// The tables of a release, as a table.
  fileprivate init(listOf program: Program, language: String) {
    self.init(
      name: "tables",
      title: ["Tables of", program.rulebook, program.release].filter { !$0.isEmpty }.joined(separator: " "),
      release: program.release, language: language, source: nil, headings: ["Name", "Title"],
      rows: program.documents(language: language).map { Row(cells: [$0.name, $0.title]) })
  }
}

package import TocsinTime

/// A call that was understood.
package struct ParsedArguments: Sendable {
  /// The command it is a call of.
  package let command: CommandSpecification
  /// Whether help was asked for; then nothing else was checked.
  package let wantsHelp: Bool
  /// What stood without a flag, in order; `-` stands for standard input.
  package let positionals: [String]
  private let given: [String: [String]]

  init(command: CommandSpecification, wantsHelp: Bool, positionals: [String], given: [String: [String]]) {
    self.command = command
    self.wantsHelp = wantsHelp
    self.positionals = positionals
    self.given = given
  }

  /// Whether the option was given.
  package func flag(_ long: String) -> Bool { given[long] != nil }

  /// The value of the option, or nil when it was not given.
  package func value(_ long: String) -> String? { given[long]?.last }

  /// All values of an option that may be repeated, in order.
  package func values(_ long: String) -> [String] { given[long] ?? [] }

  /// The value of the option as a whole number, or nil when it was not given.
  package func integer(_ long: String, in range: ClosedRange<Int> = .min ... .max) throws(UsageError) -> Int? {
    guard let text = value(long) else { return nil }
    guard let number = Int(text) else { throw UsageError.notANumber(long, value: text, in: command) }
    guard range.contains(number) else { throw UsageError.outOfRange(long, value: number, range: range, in: command) }
    return number
  }

  /// The value of the option as a date, or nil when it was not given.
  package func date(_ long: String) throws(UsageError) -> CivilDate? {
    guard let text = value(long) else { return nil }
    guard let date = CivilDate(text) else { throw UsageError.notADate(long, value: text, in: command) }
    return date
  }
}

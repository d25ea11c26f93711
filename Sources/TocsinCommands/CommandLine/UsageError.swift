/// A call that cannot be understood: what was wrong first, then where to read on.
package struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was expected and what was found.
  package let message: String
  /// The one likely meaning, as a statement.
  package let suggestion: String?
  /// The command that was called.
  package let command: String
  /// The ways to call it.
  package let usage: [String]

  package init(_ message: String, suggestion: String? = nil, in command: CommandSpecification) {
    self.message = message
    self.suggestion = suggestion
    self.command = command.name
    self.usage = command.usage
  }

  /// Lines for standard error, without a last line feed.
  package var description: String {
    var lines = ["error: \(message)"]
    if let suggestion { lines.append("help: \(suggestion)") }
    for (index, line) in usage.enumerated() { lines.append((index == 0 ? "usage: " : "       ") + line) }
    lines.append("`\(command) --help` says more")
    return lines.joined(separator: "\n")
  }
}

/// Every message about a call.
extension UsageError {
  static func unknownOption(_ option: String, nearest: String?, in command: CommandSpecification) -> UsageError {
    UsageError(
      "expected an option of `\(command.name)`, found `\(option)`",
      suggestion: nearest.map { "the nearest is `\($0)`" },
      in: command)
  }

  static func missingValue(
    _ option: OptionSpecification, found: String?, in command: CommandSpecification
  ) -> UsageError {
    let found = found.map { "`\($0)`" } ?? "the end of the call"
    return UsageError("expected \(option.valueName ?? "a value") after `--\(option.long)`, found \(found)", in: command)
  }

  static func needlessValue(
    _ option: OptionSpecification, value: String, in command: CommandSpecification
  ) -> UsageError {
    UsageError("expected `--\(option.long)` without a value, found `\(value)`", in: command)
  }

  static func valueNotAllowed(
    _ option: OptionSpecification, value: String, nearest: String?, in command: CommandSpecification
  ) -> UsageError {
    let allowed = option.allowedValues.map { "`\($0)`" }.joined(separator: ", ")
    return UsageError(
      "expected one of \(allowed) after `--\(option.long)`, found `\(value)`",
      suggestion: nearest.map { "the nearest is `\($0)`" }, in: command)
  }

  static func repeated(_ option: OptionSpecification, in command: CommandSpecification) -> UsageError {
    UsageError("expected `--\(option.long)` once, found it again", in: command)
  }

  static func unexpectedArgument(_ argument: String, in command: CommandSpecification) -> UsageError {
    let count = command.arguments.count
    let most = count == 0 ? "no arguments" : count == 1 ? "one argument" : "at most \(count) arguments"
    return UsageError("expected \(most), found also `\(argument)`", in: command)
  }

  static func missingArgument(_ argument: ArgumentSpecification, in command: CommandSpecification) -> UsageError {
    UsageError("expected \(argument.name), found the end of the call", in: command)
  }

  static func notANumber(_ option: String, value: String, in command: CommandSpecification) -> UsageError {
    UsageError("expected a whole number after `--\(option)`, found `\(value)`", in: command)
  }

  static func notADate(_ option: String, value: String, in command: CommandSpecification) -> UsageError {
    UsageError("expected a date such as `2025-03-31` after `--\(option)`, found `\(value)`", in: command)
  }

  static func outOfRange(
    _ option: String, value: Int, range: ClosedRange<Int>, in command: CommandSpecification
  ) -> UsageError {
    let bounds = "\(range.lowerBound) to \(range.upperBound)"
    return UsageError("expected a number from \(bounds) after `--\(option)`, found `\(value)`", in: command)
  }

  static func unknownCommand(_ name: String, nearest: String?, in tool: CommandSpecification) -> UsageError {
    UsageError(
      "expected a command of `\(tool.name)`, found `\(name)`", suggestion: nearest.map { "the nearest is `\($0)`" },
      in: tool)
  }
}

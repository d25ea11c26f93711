import TocsinSource

/// Why a command could not do what it was asked for: what was expected and found, and a way out.
package struct CommandFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let message: String
  package let help: [String]
  package let exitCode: Int32

  package init(_ message: String, help: [String] = [], exitCode: Int32 = ExitCode.couldNotRun) {
    self.message = message
    self.help = help
    self.exitCode = exitCode
  }

  /// Lines for standard error, without a last line feed.
  package var description: String {
    (["error: " + message] + help.map { "help: " + $0 }).map { VisibleText.line($0) }.joined(separator: "\n")
  }
}

/// The exit codes that several commands share.
package enum ExitCode {
  package static let success: Int32 = 0
  /// The command ran, and its answer is no.
  package static let findings: Int32 = 1
  /// The call, the paths or the rules do not allow the command to run.
  package static let couldNotRun: Int32 = 2
  /// Whoever read the output has gone: what a shell reports of a process ended by a closed pipe.
  package static let brokenPipe: Int32 = 141
}

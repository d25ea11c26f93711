/// A command of the tool: what it takes, and what it does.
package struct Command: Sendable {
  package typealias Action = @Sendable (ParsedArguments, inout CommandStreams) throws -> Int32

  package let specification: CommandSpecification
  /// Gives the exit code; what it throws is shown on standard error.
  package let run: Action

  package init(_ specification: CommandSpecification, run: @escaping Action) {
    self.specification = specification
    self.run = run
  }
}

/// Commands that serve one purpose, as the tool's help shows them.
package struct CommandGroup: Sendable {
  package let purpose: String
  package let commands: [Command]

  package init(_ purpose: String, _ commands: [Command]) {
    self.purpose = purpose
    self.commands = commands
  }
}

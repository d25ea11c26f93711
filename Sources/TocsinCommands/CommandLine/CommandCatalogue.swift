internal import TocsinSource

/// A tool made of commands.
package struct CommandCatalogue: Sendable {
  /// The tool itself, with the options it takes before a command.
  package let tool: CommandSpecification
  /// Its commands, in the order help shows them.
  package let commands: [CommandSpecification]

  package init(tool: CommandSpecification, commands: [CommandSpecification]) {
    self.tool = tool
    self.commands = commands
  }

  /// The command of that name, given without the tool's.
  package func command(named name: String) throws(UsageError) -> CommandSpecification {
    if let command = commands.first(where: { shortName($0) == name }) { return command }
    let nearest = Spelling.nearest(to: name, among: commands.map(shortName))
    throw UsageError.unknownCommand(name, nearest: nearest, in: tool)
  }

  /// The text that the tool's own `--help` prints: its help with the list of commands.
  package func help(width: Int = 100) -> String {
    let rows = CommandSpecification.columns(commands.map { (shortName($0), $0.summary) }, width: width)
    return tool.help(width: width) + "\ncommands:\n" + rows.map { "  \($0)\n" }.joined()
      + "\n`\(tool.name) COMMAND --help` says more about one\n"
  }

  /// What the user types behind the tool's name.
  package func shortName(_ command: CommandSpecification) -> String {
    let prefix = tool.name + " "
    return command.name.hasPrefix(prefix) ? String(command.name.dropFirst(prefix.count)) : command.name
  }
}

import TocsinCommands

SystemCalls.leave(runTool(arguments: Array(CommandLine.arguments.dropFirst()), streams: CommandStreams()))

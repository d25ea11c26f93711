import TocsinCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

exit(runTool(arguments: Array(CommandLine.arguments.dropFirst()), streams: CommandStreams()))

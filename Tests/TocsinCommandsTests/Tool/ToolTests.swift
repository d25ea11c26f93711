import Foundation
import Testing

@testable import TocsinCommands

struct ToolTests {
  @Test func `help lists every command under its purpose`() throws {
    let run = try ToolRun(["--help"])
    #expect(run.code == 0)
    for group in Tool.groups {
      #expect(run.output.contains("\n\(group.purpose):\n"))
      for command in group.commands {
        #expect(run.output.contains("  \(Tool.catalogue.shortName(command.specification)) "))
      }
    }
  }

  @Test func `a call without a command is told which there are`() throws {
    let run = try ToolRun([])
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors == Tool.help)
  }

  @Test func `the version is said`() throws {
    let run = try ToolRun(["--version"])
    #expect(run.code == 0)
    #expect(run.output == "tocsin \(Tool.version)\n")
  }

  @Test func `an unknown command gets the nearest one`() throws {
    let run = try ToolRun(["tabel"])
    #expect(run.code == 2)
    #expect(
      run.errors.hasPrefix("error: expected a command of `tocsin`, found `tabel`\nhelp: the nearest is `table`\n"))
  }

  @Test func `an unknown option before the command gets the nearest one`() throws {
    let run = try ToolRun(["--verson"])
    #expect(run.code == 2)
    #expect(run.errors.contains("`--version`"))
  }

  @Test(arguments: Tool.groups.flatMap(\.commands).map(\.specification.name))
  func `every command has help with its exit codes`(name: String) throws {
    let run = try ToolRun([String(name.dropFirst("tocsin ".count)), "--help"])
    #expect(run.code == 0)
    #expect(run.output.contains("exit codes:\n  0  "))
    #expect(run.output.contains("examples:\n"))
  }

  @Test func `a reader that has gone ends the call without a word`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let folder = try TemporaryFolder(["err": ""])
    let errors = try FileHandle(forUpdating: folder.url.appending(path: "err"))
    let streams = CommandStreams(
      input: 0, output: pipe.fileHandleForWriting.fileDescriptor, errors: errors.fileDescriptor)
    #expect(runTool(arguments: ["--help"], streams: streams) == ExitCode.brokenPipe)
    #expect(try folder.text(of: "err") == "")
  }
}

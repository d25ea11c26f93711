import Foundation
import TocsinCommands

/// A call of the tool and all it wrote.
struct ToolRun {
  let code: Int32
  let output: String
  let errors: String

  init(code: Int32, output: String, errors: String) {
    self.code = code
    self.output = output
    self.errors = errors
  }

  init(_ arguments: [String], input: String = "") throws {
    let folder = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { name in
      let url = folder.url.appending(path: name)
      try Data((name == "in" ? input : "").utf8).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    let numbers = files.map(\.fileDescriptor)
    code = runTool(
      arguments: arguments, streams: CommandStreams(input: numbers[0], output: numbers[1], errors: numbers[2]))
    output = try folder.text(of: "out")
    errors = try folder.text(of: "err")
    for file in files { try file.close() }
  }
}

/// A folder that goes away with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tocsin-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with these files, by path.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of name: String) throws -> String {
    try String(decoding: Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}

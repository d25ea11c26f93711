/// What running tests says when it cannot.
enum TestMessages {
  static func noTests() -> CommandFailure {
    CommandFailure("there is no test to run", help: ["tests stand in rule files: `test \"a title\" { … }`"])
  }

  static func nothingMatches(_ pattern: String, nearest: [String]) -> CommandFailure {
    CommandFailure(
      "no test is called `\(pattern)`, and no file of tests is",
      help: nearest.isEmpty
        ? ["`tocsin test PATH --list` names every test"] : nearest.map { "there is the test `\($0)`" })
  }

  static func unwritable(_ path: String, _ error: StreamError) -> CommandFailure {
    CommandFailure("`\(path)` was not written: \(error.description)")
  }

  /// Writes a file of results as a whole.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    do throws(StreamError) {
      var output = try ByteOutput(path: path)
      try output.write(text)
      try output.flush()
    } catch {
      throw unwritable(path, error)
    }
  }
}

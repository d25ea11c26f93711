import TocsinSource

/// What laying out files says about them.
enum FormatMessages {
  static func changed(_ path: String) -> String { VisibleText.line("laid out \(path)") }

  static func wouldChange(_ path: String) -> String { VisibleText.line("would change \(path)") }

  static func leftAlone(_ path: String) -> String {
    VisibleText.line("`\(path)` was left as it is: mend its mistakes first")
  }

  static func meansAnother(_ path: String) -> CommandFailure {
    CommandFailure(
      "laid out, `\(path)` would say something else, so it was left as it is",
      help: ["this is a fault of this tool, not of the file: please report it with the file"])
  }

  static func unwritable(_ path: String, _ error: StreamError) -> CommandFailure {
    CommandFailure("`\(path)` was left as it is: \(error.description)")
  }
}

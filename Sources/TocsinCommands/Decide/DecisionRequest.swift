import TocsinTime

/// What a call asks.
struct DecisionRequest {
  struct Fact {
    /// As it was told, with the subject or without.
    var path: String
    var value: String
  }

  var decision: String
  var release: String?
  /// The date of the question.
  var date: CivilDate?
  var facts: [Fact]

  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    decision = arguments.positionals.dropFirst().first ?? ""
    release = arguments.value("release")
    date = try arguments.value("at").map { text throws(CommandFailure) in try Self.date(text) }
    facts = try arguments.values("fact").map { text throws(CommandFailure) in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let path = parts.first, let value = parts.last, !path.isEmpty else {
        throw CommandFailure("expected NAME=VALUE after `--fact`, found `\(text)`")
      }
      return Fact(path: path, value: value)
    }
  }

  /// A date, or the date of an instant where it is told.
  private static func date(_ text: String) throws(CommandFailure) -> CivilDate {
    if let date = CivilDate(text) { return date }
    do {
      _ = try Instant.parse(rfc3339: text)
    } catch {
      throw CommandFailure(
        "expected a date such as 2025-03-31 or an instant after `--at`, found `\(text)`", help: [error.description])
    }
    guard let date = CivilDate(String(text.prefix(10))) else {
      throw CommandFailure("expected a date from 0001-01-01 to 9999-12-31 after `--at`, found `\(text)`")
    }
    return date
  }
}

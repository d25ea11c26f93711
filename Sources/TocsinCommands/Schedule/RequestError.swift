import TocsinEngine
import TocsinJSON
import TocsinSource
import TocsinTime

/// Why a request was not answered: where, what was expected, what was found, and a way out.
struct RequestError: Error, Hashable, Sendable {
  /// The field, as a path from the request: `customer.plan`, `pauses[0].on`; nil when it is the line as a whole.
  var field: String?
  /// One sentence.
  var message: String
  var expected: String?
  var found: String?
  /// The one name that was most likely meant.
  var nearest: String?
  var help: String?
  /// The byte of the line at which it shows, from one.
  var column: Int?
}

/// Every message about a request.
extension RequestError {
  static func wrong(
    _ field: String, expected: String, found: String, nearest: String? = nil, help: String? = nil
  ) -> RequestError {
    RequestError(
      field: field, message: "expected \(expected), found \(found)", expected: expected, found: found,
      nearest: nearest, help: help ?? nearest.map { "the nearest is `\($0)`" })
  }

  /// A name that is not one of those there are.
  static func unknown(
    _ field: String, expected: String, found: String, among names: some Sequence<String>
  ) -> RequestError {
    wrong(
      field, expected: expected, found: "`\(found)`", nearest: Spelling.nearest(to: found, among: names))
  }

  static func missing(_ field: String, expected: String) -> RequestError {
    RequestError(field: field, message: "expected \(expected), found none", expected: expected)
  }

  static func json(_ error: JSONError, in field: String?) -> RequestError {
    RequestError(field: field, message: error.reason, column: error.offset + 1)
  }

  static func timestamp(_ field: String, _ text: String, _ error: TimestampError) -> RequestError {
    wrong(
      field, expected: "an instant such as `2025-03-03T08:00:00+01:00`", found: "`\(text)`",
      help: error.description)
  }

  static func tooLong(limit: Int) -> RequestError {
    RequestError(message: "expected a line of at most \(limit) bytes, found more")
  }

  static func fault(_ message: ScheduleFault.Message) -> RequestError {
    RequestError(message: message.problem, help: message.help)
  }
}

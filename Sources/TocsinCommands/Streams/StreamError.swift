/// Why reading or writing failed.
package enum StreamError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file cannot be opened.
  case cannotOpen(path: String, reason: String)
  /// Reading failed.
  case cannotRead(reason: String)
  /// Writing failed.
  case cannotWrite(reason: String)
  /// Whoever read the output has gone.
  case brokenPipe
  /// More was to be read at once than is allowed.
  case tooLarge(limit: Int)

  /// The reason in plain words.
  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "cannot open `\(path)`: \(reason)"
    case .cannotRead(let reason): "cannot read: \(reason)"
    case .cannotWrite(let reason): "cannot write: \(reason)"
    case .brokenPipe: "cannot write: the reader of the output has gone"
    case .tooLarge(let limit): "expected at most \(limit) bytes, found more"
    }
  }
}

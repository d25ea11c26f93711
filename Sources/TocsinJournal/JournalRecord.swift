/// One entry of a journal.
package struct JournalRecord: Hashable, Sendable {
  /// Counted from one over the life of the folder.
  package let number: UInt64
  /// What it is, in the words of whoever wrote it.
  package let kind: UInt8
  package let content: [UInt8]
}

/// What was found when a state folder was opened that is not as it should be.
package enum JournalFinding: Hashable, Sendable {
  /// The last record was not finished: whoever wrote it was ended. Its bytes were dropped.
  case cutOff(path: String, offset: Int, bytes: Int)
  /// Records from here on cannot be read, or are missing.
  case damaged(path: String, offset: Int)
  /// A snapshot cannot be read; an older one was used.
  case badSnapshot(path: String, reason: String)
}

extension JournalFinding: CustomStringConvertible {
  /// The finding as one sentence, without a capital or a final stop.
  package var description: String {
    switch self {
    case .cutOff(let path, let offset, let bytes):
      "the last record of `\(path)` was not finished: \(bytes) bytes from byte \(offset) on were dropped"
    case .damaged(let path, let offset): "`\(path)` is damaged at byte \(offset)"
    case .badSnapshot(let path, let reason): "the snapshot `\(path)` cannot be read: \(reason)"
    }
  }
}

/// Why a state folder cannot be used.
package enum JournalError: Error, Hashable, Sendable {
  case disk(DiskError)
  /// Somebody else uses the folder.
  case locked(path: String)
  /// It was written by a newer version.
  case newer(path: String, format: UInt32)
  /// Records that were accepted cannot be read; what comes before them can.
  case damaged(path: String, offset: Int)
  /// A record is longer than any may be.
  case tooLong
}

extension JournalError: CustomStringConvertible {
  /// The reason as one sentence, without a capital or a final stop.
  package var description: String {
    switch self {
    case .disk(let error): "\(error)"
    case .locked(let path): "another run uses `\(path)`"
    case .newer(let path, let format): "`\(path)` was written by a newer version of Tocsin, in format \(format)"
    case .damaged(let path, let offset): "`\(path)` is damaged at byte \(offset)"
    case .tooLong: "the record is too long"
    }
  }
}

/// Why a time zone cannot be used.
public enum ZoneError: Error, Hashable, CustomStringConvertible {
  /// The name could lead outside the database: it is empty, begins with `/`, or holds `..` or a NUL.
  case invalidName(String)
  /// The folder of the time zone database is not there; the first value is its path.
  case databaseMissing(folder: String)
  /// The database knows no zone of this name.
  case unknownZone(String)
  /// The file of the zone is there but cannot be read; the second value is the system's error number.
  case unreadable(String, code: Int32)
  /// The data of the zone breaks the rules of RFC 9636; the second value says which.
  case malformed(String, String)

  /// The reason as one sentence, without a capital or a final stop.
  public var description: String { sentence.text }

  /// The same with places for what is named.
  package var sentence: ReasonSentence {
    switch self {
    case .invalidName(let name): ReasonSentence("`{1}` is not the name of a time zone", name)
    case .databaseMissing(let folder):
      ReasonSentence(
        "there is no time zone database at `{1}`: install the package `tzdata`, or set TZDIR to its folder", folder)
    case .unknownZone(let name): ReasonSentence("the time zone database has no zone `{1}`", name)
    case .unreadable(let name, let code):
      ReasonSentence("the data of zone `{1}` cannot be read (system error {2})", name, String(code))
    case .malformed(let name, let reason): ReasonSentence("the data of zone `{1}` is malformed: {2}", name, reason)
    }
  }
}

import TocsinTime

/// Where state is written to or read from. One description of a type serves both ways, so that they cannot drift apart.
protocol Archive {
  /// What can go wrong: nothing while writing.
  associatedtype Failure: Error

  var isReading: Bool { get }

  mutating func number(_ value: inout Int64) throws(Failure)
  mutating func bytes(_ value: inout [UInt8]) throws(Failure)
  mutating func list<Element: ArchivedValue>(_ value: inout [Element]) throws(Failure)
  /// One stored property.
  mutating func field<Field: Archived>(_ value: inout Field) throws(Failure)
  /// A zone, kept by its name.
  mutating func zone(_ value: inout Zone) throws(Failure)
  /// What was read makes no sense.
  mutating func refuse() throws(Failure)
}

/// State that can be archived.
protocol Archived {
  /// The stored properties that are not archived, because the others or the rules say what they are.
  static var rebuilt: [String] { get }

  /// Passes every stored property but the `rebuilt` ones to the archive, always in the same order.
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure)
}

/// State of which an archive can hold any number.
protocol ArchivedValue: Archived {
  /// A value to be read into.
  static var blank: Self { get }
}

extension Archived {
  static var rebuilt: [String] { [] }
}

/// Why a snapshot cannot be restored.
public enum ArchiveError: Error, Hashable, Sendable {
  /// It is no snapshot of an engine.
  case foreign
  /// It was written by another version of Tocsin, in this format.
  case format(UInt64)
  /// It belongs to the rules with this content hash.
  case otherRules(String)
  /// Some of its cases follow a release of older rules, with this content hash, that were not given.
  case rulesNotGiven(hash: String, release: String)
  /// The rules were not compiled after the older ones that were given with them.
  case notCompiledAfter
  /// It is damaged at this byte.
  case damaged(at: Int)
  /// What it says contradicts itself or the rules.
  case inconsistent(String)
}

extension ArchiveError: CustomStringConvertible {
  /// The reason as one sentence, without a capital or a final stop.
  public var description: String {
    switch self {
    case .foreign: "it is no snapshot"
    case .format(let format): "its format is \(format), and this version of Tocsin reads \(EngineArchive.format)"
    case .otherRules(let hash): "it belongs to rules with the content hash \(hash)"
    case .rulesNotGiven(let hash, let release):
      "some of its cases follow \(release.isEmpty ? "rules" : "release \(release) of rules") with the content hash \(hash)"
    case .notCompiledAfter: "its rules were not compiled after those before them"
    case .damaged(let place): "it is damaged at byte \(place)"
    case .inconsistent(let what): "what it says of \(what) contradicts the rest"
    }
  }
}

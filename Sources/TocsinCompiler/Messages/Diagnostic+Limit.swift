import TocsinSource

extension [Diagnostic] {
  /// Nobody reads more findings than these: those of one file, and the word that there are more.
  static let maximumCount = 1_001

  /// In order, and no more than anybody reads: the errors before what weighs less.
  func sortedForReading() -> [Diagnostic] {
    guard count > Self.maximumCount else { return sorted() }
    let byWeight = filter { $0.severity == .error }.sorted() + filter { $0.severity != .error }.sorted()
    return byWeight.prefix(Self.maximumCount).sorted()
  }
}

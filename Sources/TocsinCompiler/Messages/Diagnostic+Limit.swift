import TocsinSource

extension [Diagnostic] {
  /// Nobody reads more findings than these.
  static let maximumCount = 1_000
  /// A file of which the rest is not read says so, however much else there is to say.
  private static var restIsUnread: DiagnosticCode { "E0118" }

  /// In order, and no more than anybody reads: the errors before what weighs less.
  func sortedForReading() -> [Diagnostic] {
    guard count > Self.maximumCount else { return sorted() }
    let unread = filter { $0.code == Self.restIsUnread }
    let others = filter { $0.code != Self.restIsUnread }
    let byWeight =
      unread + others.filter { $0.severity == .error }.sorted() + others.filter { $0.severity != .error }.sorted()
    return byWeight.prefix(Self.maximumCount).sorted()
  }
}

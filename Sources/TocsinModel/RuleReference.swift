public import TocsinSource

/// A statement of the rules: what it says, where it stands and what it rests on.
public struct RuleReference: Hashable, Sendable {
  /// The declaration and row: `Limits: Urgent`, `Support: page`.
  public let name: String
  /// Where it stands in the rule files.
  public let place: SourcePlace
  /// The short name of the document it cites, if any.
  public let document: String?
  /// The place in that document.
  public let documentPlace: String?

  package init(name: String, place: SourcePlace, document: String?, documentPlace: String?) {
    self.name = name
    self.place = place
    self.document = document
    self.documentPlace = documentPlace
  }
}

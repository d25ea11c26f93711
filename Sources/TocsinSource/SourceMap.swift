/// The texts that are read together, each with an identity that places carry.
public struct SourceMap: Sendable {
  /// The texts in the order they were added.
  public private(set) var texts: [SourceText]
  /// Those that were read only because others import them or build on them.
  package private(set) var builtUpon: Set<SourceFileID> = []

  /// A map of these texts; their identities count from zero.
  public init(_ texts: [SourceText] = []) {
    self.texts = texts
  }

  /// Takes in one more text and says its identity.
  public mutating func add(_ text: SourceText) -> SourceFileID {
    texts.append(text)
    return SourceFileID(UInt32(clamping: texts.count - 1))
  }

  /// The text was read only because others import it or build on it.
  package mutating func markAsBuiltUpon(_ file: SourceFileID) { builtUpon.insert(file) }

  /// The text of that identity, or nil when the map has none.
  public subscript(file: SourceFileID) -> SourceText? {
    let index = Int(file.index)
    return index < texts.count ? texts[index] : nil
  }

  /// The identity of the first text of that name.
  public func file(named name: String) -> SourceFileID? {
    texts.firstIndex { $0.name == name }.map { SourceFileID(UInt32(clamping: $0)) }
  }

  /// Where a place begins, or nil when its text is not in the map.
  public func position(of place: SourcePlace) -> Position? {
    self[place.file]?.position(of: place.range.start)
  }

  /// What is written at a place; empty when its text is not in the map.
  public func text(at place: SourcePlace) -> String {
    self[place.file]?.text(in: place.range) ?? ""
  }
}

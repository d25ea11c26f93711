import TocsinModel

/// Finds things by name; failing that by name whatever its capitals; failing that by a label of any language.
struct NameTable<Thing: Sendable>: Sendable {
  /// In the order in which they were added.
  private(set) var names: [String] = []
  private var byName: [String: Thing] = [:]
  private var byFoldedName: [String: Thing] = [:]
  private var byLabel: [String: Thing] = [:]

  /// Of two things with the same name or label, the one added first is found.
  mutating func add(_ thing: Thing, name: String, labels: Labels = Labels()) {
    names.append(name)
    if byName[name] == nil { byName[name] = thing }
    let folded = name.lowercased()
    if byFoldedName[folded] == nil { byFoldedName[folded] = thing }
    for label in labels.byLanguage.values.map({ $0.lowercased() }) where byLabel[label] == nil {
      byLabel[label] = thing
    }
  }

  func find(_ text: String) -> Thing? {
    if let thing = byName[text] { return thing }
    let folded = text.lowercased()
    return byFoldedName[folded] ?? byLabel[folded]
  }

  /// Only names as they are written: for fields, whose spelling is fixed.
  func exactly(_ name: String) -> Thing? { byName[name] }
}

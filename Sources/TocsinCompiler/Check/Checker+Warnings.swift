import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Named values that nothing asks for, where something could.
  var unusedNamedValues: [SourcePlace: Diagnostic] {
    guard program.policy != nil || !program.events.isEmpty || !program.decisions.isEmpty else { return [:] }
    var found: [SourcePlace: Diagnostic] = [:]
    for declared in declarations.namedValues.items where !declared.tree.name.isMissing {
      let place = declared.site.place(declared.tree.name.range)
      if usedNamedValues.contains(place) { continue }
      found[place] = WarningMessages.unused(
        declared.tree.name.text, at: place, line: declared.site.place(declared.tree.range))
    }
    return found
  }
}

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
      found[place] = WarningMessages.unused(declared.tree.name.text, at: place)
    }
    return found
  }

  /// In a release of several languages, what prints in one of them prints in all.
  func checkTranslations() {
    guard program.languages.count > 1 else { return }
    for declared in declarations.choices.items {
      checkTranslation(declared.texts)
      for member in declared.members { checkTranslation(Sited(member.tree.texts, member.site)) }
    }
    for declared in declarations.events.items { checkTranslation(declared.texts) }
    for declared in declarations.tables.items where declared.isPrinted { checkTranslation(declared.texts) }
    for declared in declarations.processes.items {
      checkTranslation(declared.texts)
      for cell in declared.rows.flatMap(\.cells) { checkTranslation(Sited(cell.tree.texts, cell.site)) }
    }
  }

  private func checkTranslation(_ texts: Sited<Texts>) {
    guard let first = texts.tree.first else { return }
    let known = [texts.site.language] + texts.tree.translations.map(\.language.text)
    let missing = program.languages.filter { !known.contains($0) }
    guard let language = missing.first else { return }
    warnings.append(
      WarningMessages.untranslated(first.value, into: language, at: texts.site.place(first.range)))
  }
}

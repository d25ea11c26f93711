import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  func checkWording() {
    for declared in declarations.wordings {
      for language in declared.tree.languages where !language.isMissing && !knownLanguages.contains(language.text) {
        reportUnknown(
          language.text, kind: "language", at: declared.site.place(language.range), among: knownLanguages)
      }
      for row in declared.tree.rows { add(row, of: declared) }
    }
  }

  private func add(_ row: WordingTree.Row, of declared: Sited<WordingTree>) {
    let languages = declared.tree.languages
    if row.texts.count != languages.count {
      report(
        PolicyMessages.wordingWidth(
          expected: languages.count, found: row.texts.count, at: declared.site.place(row.range)))
    }
    for (language, text) in zip(languages, row.texts) {
      if needsNumber(row.key), !text.value.contains("{N}") {
        report(PolicyMessages.wordingWithoutNumber(at: declared.site.place(text.range)))
      }
      var wording = program.wording[language.text] ?? Wording()
      switch row.key {
      case .bound(let bound): wording.bounds[self.bound(bound)] = text.value
      case .unit(let unit, let singular):
        wording.units[Wording.UnitForm(unit: self.unit(unit), isSingular: singular)] = text.value
      case .phrase(let phrase): if let mark = mark(phrase) { wording.marks[mark] = text.value }
      case .weekdays(let first, let last):
        wording.spans[Wording.WeekdaySpan(first: first.index, last: last.index)] = text.value
      }
      program.wording[language.text] = wording
    }
  }

  private func needsNumber(_ key: WordingTree.Key) -> Bool {
    switch key {
    case .bound: true
    case .unit(_, let singular): !singular
    case .phrase, .weekdays: false
    }
  }

  private func mark(_ phrase: Phrase) -> Wording.Mark? {
    switch phrase {
    case .nextBusinessDay: .nextBusinessDay
    case .bestEffort: .bestEffort
    case .yes: .yes
    case .no: .no
    case .optional: .optional
    case .nothing: .nothing
    default: nil
    }
  }
}

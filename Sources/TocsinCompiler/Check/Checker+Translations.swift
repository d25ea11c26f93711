import TocsinModel
import TocsinSource
import TocsinSyntax

/// In a release of several languages, what prints in one of them prints in all.
extension Checker {
  func checkTranslations() {
    guard program.languages.count > 1 else { return }
    for declared in declarations.choices.items {
      checkTranslation(declared.texts)
      for member in declared.members { checkTranslation(Sited(member.tree.texts, member.site)) }
    }
    for declared in declarations.facts.items {
      for fact in declared.facts { checkTranslation(Sited(fact.tree.texts, fact.site)) }
    }
    for declared in declarations.events.items { checkTranslation(declared.texts) }
    for declared in declarations.silences.items { checkTranslation(declared.texts) }
    for declared in declarations.calendars.items { checkTranslations(of: declared) }
    for declared in declarations.decisions.items {
      checkTranslation(declared.texts)
      for answer in declared.answers { checkTranslation(Sited(answer.tree.texts, answer.site)) }
    }
    for declared in declarations.tables.items { checkTranslations(of: declared) }
    for declared in declarations.processes.items {
      checkTranslation(declared.texts)
      for cell in declared.header + declared.rows.flatMap(\.cells) {
        checkTranslation(Sited(cell.tree.texts, cell.site))
      }
    }
    for declared in declarations.wordings { checkTranslations(of: declared) }
  }

  /// The title of the rulebook; one that is only its name is the same in every language.
  func checkTitle(_ texts: Sited<Texts>) {
    guard program.languages.count > 1, texts.tree.first?.value != program.rulebook else { return }
    checkTranslation(texts)
  }

  private func checkTranslations(of declared: DeclaredCalendar) {
    checkTranslation(declared.texts)
    for line in declared.lines {
      if case .zone(_, let texts) = line.tree { checkTranslation(Sited(texts, line.site)) }
    }
  }

  /// A table that is not printed lends its texts to those that are; its headings and labels stay where they are.
  private func checkTranslations(of declared: DeclaredTable) {
    let cells = declared.rows.filter(\.isPrinted).flatMap {
      declared.isPrinted ? $0.cells : Array($0.cells.dropFirst())
    }
    for cell in cells { checkTranslation(Sited(cell.tree.texts, cell.site)) }
    for line in declared.computed { checkTranslation(Sited(line.tree.cell.texts, line.site)) }
    guard declared.isPrinted else { return }
    checkTranslation(declared.texts)
    for cell in declared.header { checkTranslation(Sited(cell.tree.texts, cell.site)) }
    for heading in declared.headings { checkTranslation(Sited(heading.tree.tree.texts, heading.tree.site)) }
    for note in declared.notes { checkTranslation(Sited(note.tree.texts, note.site)) }
  }

  private func checkTranslation(_ texts: Sited<Texts>) {
    guard let first = texts.tree.first else { return }
    let known = [texts.site.language] + texts.tree.translations.map(\.language.text)
    let missing = program.languages.filter { !known.contains($0) }
    warn(of: first, missing: missing, at: texts.site.place(first.range))
  }

  /// A row of wordings has a text for each language of the release, here or in another block.
  private func checkTranslations(of declared: Sited<WordingTree>) {
    for row in declared.tree.rows {
      guard let first = row.texts.first else { continue }
      let missing = program.languages.filter { language in
        !declarations.wordings.contains { $0.tree.words(row.key, in: language) }
      }
      warn(of: first, missing: missing, at: declared.site.place(first.range))
    }
  }

  /// What has no letters reads the same in every language.
  private func warn(of text: TextLiteral, missing: [String], at place: SourcePlace) {
    guard let language = missing.first, text.value.hasLetters else { return }
    warnings.append(WarningMessages.untranslated(text.value, into: language, at: place))
  }
}

extension WordingTree {
  fileprivate func words(_ key: Key, in language: String) -> Bool {
    guard let column = languages.firstIndex(where: { $0.text == language }) else { return false }
    return rows.contains { $0.key == key && $0.texts.indices.contains(column) }
  }
}

extension String {
  /// Outside the braces, where numbers and computed values stand.
  fileprivate var hasLetters: Bool {
    var depth = 0
    for character in self {
      switch character {
      case "{": depth += 1
      case "}": depth = max(0, depth - 1)
      default: if depth == 0, character.isLetter { return true }
      }
    }
    return false
  }
}

import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// A text in a cell, in several languages or with computed parts.
  func check(text texts: Texts, _ scope: Scope, _ place: SourcePlace) -> Typed {
    guard let first = texts.first else { return invalid(place) }
    _ = labels(texts, scope.site)
    if texts.translations.isEmpty, first.pieces.isEmpty { return constant(.text(first.value), .text, place) }
    var languages = [scope.site.language: pieces(of: first, scope)]
    for translation in texts.translations where !translation.language.isMissing {
      languages[translation.language.text] = pieces(of: translation.text, scope)
    }
    return Typed(formula: .text(languages), type: .text, place: place)
  }

  private func pieces(of literal: TextLiteral, _ scope: Scope) -> [Formula.TextPiece] {
    guard !literal.pieces.isEmpty else { return [.written(literal.value)] }
    return literal.pieces.map { piece in
      switch piece {
      case .written(let text): .written(text)
      case .computed(let value): .computed(check(value, scope).formula)
      }
    }
  }

  /// `yes from 2020-04-01`.
  func check(
    _ value: Expression, since date: DateLiteral, _ scope: Scope, _ expecting: ValueType?, _ place: SourcePlace
  ) -> Typed {
    let typed = check(value, scope, expecting: expecting)
    guard typed.type != .invalid, require(typed, .boolean) else { return invalid(place) }
    guard case .date(let first)? = check(.date(date), scope).constant else { return invalid(place) }
    return Typed(formula: .since(first, typed.formula), type: .boolean, place: place)
  }

  func headings(of declared: DeclaredTable) -> [Table.RowHeading] {
    var names: [String: SourcePlace] = [:]
    return declared.headings.map { heading in
      let tree = heading.tree.tree
      if let name = tree.name, let first = names.updateValue(heading.tree.site.place(name.range), forKey: name.text) {
        report(
          TableMessages.sectionTwice(
            name.text, in: declared.name.tree.text, at: heading.tree.site.place(name.range), first: first))
      }
      return Table.RowHeading(
        level: tree.level == .part ? .part : .section, name: tree.name?.text,
        labels: labels(tree.texts, heading.tree.site), position: heading.position)
    }
  }

  func notes(of declared: DeclaredTable) -> [Table.Note] {
    var known: [Int: SourcePlace] = [:]
    return declared.notes.map { note in
      let place = note.site.place(note.tree.mark.range)
      if let first = known.updateValue(place, forKey: note.tree.mark.number) {
        report(TableMessages.noteTwice(note.tree.mark.number, at: place, first: first))
      }
      return Table.Note(
        number: note.tree.mark.number, labels: labels(note.tree.texts, note.site),
        rule: rule(
          "\(declared.name.tree.text): note \(note.tree.mark.number)", place,
          note.tree.citation.map { Sited($0, note.site) } ?? declared.citation))
    }
  }

  /// Every mark in a cell leads to a note.
  func checkNoteMarks(of index: Int, _ declared: DeclaredTable) {
    let known = program.tables[index].notes.map(\.number)
    for cell in declared.rows.flatMap(\.cells) {
      guard let mark = cell.tree.note, !known.contains(mark.number) else { continue }
      report(TableMessages.noSuchNote(mark.number, known: known, at: cell.site.place(mark.range)))
    }
  }
}

extension Wording.Mark {
  init?(_ phrase: Phrase) {
    switch phrase {
    case .yes: self = .yes
    case .no: self = .no
    case .optional: self = .optional
    case .nothing: self = .nothing
    default: return nil
    }
  }
}

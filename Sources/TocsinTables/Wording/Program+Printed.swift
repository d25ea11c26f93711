package import TocsinModel

extension Program {
  /// A value in one of the release's languages, as an answer: a mark that is only a sign gives way to a word.
  package func printed(_ value: Value, language: String) -> String {
    let phrasebook = Phrasebook(program: self, language: language)
    guard case .boolean(let holds) = value else { return phrasebook.text(value) }
    let mark = phrasebook.mark(holds ? .yes : .no)
    return mark.contains { $0.isLetter } ? mark : RuleWords.mark(holds ? .yes : .no)
  }
}

import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Whose fact a name is, when it is one that nobody knows of here.
  func hiddenSubject(of name: String, _ scope: Scope) -> String? {
    let hidden = declarations.facts.items.filter { !scope.subjects.contains(Subject(name: $0.name.tree.text)) }
    return hidden.first { $0.facts.contains { $0.tree.name.text == name } }?.name.tree.text
  }

  /// A decision is asked where what it is about is known.
  func requireSight(of decision: Int, _ scope: Scope, _ place: SourcePlace) {
    guard !scope.subjects.isEmpty, !scope.isLost else { return }
    requireSight(of: decision, among: scope.subjects, place)
  }

  func requireSight(of decision: Int, among subjects: [Subject], _ place: SourcePlace) {
    let declared = declarations.decisions.items[decision]
    let subject = Subject(name: declared.subject.tree.text)
    guard !declared.subject.tree.isMissing, declarations.facts[subject.name] != nil, !subjects.contains(subject) else {
      return
    }
    report(
      EventMessages.askedElsewhere(
        declared.name.tree.text, about: subject.name, sees: subjects.map(\.name), at: place))
  }
}

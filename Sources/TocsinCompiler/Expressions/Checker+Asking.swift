import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  /// `LIST includes VALUE`.
  func check(_ values: Expression, includes value: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed {
    let list = check(values, scope)
    var element = list.type
    if case .list(let inner) = list.type { element = inner }
    let wanted = check(value, scope, expecting: element)
    if wanted.type != .invalid, list.type != .invalid, element.joined(with: wanted.type) == nil {
      reportMismatch(expected: element, found: wanted.type, at: wanted.place)
    }
    return Typed(formula: .isOneOf(wanted.formula, [list.formula]), type: .boolean, place: place)
  }

  /// `CALENDARS open on Sat in LAYERS`.
  func check(
    _ calendars: Expression, open test: OpeningTest, in layers: Expression?, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    let asked = check(calendars, scope, expecting: .calendar)
    let named = layers.map { check($0, scope, expecting: .layer) }
    require(asked.elements, .calendar)
    if let named { require(named.elements, .layer) }
    return Typed(
      formula: .opens(asked.formula, opening(test), layers: named?.formula), type: .boolean, place: place)
  }

  private func opening(_ test: OpeningTest) -> Formula.Opening {
    switch test {
    case .weekday(let day): .weekday(Weekday(rawValue: day.index) ?? .monday)
    case .holidays: .holidays
    case .withoutBreak: .withoutBreak
    }
  }

  /// `DECISION for { FACTS }`.
  func check(
    _ name: Name, decidedFor facts: [FactValueTree], _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    guard let index = declarations.decisions.index(of: name.text), program.decisions.indices.contains(index) else {
      reportUnknown(
        name.text, kind: "decision", at: scope.site.place(name.range), among: declarations.decisions.names)
      return invalid(place)
    }
    let subjects = subjects(of: program.decisions[index].subject)
    let given = facts.compactMap { fact(given: $0, of: subjects, scope) }
    return Typed(formula: .decided(DecisionID(index), given), type: decisionType(index), place: place)
  }

  private func fact(given: FactValueTree, of subjects: [Subject], _ scope: Scope) -> Formula.GivenFact? {
    guard !given.name.isMissing, let fact = fact(named: given.name, of: subjects, scope.site) else { return nil }
    let typed = check(given.value, scope, expecting: fact.type.valueType)
    guard require(typed, fact.type.valueType) else { return nil }
    return Formula.GivenFact(slot: fact.slot, value: typed.formula)
  }
}

extension Typed {
  /// The same as one of its values, when it is several.
  fileprivate var elements: Typed {
    guard case .list(let element) = type else { return self }
    return Typed(formula: formula, type: element, place: place)
  }
}

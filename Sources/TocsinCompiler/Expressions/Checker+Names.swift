import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// What a bare name means where it stands.
  func resolve(_ name: Name, _ scope: Scope, _ expecting: ValueType?) -> Typed {
    let place = scope.site.place(name.range)
    guard !name.isMissing else { return invalid(place) }
    if let local = scope.locals[name.text] {
      return Typed(formula: .local(local.index), type: local.type, place: place)
    }
    if let value = scope.values[name.text] {
      return Typed(formula: value.formula, type: value.type, place: place)
    }
    if let typed = expected(name.text, expecting, place) { return typed }
    if let typed = fact(name, scope, place) { return typed }
    if let typed = declared(name.text, scope, place) { return typed }
    return literal(name, scope, expecting, place)
  }

  /// A member, calendar or layer, when one is expected here.
  private func expected(_ name: String, _ expecting: ValueType?, _ place: SourcePlace) -> Typed? {
    switch expecting {
    case .list(let element)?: return expected(name, element, place)
    case .member(let choice)?:
      guard let id = vocabulary.member(named: name, of: choice), program.members[id] != nil else { return nil }
      return constant(.member(id), .member(choice), place)
    case .calendar?:
      guard let index = program.calendars.firstIndex(where: { $0.name == name }) else { return nil }
      return constant(.calendar(CalendarID(index)), .calendar, place)
    case .layer?:
      return layerNames.contains(name) ? constant(.layer(name), .layer, place) : nil
    default: return nil
    }
  }

  private func fact(_ name: Name, _ scope: Scope, _ place: SourcePlace) -> Typed? {
    if scope.subjects.contains(where: { untypedNames.contains("\($0.name).\(name.text)") }) { return invalid(place) }
    let found = scope.subjects.compactMap { subject in
      vocabulary.fact(named: name.text, of: subject).flatMap { program.facts[$0] }
    }
    guard let fact = found.first else { return nil }
    if found.count > 1 {
      let meanings = found.map { "\($0.slot.subject.name).\($0.name)" }
      return invalid(place, NameMessages.ambiguous(name.text, meanings: meanings, at: place))
    }
    return Typed(formula: .fact(fact.slot), type: fact.type.valueType, place: place)
  }

  private func declared(_ name: String, _ scope: Scope, _ place: SourcePlace) -> Typed? {
    if name == "today", scope.isPolicy || !scope.subjects.isEmpty {
      return Typed(formula: .today, type: .date, place: place)
    }
    if let named = declarations.namedValues[name] {
      usedNamedValues.insert(named.site.place(named.tree.name.range))
      guard let typed = namedValue(name) else { return invalid(place) }
      return Typed(formula: typed.formula, type: typed.type, place: place)
    }
    if let index = declarations.decisions.index(of: name) {
      guard program.decisions.indices.contains(index) else {
        return invalid(place, NameMessages.notConstantYet(name, at: place))
      }
      requireSight(of: index, scope, place)
      return Typed(formula: .decision(DecisionID(index)), type: decisionType(index), place: place)
    }
    if scope.hasSignals, untypedNames.contains(name) { return invalid(place) }
    if scope.hasSignals, let id = vocabulary.signal(named: name), let signal = program.signals[id] {
      return check(signal, id, place)
    }
    return nil
  }

  /// A signal as a value in an event's condition.
  private func check(_ signal: Signal, _ id: SignalID, _ place: SourcePlace) -> Typed {
    switch signal.kind {
    case .measured(let type): return Typed(formula: .signal(id), type: type.valueType, place: place)
    case .happens: return invalid(place, EventMessages.happensInside(signal.name, at: place))
    }
  }

  /// A name that stands for itself: a member of a choice, a calendar or a layer.
  private func literal(_ name: Name, _ scope: Scope, _ expecting: ValueType?, _ place: SourcePlace) -> Typed {
    let choices = choicesByMember[name.text] ?? []
    if choices.count > 1 {
      let meanings = choices.map { "\(vocabulary.choices[$0.index].name).\(name.text)" }
      return invalid(place, NameMessages.ambiguous(name.text, meanings: meanings, at: place))
    }
    if let choice = choices.first, let id = vocabulary.member(named: name.text, of: choice) {
      return constant(.member(id), .member(choice), place)
    }
    if let typed = expected(name.text, .calendar, place) ?? expected(name.text, .layer, place) { return typed }
    if declarations.tables[name.text] != nil {
      return invalid(place, NameMessages.tableWithoutKeys(name.text, at: place))
    }
    if scope.isLost || layersAreUnknown && (scope.isCell || expecting == .layer) { return invalid(place) }
    if let subject = hiddenSubject(of: name.text, scope) {
      return invalid(
        place, NameMessages.outOfSight(name.text, of: subject, sees: scope.subjects.map(\.name), at: place))
    }
    let (kind, known) = candidates(scope, expecting)
    reportUnknown(name.text, kind: kind, at: place, among: known)
    return invalid(place)
  }

  /// No calendar has hours, which was said of each.
  private var layersAreUnknown: Bool { layerNames.isEmpty && !program.calendars.isEmpty }

  /// What an unknown name may have been meant to be.
  private func candidates(_ scope: Scope, _ expecting: ValueType?) -> (kind: FindingText, names: [String]) {
    var expected = expecting
    if case .list(let element)? = expecting { expected = element }
    switch expected {
    case .member(let choice)?:
      let names = program.choices[choice]?.members.compactMap { program.members[$0]?.name } ?? []
      return ("member of \(vocabulary.choices[choice.index].name)", names)
    case .calendar?: return ("calendar", program.calendars.map(\.name))
    case .layer?: return ("layer of a calendar", layerNames.sorted())
    default: break
    }
    if hasManyUnknownNames { return ("fact, named value or member", []) }
    var names = Array(scope.locals.keys) + Array(scope.values.keys) + declarations.namedValues.names
    names += declarations.decisions.names + choicesByMember.keys + program.calendars.map(\.name) + layerNames
    names += declarations.facts.names
    if scope.isPolicy || !scope.subjects.isEmpty { names.append("today") }
    names += program.facts.values.filter { scope.subjects.contains($0.slot.subject) }.map(\.name)
    if scope.hasSignals { names += declarations.signals.names }
    return ("fact, named value or member", names.sorted())
  }

  /// `a.b`: a signal, a fact of a subject, a member of a choice, a column, a part of a calendar or event.
  func check(member name: Name, of base: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed {
    if scope.hasSignals, let dotted = dottedName(.member(base, name)), untypedNames.contains(dotted) {
      return invalid(place)
    }
    if scope.hasSignals, let dotted = dottedName(.member(base, name)),
      let id = vocabulary.signal(named: dotted), let signal = program.signals[id]
    {
      return check(signal, id, place)
    }
    if case .name(let first) = base, scope.locals[first.text] == nil, scope.values[first.text] == nil {
      if declarations.facts[first.text] != nil { return fact(name, of: Subject(name: first.text), scope, place) }
      if let choice = vocabulary.choice(named: first.text), program.choices[choice] != nil {
        guard let id = member(name, of: choice, scope.site) else { return invalid(place) }
        return constant(.member(id), .member(choice), place)
      }
      if scope.hasSignals, let dotted = dottedName(.member(base, name)), declarations.calendars[first.text] == nil {
        reportUnknown(dotted, kind: "signal", at: place, among: declarations.signals.names)
        return invalid(place)
      }
    }
    if case .call(.name(let table), let arguments, _) = base, arguments.count == 1,
      let index = declarations.tables.index(of: table.text)
    {
      return check(column: name, of: index, key: arguments[0], scope, place)
    }
    return check(part: name, of: check(base, scope), scope, place)
  }

  /// `door.open` as one name; nil when it is something else.
  func dottedName(_ expression: Expression) -> String? {
    switch expression {
    case .name(let name): name.text
    case .member(let base, let name): dottedName(base).map { $0 + "." + name.text }
    default: nil
    }
  }

  private func fact(_ name: Name, of subject: Subject, _ scope: Scope, _ place: SourcePlace) -> Typed {
    if untypedNames.contains("\(subject.name).\(name.text)") { return invalid(place) }
    guard let slot = vocabulary.fact(named: name.text, of: subject), let fact = program.facts[slot] else {
      let known = program.facts.values.filter { $0.slot.subject == subject }.map(\.name).sorted()
      reportUnknown(name.text, kind: "fact of a \(subject.name)", at: scope.site.place(name.range), among: known)
      return invalid(place)
    }
    guard scope.subjects.isEmpty || scope.subjects.contains(subject) else {
      return invalid(
        place, NameMessages.outOfSight(name.text, of: subject.name, sees: scope.subjects.map(\.name), at: place))
    }
    return Typed(formula: .fact(slot), type: fact.type.valueType, place: place)
  }

  private func check(part name: Name, of base: Typed, _ scope: Scope, _ place: SourcePlace) -> Typed {
    switch base.type {
    case .invalid: return invalid(place)
    case .calendar where name.text == "zone":
      return Typed(formula: .zone(of: base.formula), type: .zone, place: place)
    case .calendar where layerNames.contains(name.text):
      return Typed(formula: base.formula, type: .calendarLayer(name.text), place: place)
    case .calendarLayer(let layer) where name.text == "days":
      return Typed(formula: .days(of: base.formula, layer: layer), type: .weekdays, place: place)
    case .calendarLayer(let layer) where name.text == "hours":
      return Typed(formula: .hours(of: base.formula, layer: layer), type: .windows, place: place)
    case .event where name.text == "group":
      return Typed(formula: .group(ofEvent: base.formula), type: eventGroupType, place: place)
    case .event where name.text == "priority":
      let type = program.priorityScale.map { ValueType.member($0) } ?? .invalid
      return Typed(formula: .priority(ofEvent: base.formula), type: type, place: place)
    default:
      let parts = parts(of: base.type)
      return invalid(
        place,
        NameMessages.noPart(
          name.text, of: describe(base.type), at: scope.site.place(name.range), parts: parts,
          suggestion: Spelling.nearest(to: name.text, among: parts)))
    }
  }

  private func parts(of type: ValueType) -> [String] {
    switch type {
    case .calendar: ["zone"] + layerNames.sorted()
    case .calendarLayer: ["days", "hours"]
    case .event: ["group", "priority"]
    default: []
    }
  }
}

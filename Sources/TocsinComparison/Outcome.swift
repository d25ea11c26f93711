package import TocsinModel
package import TocsinTime

/// What the rules of one side say of a case, or of a thing they declare.
package indirect enum Outcome: Hashable, Sendable {
  /// Something that nobody told is needed to say.
  case unknown
  /// That side does not have such a case.
  case absent
  /// Nothing is promised, nobody is called.
  case nothing
  case value(Value)
  /// A decision and its reason.
  case answer(Value, Labels)
  /// A decision that answers with something of the case, and its reason.
  case computed(Formula, Labels)
  /// The reason alone.
  case reason(Labels)
  case limit(Limit)
  /// When a role is brought in: at each of its steps.
  case steps([Limit])
  /// The steps of a ladder, in order.
  case ladder([Step])
  case page(MemberID, language: MemberID?)
  /// A calendar or several, and their layers.
  case desk(Value, layers: [String])
  case languages(guaranteed: [MemberID], optional: [MemberID])
  case warnings([Policy.Warning])
  case windows([Window])
  case texts(Labels)
  /// A name or another word of the rules.
  case words([String])
  case condition(Formula)
  case flag(Bool)
  /// One of these, depending on the case; that of the example first.
  case several([Outcome])

  /// An amount and the clock it runs on.
  package struct Limit: Hashable, Sendable {
    package var amount: Amount
    package var clock: Clock
    package var waitsForOpening: Bool

    package init(amount: Amount, clock: Clock, waitsForOpening: Bool = false) {
      self.amount = amount
      self.clock = clock
      self.waitsForOpening = waitsForOpening
    }
  }

  package struct Step: Hashable, Sendable {
    package var role: MemberID
    package var limit: Limit
  }
}

extension Outcome {
  static func one(of outcomes: [Outcome]) -> Outcome {
    var distinct: [Outcome] = []
    for outcome in outcomes where !distinct.contains(outcome) { distinct.append(outcome) }
    return distinct.count == 1 ? distinct[0] : .several(distinct)
  }
}

extension Correspondence {
  /// What the new rules say, in the names of the old ones.
  func canonical(_ outcome: Outcome) -> Outcome {
    switch outcome {
    case .value(let value): .value(canonical(value))
    case .answer(let value, let reason): .answer(canonical(value), reason)
    case .ladder(let steps): .ladder(steps.map { Outcome.Step(role: canonical($0.role), limit: $0.limit) })
    case .page(let role, let language): .page(canonical(role), language: language.map(canonical))
    case .desk(let calendar, let layers): .desk(canonical(calendar), layers: layers)
    case .languages(let guaranteed, let optional):
      .languages(guaranteed: guaranteed.map(canonical), optional: optional.map(canonical))
    default: outcome
    }
  }

  func isSame(_ old: Outcome, _ new: Outcome) -> Bool {
    switch (old, canonical(new)) {
    case (.languages(let one, let other), .languages(let guaranteed, let optional)):
      Set(one) == Set(guaranteed) && Set(other) == Set(optional)
    case (.desk(let calendar, let layers), .desk(let other, let others)):
      calendar == other && Set(layers) == Set(others)
    case (.reason(let labels), .reason(let others)), (.texts(let labels), .texts(let others)):
      labels.isSame(as: others)
    case (let old, let new): old == new
    }
  }
}

extension Labels {
  /// The same in every language that both have; a text in no common language says nothing new.
  func isSame(as other: Labels) -> Bool {
    byLanguage.allSatisfy { other.byLanguage[$0.key] == nil || other.byLanguage[$0.key] == $0.value }
      && isEmpty == other.isEmpty
  }
}

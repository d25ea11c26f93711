import TocsinModel
import TocsinTime

extension CaseSchedule: ArchivedValue {
  static var blank: CaseSchedule {
    CaseSchedule(
      desk: CalendarID(0), layers: [], zone: .utc, openingDate: .distantPast, deskIsOpen: false,
      acknowledgements: CaseAcknowledgements(), steps: [],
      languages: Languages(), rules: [], unknownFacts: [])
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&desk)
    try archive.field(&layers)
    try archive.field(&zone)
    try archive.field(&openingDate)
    try archive.field(&deskIsOpen)
    try archive.field(&page)
    try archive.field(&handover)
    try archive.field(&acknowledgements)
    try archive.field(&notify)
    try archive.field(&respond)
    try archive.field(&steps)
    try archive.field(&languages)
    try archive.field(&rules)
    try archive.field(&unknownFacts)
  }
}

extension CaseSchedule.Page: ArchivedValue {
  static var blank: CaseSchedule.Page {
    CaseSchedule.Page(role: MemberID(0), language: nil, at: .distantPast, rules: [])
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&role)
    try archive.field(&language)
    try archive.field(&at)
    try archive.field(&rules)
  }
}

extension CaseSchedule.Target: ArchivedValue {
  static var blank: CaseSchedule.Target {
    CaseSchedule.Target(
      due: nil, isStrict: false, amount: .blank, clock: .blank, countedFrom: .distantPast, isMet: false, rules: [])
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&due)
    try archive.field(&isStrict)
    try archive.field(&amount)
    try archive.field(&clock)
    try archive.field(&countedFrom)
    try archive.field(&isMet)
    try archive.field(&heldUntil)
    try archive.field(&rules)
  }
}

extension CaseSchedule.Step: ArchivedValue {
  static var blank: CaseSchedule.Step {
    CaseSchedule.Step(
      index: 0, amount: .blank, clock: .blank, role: MemberID(0), priority: MemberID(0), at: nil, state: .blank,
      rules: [])
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&index)
    try archive.field(&amount)
    try archive.field(&clock)
    try archive.field(&role)
    try archive.field(&priority)
    try archive.field(&at)
    try archive.field(&state)
    try archive.field(&rules)
  }
}

extension CaseSchedule.Languages: ArchivedValue {
  static var blank: CaseSchedule.Languages { CaseSchedule.Languages() }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&guaranteed)
    try archive.field(&optional)
  }
}

extension Amount: ArchivedValue {
  static var blank: Amount { Amount(millionths: 0, unit: .second) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&bound)
    try archive.field(&millionths)
    try archive.field(&unit)
    try archive.field(&isNextBusinessDay)
  }
}

extension FactSlot: ArchivedValue {
  static var blank: FactSlot { FactSlot(subject: .customer, index: 0) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var (name, place) = (subject.name, index)
    try archive.field(&name)
    try archive.field(&place)
    if archive.isReading { self = FactSlot(subject: Subject(name: name), index: place) }
  }
}

extension CaseAcknowledgements: Archived {
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var all = spans
    try archive.field(&all)
    guard archive.isReading else { return }
    self = CaseAcknowledgements()
    for span in all { add(from: span.from, to: span.to) }
  }
}

extension CaseAcknowledgements.Span: ArchivedValue {
  static var blank: CaseAcknowledgements.Span { CaseAcknowledgements.Span(from: .distantPast, to: nil) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&from)
    try archive.field(&to)
  }
}

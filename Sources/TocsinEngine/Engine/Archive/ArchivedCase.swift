import TocsinEvaluation
import TocsinModel
import TocsinTime

extension CaseRecord: ArchivedValue {
  static var blank: CaseRecord {
    CaseRecord(name: "", customer: 0, system: nil, origin: .report, release: 0, history: .blank)
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&name)
    try archive.field(&customer)
    try archive.field(&system)
    try archive.field(&origin)
    try archive.field(&event)
    try archive.field(&labels)
    try archive.field(&release)
    try archive.field(&history)
    try archive.field(&priority)
    try archive.field(&facts)
    try archive.field(&isOpen)
    try archive.field(&zone)
    var schedule = schedule
    try archive.field(&schedule)
    if archive.isReading { kept = schedule.map(Kept.init) }
    try archive.field(&facing)
    try archive.field(&handover)
    try archive.field(&fault)
    try archive.field(&members)
    try archive.field(&saidDue)
    try archive.field(&isPaged)
    try archive.field(&acknowledgementEnded)
    try archive.field(&handedOver)
    var warnings = warned.sorted()
    try archive.field(&warnings)
    if archive.isReading { warned = Set(warnings) }
    try archive.field(&isBreached)
    var steps = taken.sorted { ($0.priority, $0.index) < ($1.priority, $1.index) }
    try archive.field(&steps)
    if archive.isReading { taken = steps }
    try archive.field(&items)
    try archive.field(&wake)
  }
}

extension CaseRecord.StepKey: ArchivedValue {
  static var blank: CaseRecord.StepKey { CaseRecord.StepKey(priority: MemberID(0), index: 0) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&priority)
    try archive.field(&index)
  }
}

extension CaseRecord.Item: ArchivedValue {
  static var blank: CaseRecord.Item { CaseRecord.Item(time: 0, kind: .warning) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&time)
    try archive.field(&kind)
    try archive.field(&step)
  }
}

extension CaseHistory: ArchivedValue {
  static var blank: CaseHistory { CaseHistory(opened: .distantPast, priority: MemberID(0)) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&opened)
    try archive.field(&priority)
    try archive.field(&changes)
    try archive.field(&waits)
    try archive.field(&closures)
    try archive.field(&acknowledgements)
  }
}

extension CaseHistory.PriorityChange: ArchivedValue {
  static var blank: CaseHistory.PriorityChange {
    CaseHistory.PriorityChange(at: .distantPast, priority: MemberID(0))
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&at)
    try archive.field(&priority)
  }
}

extension CaseHistory.Wait: ArchivedValue {
  static var blank: CaseHistory.Wait { CaseHistory.Wait(from: .distantPast, to: nil, cause: 0) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&from)
    try archive.field(&to)
    try archive.field(&cause)
  }
}

extension CaseHistory.Closure: ArchivedValue {
  static var blank: CaseHistory.Closure { CaseHistory.Closure(from: .distantPast, to: nil) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&from)
    try archive.field(&to)
  }
}

/// As a case keeps it: what was told of it, its customer and its system.
extension Situation: ArchivedValue {
  static var blank: Situation { Situation() }
  static var rebuilt: [String] {
    ["signals", "windows", "opening", "today", "deskIsOpen", "amountKind", "locals"]
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&facts)
    try archive.field(&systemsOfCustomer)
  }
}

extension Facts: ArchivedValue {
  static var blank: Facts { Facts() }
  static var rebuilt: [String] { ["others"] }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&customer)
    try archive.field(&system)
    try archive.field(&`case`)
  }
}

import TocsinModel

/// A choice without payload, kept by its place among all: a new one goes to the end, any other change is a new format.
protocol ArchivedChoice: ArchivedValue, CaseIterable, Equatable where AllCases == [Self] {}

extension ArchivedChoice {
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var place = archive.isReading ? 0 : Self.allCases.firstIndex(of: self) ?? -1
    try archive.field(&place)
    guard Self.allCases.indices.contains(place) else { return try archive.refuse() }
    self = Self.allCases[place]
  }
}

extension CaseOrigin: ArchivedChoice {
  static var blank: CaseOrigin { .report }
}

extension Clock: ArchivedChoice {
  static var blank: Clock { .elapsedTime }
}

extension Amount.Bound: ArchivedChoice {
  static var blank: Amount.Bound { .plain }
}

extension Amount.Unit: ArchivedChoice {
  static var blank: Amount.Unit { .second }
}

extension CaseSchedule.Step.State: ArchivedChoice {
  static var blank: CaseSchedule.Step.State { .planned }
}

extension CaseRecord.Item.Kind: ArchivedChoice {
  static var blank: CaseRecord.Item.Kind { .warning }
}

extension Monitor.Phase: ArchivedChoice {
  static var blank: Monitor.Phase { .idle }
}

extension Monitor.Transition.Kind: ArchivedChoice {
  static var blank: Monitor.Transition.Kind { .raise }
}

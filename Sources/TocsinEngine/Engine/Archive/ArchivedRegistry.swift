import TocsinModel
import TocsinTime

extension Registry: Archived {
  static var rebuilt: [String] { ["customerIndex", "systemIndex"] }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&customers)
    try archive.field(&systems)
    guard archive.isReading else { return }
    for (place, customer) in customers.enumerated() { customerIndex[customer.name] = place }
    for (place, system) in systems.enumerated() { systemIndex[system.name] = place }
  }
}

extension Registry.Customer: ArchivedValue {
  static var blank: Registry.Customer { Registry.Customer(name: "") }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&name)
    try archive.field(&facts)
    try archive.field(&systemFacts)
    try archive.field(&systems)
  }
}

extension Registry.System: ArchivedValue {
  static var blank: Registry.System { Registry.System(name: "", customer: 0) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&name)
    try archive.field(&customer)
    try archive.field(&facts)
    try archive.field(&isRetired)
  }
}

extension LabelBook: Archived {
  static var rebuilt: [String] { ["index"] }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&sets)
    guard archive.isReading else { return }
    index = [:]
    for (place, pairs) in sets.enumerated() { index[pairs] = place }
  }
}

extension LabelBook.Pair: ArchivedValue {
  static var blank: LabelBook.Pair { LabelBook.Pair(name: "", value: "") }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&name)
    try archive.field(&value)
  }
}

extension SilenceBook: Archived {
  /// The silences of the rules learn from the questions they are asked; their answers do not depend on it.
  static var rebuilt: [String] { ["rules"] }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&silences)
    var times = wakes.sorted()
    try archive.field(&times)
    wakes = Set(times)
  }
}

extension Silence: ArchivedValue {
  static var blank: Silence { Silence(until: .distantPast) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&system)
    try archive.field(&customer)
    try archive.field(&event)
    try archive.field(&until)
  }
}

extension SeenInputs: Archived {
  /// Kept with the oldest first, however the ring stands, so that another limit can be set.
  static var rebuilt: [String] { ["known", "next", "limit"] }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var inOrder = Array(ring[next...] + ring[..<next])
    try archive.field(&inOrder)
    guard archive.isReading else { return }
    ring = Array(inOrder.suffix(limit))
    next = 0
    known = Set(ring)
  }
}

extension InputID: ArchivedValue {
  static var blank: InputID { InputID("") }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&high)
    try archive.field(&low)
  }
}

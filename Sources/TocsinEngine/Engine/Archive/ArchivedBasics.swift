import TocsinModel
import TocsinTime

// What all state is made of.

extension Int64: ArchivedValue {
  static var blank: Int64 { 0 }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.number(&self)
  }
}

extension Int: ArchivedValue {
  static var blank: Int { 0 }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var number = Int64(self)
    try archive.number(&number)
    self = Int(truncatingIfNeeded: number)
  }
}

extension UInt64: ArchivedValue {
  static var blank: UInt64 { 0 }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var number = Int64(bitPattern: self)
    try archive.number(&number)
    self = UInt64(bitPattern: number)
  }
}

extension Bool: ArchivedValue {
  static var blank: Bool { false }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var number: Int64 = self ? 1 : 0
    try archive.number(&number)
    if number != 0, number != 1 { try archive.refuse() }
    self = number == 1
  }
}

extension String: ArchivedValue {
  static var blank: String { "" }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var bytes = archive.isReading ? [] : Array(utf8)
    try archive.bytes(&bytes)
    if archive.isReading { self = String(decoding: bytes, as: UTF8.self) }
  }
}

extension Optional: Archived, ArchivedValue where Wrapped: ArchivedValue {
  static var blank: Wrapped? { nil }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var isThere = self != nil
    try isThere.archive(&archive)
    guard isThere else { return self = nil }
    var value: Wrapped = self ?? Wrapped.blank
    try archive.field(&value)
    self = value
  }
}

extension Array: Archived, ArchivedValue where Element: ArchivedValue {
  static var blank: [Element] { [] }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.list(&self)
  }
}

extension Identifier: ArchivedValue {
  static var blank: Identifier { Identifier(0) }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var place = index
    try archive.field(&place)
    self = Identifier(place)
  }
}

extension Instant: ArchivedValue {
  static var blank: Instant { .distantPast }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var number = milliseconds
    try archive.field(&number)
    self = Instant(milliseconds: number)
  }
}

extension CivilDate: ArchivedValue {
  static var blank: CivilDate { .distantPast }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var number = dayNumber
    try archive.field(&number)
    self = CivilDate(dayNumber: number)
  }
}

extension Zone: ArchivedValue {
  static var blank: Zone { .utc }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.zone(&self)
  }
}

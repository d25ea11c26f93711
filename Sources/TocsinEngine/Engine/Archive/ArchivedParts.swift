import TocsinModel

/// What a case of an enumeration carries, in one shape for all of them.
struct ArchiveParts: Hashable {
  /// Which case it is.
  var tag: Int
  var numbers: [Int64] = []
  var texts: [String] = []
  var values: [Value] = []

  init(_ tag: Int, _ numbers: [Int64] = [], texts: [String] = [], values: [Value] = []) {
    self.tag = tag
    self.numbers = numbers
    self.texts = texts
    self.values = values
  }

  func number(_ place: Int) -> Int64? { numbers.indices.contains(place) ? numbers[place] : nil }
  func index(_ place: Int) -> Int? { number(place).flatMap { Int(exactly: $0) } }

  func identifier<Thing>(_ place: Int) -> Identifier<Thing>? { index(place).map { Identifier($0) } }

  /// A negative number stands for none.
  func rule(_ place: Int) -> RuleID?? { index(place).map { $0 < 0 ? nil : RuleID($0) } }

  func choice<Choice: CaseIterable>(_ place: Int) -> Choice? where Choice.AllCases == [Choice] {
    index(place).flatMap { Choice.allCases.indices.contains($0) ? Choice.allCases[$0] : nil }
  }
}

extension ArchiveParts: ArchivedValue {
  static var blank: ArchiveParts { ArchiveParts(0) }
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&tag)
    try archive.field(&numbers)
    try archive.field(&texts)
    try archive.field(&values)
  }
}

/// An enumeration with payloads. The parts of a case and the case of some parts stand beside each other; a case that is
/// missing on the writing side is an error of the compiler, and on the reading side one of a test.
protocol ArchivedCases: ArchivedValue {
  var parts: ArchiveParts { get }
  init?(_ parts: ArchiveParts)
}

extension ArchivedCases {
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var parts = archive.isReading ? ArchiveParts(0) : self.parts
    try archive.field(&parts)
    guard archive.isReading else { return }
    guard let read = Self(parts) else { return try archive.refuse() }
    self = read
  }
}

extension Optional where Wrapped == RuleID {
  /// A negative number stands for none.
  var archived: Int64 { Int64(self?.index ?? -1) }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  var archived: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? -1) }
}

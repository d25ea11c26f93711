/// The cases, in the order of their opening.
///
/// There may be a million of them, so that they are not copied to see what would become of them: what changes is noted
/// and can be put back.
struct CaseList: Sendable, RandomAccessCollection, MutableCollection {
  /// What the cases were before something that may not count.
  private struct Before: Sendable {
    var count: Int
    var changed: [Int: CaseRecord] = [:]
  }

  private(set) var records: [CaseRecord]
  private var before: Before?

  init(_ records: [CaseRecord] = []) {
    self.records = records
  }

  var startIndex: Int { 0 }
  var endIndex: Int { records.count }

  subscript(number: Int) -> CaseRecord {
    _read { yield records[number] }
    _modify {
      if before != nil { note(number) }
      yield &records[number]
    }
  }

  mutating func append(_ record: consuming CaseRecord) { records.append(record) }

  /// From now on what the cases were can be put back.
  mutating func begin() { before = Before(count: records.count) }

  /// What has changed counts.
  mutating func keep() { before = nil }

  /// Puts back what the cases were; gives those that there are no more, in the order of their opening.
  mutating func putBack() -> [CaseRecord] {
    guard let before else { return [] }
    self.before = nil
    for (number, record) in before.changed { records[number] = record }
    let opened = Array(records[before.count...])
    records.removeLast(opened.count)
    return opened
  }

  private mutating func note(_ number: Int) {
    guard let before, number < before.count, before.changed[number] == nil else { return }
    self.before?.changed[number] = records[number]
  }
}

import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine

/// Counts what each type passes to the archive, beside what it stores.
private struct FieldCensus: Archive {
  private(set) var types: [String: (archived: Int, stored: [String], rebuilt: [String])] = [:]
  private var archived = 0

  var isReading: Bool { false }
  mutating func number(_ value: inout Int64) {}
  mutating func bytes(_ value: inout [UInt8]) {}
  mutating func zone(_ value: inout Zone) {}
  mutating func refuse() {}

  mutating func list<Element: ArchivedValue>(_ value: inout [Element]) {
    let outer = archived
    for var element in value { field(&element) }
    archived = outer
  }

  mutating func field<Field: Archived>(_ value: inout Field) {
    let outer = archived
    archived = 0
    let mirror = Mirror(reflecting: value)
    value.archive(&self)
    if mirror.displayStyle == .struct, !(value is Zone) {
      types["\(Field.self)"] = (archived, mirror.children.compactMap(\.label), Field.rebuilt)
    }
    archived = outer + 1
  }
}

/// A stored property that is added to a part of an engine's state and forgotten in its archive is found here.
@Suite struct ArchiveCensusTests {
  @Test func `Every stored property is archived or said to be rebuilt`() throws {
    let rules = try #require(StreamRules.rules(ArchiveTests.text))
    var census = FieldCensus()
    for seed: UInt64 in 1...3 {
      var story = Story(rules)
      for line in ArchiveTests.lines(seed, count: 200) { story.tell(line) }
      var engine = story.engine
      engine.silences.add(Silence(until: .distantFuture))
      census.field(&engine)
    }
    for (name, found) in census.types {
      #expect(Set(found.rebuilt).isSubset(of: found.stored), "\(name) rebuilds what it does not store")
      #expect(
        found.archived + found.rebuilt.count == found.stored.count,
        "\(name) archives \(found.archived) and rebuilds \(found.rebuilt), and stores \(found.stored)")
    }
    let expected = [
      "Engine", "Registry", "Customer", "System", "Monitor", "Stream", "Link", "State", "Watch", "LabelBook", "Pair",
      "SampleWindow", "Entry", "SignalWindow", "TimerQueue", "CaseRecord", "StepKey", "Item", "CaseHistory",
      "PriorityChange", "Wait", "Closure", "CaseSchedule", "Page", "Target", "Step", "Languages", "Amount",
      "SilenceBook", "Silence", "SeenInputs", "InputID",
      "WaitingLine", "CaseAcknowledgements", "Span", "Situation", "Facts",
    ]
    #expect(Set(expected).subtracting(census.types.keys).isEmpty)
  }
}

import TocsinModel
import TocsinTime

/// The silences that have not ended.
struct SilenceBook: Sendable {
  private(set) var silences: [Silence] = []

  mutating func add(_ silence: Silence) { silences.append(silence) }

  mutating func removeEnded(at instant: Instant) { silences.removeAll { $0.until <= instant } }

  func covers(_ event: EventID, system: Int, customer: Int) -> Bool {
    silences.contains { silence in
      (silence.event.map { $0 == event } ?? true)
        && (silence.system.map { $0.index == system } ?? true)
        && (silence.customer.map { $0.index == customer } ?? true)
    }
  }
}

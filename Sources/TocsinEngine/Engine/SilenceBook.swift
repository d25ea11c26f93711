import TocsinModel
import TocsinTime

/// The silences that were told and have not ended, and those of the rules.
struct SilenceBook: Sendable {
  var silences: [Silence] = []
  /// By release.
  private var rules: [[SilencePlan]]
  /// The instants at which it is looked at what no longer is silenced.
  var wakes: Set<Int64> = []

  init(_ silences: [[RuledSilence]]) {
    rules = silences.map { $0.map(SilencePlan.init) }
  }

  /// What was told stays.
  mutating func replaceRules(by silences: [[RuledSilence]]) {
    rules = silences.map { $0.map(SilencePlan.init) }
  }

  var hasRules: Bool { rules.contains { !$0.isEmpty } }

  mutating func add(_ silence: Silence) { silences.append(silence) }

  mutating func removeEnded(at instant: Instant) {
    silences.removeAll { $0.until <= instant }
    wakes.remove(instant.milliseconds)
  }

  /// Whether nobody has asked to be woken then.
  mutating func wake(at time: Int64) -> Bool { wakes.insert(time).inserted }

  /// Whether a silence that was told covers an event of a system.
  func covers(_ event: EventID, system: Int, customer: Int, at instant: Instant) -> Bool {
    silences.contains { silence in
      instant < silence.until && (silence.event.map { $0 == event } ?? true)
        && (silence.system.map { $0.index == system } ?? true)
        && (silence.customer.map { $0.index == customer } ?? true)
    }
  }

  /// When the last of the silences of a release ends that cover an event now; nil: none does.
  mutating func end(
    of event: EventID, release: Int, at instant: Instant, where holds: (Formula) -> Bool
  ) -> Int64? {
    guard rules.indices.contains(release) else { return nil }
    var end: Int64?
    for place in rules[release].indices where rules[release][place].isFor(event) {
      guard let own = rules[release][place].end(around: instant), own > end ?? .min else { continue }
      if rules[release][place].condition.map(holds) ?? true { end = own }
    }
    return end
  }
}

/// A silence of the rules, ready to be asked.
///
/// Nothing wakes at its beginning: whether it lasts at an instant is computed when an event is about to be raised.
struct SilencePlan: Sendable {
  let condition: Formula?
  private let events: Set<EventID>?
  private let spans: [RuledSilence.Span]
  private var weeks: [OpenHours]

  init(_ silence: RuledSilence) {
    condition = silence.condition
    events = silence.events.map(Set.init)
    spans = silence.spans
    weeks = silence.hours.map { OpenHours($0) }
  }

  func isFor(_ event: EventID) -> Bool { events?.contains(event) ?? true }

  /// When it ends, if it lasts at an instant; `Monitor.always` when it has no end.
  mutating func end(around instant: Instant) -> Int64? {
    var end: Int64?
    for span in spans where span.from <= instant && instant < span.to {
      end = max(end ?? .min, span.to.milliseconds)
    }
    for place in weeks.indices {
      guard let own = Self.closing(of: &weeks[place], around: instant) else { continue }
      end = max(end ?? .min, own)
    }
    return end
  }

  /// Beyond the years that can be computed nothing is silenced.
  private static func closing(of week: inout OpenHours, around instant: Instant) -> Int64? {
    do throws(CalendarError) {
      guard try week.isOpen(at: instant) else { return nil }
      return try week.nextClosing(after: instant).milliseconds
    } catch .neverCloses {
      return Monitor.always
    } catch {
      return nil
    }
  }
}

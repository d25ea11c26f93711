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

  /// When the last of the silences ends that were told and cover an event of a system now; nil: none does.
  func end(of event: EventID, system: Int, customer: Int, at instant: Instant) -> Instant? {
    var end: Instant?
    for silence in silences where instant < silence.until {
      let isCovered =
        (silence.event.map { $0 == event } ?? true) && (silence.system.map { $0.index == system } ?? true)
        && (silence.customer.map { $0.index == customer } ?? true)
      if isCovered { end = max(end ?? silence.until, silence.until) }
    }
    return end
  }

  /// The silence of a release that covers an event now and ends last, by its place, and its end; nil: none does.
  mutating func ruled(
    _ event: EventID, release: Int, at instant: Instant, where holds: (Formula) -> Bool
  ) -> (place: Int, end: Int64)? {
    guard rules.indices.contains(release) else { return nil }
    var found: (place: Int, end: Int64)?
    for place in rules[release].indices where rules[release][place].isFor(event) {
      guard let own = rules[release][place].end(around: instant), own > found?.end ?? .min else { continue }
      if rules[release][place].condition.map(holds) ?? true { found = (place, own) }
    }
    return found
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

package import TocsinEngine
package import TocsinTime

/// Reads what another system prints, line by line, and says what it tells an engine.
package protocol ForeignReader {
  /// Takes one line, without its end.
  ///
  /// - Parameters:
  ///   - number: which line it is, from one.
  ///   - clock: the host's clock, when the host goes by it.
  mutating func take(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, clock: Instant?, engine: inout Engine, into intake: inout Intake)

  /// Takes what the last lines left open.
  mutating func finish(clock: Instant?, engine: inout Engine, into intake: inout Intake)
}

/// What lines of another system came to. It is emptied and used again.
package struct Intake {
  /// Something to tell the engine.
  package enum Content {
    case handles(Event)
    case names(TextEvent)
  }

  /// In the order in which the engine is to be told, each with the line it comes from.
  package private(set) var events: [(line: Int, content: Content)] = []
  /// What was not taken, with its line and the reason: one sentence, without a capital or a final stop.
  package private(set) var refusals: [(line: Int, reason: String)] = []
  /// How many samples or alerts no signal is read from, since the beginning.
  package private(set) var ignored = 0

  package init() {}

  /// Empties it, but for what is counted, and keeps its memory.
  package mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    refusals.removeAll(keepingCapacity: true)
  }

  mutating func tell(_ content: Content, line: Int) { events.append((line, content)) }
  mutating func refuse(_ fault: ForeignFault, line: Int) { refusals.append((line, fault.reason)) }
  mutating func ignore() { ignored += 1 }
}

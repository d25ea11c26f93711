import TocsinEngine
import TocsinModel
import TocsinTime

/// A recorded stream told to an engine once more, up to an instant. Lines that are rejected have no effect, as ever.
struct StreamReplay: ~Copyable {
  private(set) var engine: Engine
  private var reader: LineReader
  private var actions = ActionBuffer()

  init(_ rules: RuleSet) {
    engine = Engine(rules)
    reader = LineReader(rules)
  }

  /// Customers and systems that are known beforehand.
  mutating func prepare(_ input: consuming ByteInput) throws(StreamError) {
    while let line = try input.nextLine() {
      guard !line.isTooLong, let content = try? reader.readPreparation(line.bytes) else { continue }
      _ = engine.prepare(content)
    }
  }

  /// Tells the lines up to and including an instant; what is due until then happens, as if nothing else had come.
  /// Without an instant it stops with the last line.
  mutating func play(_ input: consuming ByteInput, until limit: Instant?) throws(StreamError) {
    while let line = try input.nextLine() {
      guard !line.isTooLong, let reading = try? reader.read(line.bytes, for: &engine) else { continue }
      if let limit, reading.time > limit {
        // A line that is rejected does not move time, however late it says it is.
        var trial = engine
        if Self.take(reading, &trial, &actions) { break }
      } else {
        _ = Self.take(reading, &engine, &actions)
      }
    }
    if let limit, limit >= engine.time ?? limit {
      actions.removeAll()
      _ = engine.handle(Event(time: limit, .tick), into: &actions)
    }
  }

  /// Whether the line was taken.
  private static func take(
    _ reading: LineReader.Reading, _ engine: inout Engine, _ actions: inout ActionBuffer
  ) -> Bool {
    actions.removeAll()
    switch reading {
    case .event(let event): return engine.handle(event, into: &actions) == nil
    case .text(let event): return engine.handle(event, into: &actions) == nil
    }
  }
}

extension LineReader.Reading {
  fileprivate var time: Instant {
    switch self {
    case .event(let event): event.time
    case .text(let event): event.time
    }
  }
}

import TocsinEngine
import TocsinExchange
import TocsinModel
import TocsinTime

/// Recorded lines told to an engine once more, up to an instant. Lines that are rejected have no effect, as ever.
struct StreamReplay: ~Copyable {
  private(set) var engine: Engine
  private var reader: LineReader
  /// In place of lines of JSON.
  private var foreign: (any ForeignReader)?
  private var intake = Intake()
  private var actions = ActionBuffer()
  /// Nil: no end but that of what was recorded.
  private let limit: Instant?
  /// Everything that was done, when that is wanted.
  private(set) var kept: [Action] = []
  private let keepsActions: Bool

  init(_ rules: RuleSet, until limit: Instant?, keepsActions: Bool = false) {
    self.keepsActions = keepsActions
    engine = Engine(rules)
    reader = LineReader(rules)
    self.limit = limit
  }

  /// Customers and systems that are known beforehand.
  mutating func prepare(_ input: consuming ByteInput) throws(StreamError) {
    while let line = try input.nextLine() {
      if !line.isTooLong { prepare(line.bytes) }
    }
  }

  private mutating func prepare(_ bytes: UnsafeBufferPointer<UInt8>) {
    engine.hostTime = nil
    guard let content = try? reader.readPreparation(bytes) else { return }
    actions.removeAll()
    if let time = engine.time {
      _ = engine.handle(TextEvent(time: time, content), into: &actions)
    } else {
      _ = engine.prepare(content)
    }
  }

  /// Tells the lines up to and including the limit; what is due until then happens, as if nothing else had come.
  mutating func play(_ input: consuming ByteInput) throws(StreamError) {
    while let line = try input.nextLine() {
      guard line.isTooLong || take(line.bytes) else { break }
    }
    reachLimit()
  }

  /// Lets the records of a state folder act again in the same way.
  mutating func play(_ state: StateReading, _ streams: inout CommandStreams) throws {
    engine = state.engine
    reader = LineReader(engine.rules)
    for record in state.records {
      engine.hostTime = nil
      guard try act(record, state, &streams) else { break }
    }
    reachLimit()
  }

  /// False when the record lies beyond the limit.
  private mutating func act(
    _ record: StateRecord, _ state: StateReading, _ streams: inout CommandStreams
  ) throws -> Bool {
    switch record {
    case .line(let bytes): return bytes.withUnsafeBufferPointer { take($0) }
    case .liveLine(let bytes, let time):
      engine.hostTime = time
      return bytes.withUnsafeBufferPointer { take($0) }
    case .preparation(let bytes, _): bytes.withUnsafeBufferPointer { prepare($0) }
    case .tick(let time):
      if let limit, time > limit { return false }
      tick(at: time)
    case .start(let conditions):
      conditions.set(&engine.settings)
      foreign = try conditions.input.reader(engine.rules, system: conditions.system, clock: nil)
    case .rules(let hash): try follow(state.given.rules(hash, after: engine.rules, in: state.copies, &streams))
    case .tooLongLine, .tooLongPreparation, .delivered: break
    }
    return true
  }

  /// Goes on under other rules.
  private mutating func follow(_ newer: RuleSet) throws {
    actions.removeAll()
    _ = try engine.adopt(newer, into: &actions)
    reader = LineReader(engine.rules)
  }

  private mutating func reachLimit() {
    engine.hostTime = nil
    if let limit, limit >= engine.time ?? limit { tick(at: limit) }
  }

  private mutating func tick(at time: Instant) {
    actions.removeAll()
    _ = engine.handle(Event(time: time, .tick), into: &actions)
    keep()
  }

  /// False when the line is taken and lies beyond the limit.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if foreign != nil { return takeForeign(bytes) }
    guard let reading = try? reader.read(bytes, for: &engine) else { return true }
    return take(reading)
  }

  private mutating func takeForeign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    intake.removeAll()
    foreign?.take(bytes, number: 0, clock: engine.hostTime, engine: &engine, into: &intake)
    return intake.events.allSatisfy { told in
      switch told.content {
      case .handles(let event): take(.event(event))
      case .names(let event): take(.text(event))
      }
    }
  }

  private mutating func take(_ reading: LineReader.Reading) -> Bool {
    if let limit, reading.time > limit {
      // A line that is rejected does not move time, however late it says it is.
      var trial = engine
      return !Self.take(reading, &trial, &actions)
    }
    _ = Self.take(reading, &engine, &actions)
    keep()
    return true
  }

  private mutating func keep() {
    if keepsActions { kept += actions.actions }
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

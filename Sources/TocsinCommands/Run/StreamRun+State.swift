import TocsinEngine
import TocsinModel
import TocsinSource

/// Going on where an earlier run ended.
extension StreamRun {
  /// What an earlier run with the same state folder accepted acts again, to the same effect. Then the rules of this call
  /// take the place of those of then, if they are others.
  mutating func resume(_ streams: inout CommandStreams) throws {
    guard let options = options.state else { return }
    let given = GivenRules(path: self.options.rules, rules: engine.rules)
    state = try RunState(options, &engine, given, &streams)
    while let record = state?.nextRecord() { try act(record, given, &streams) }
    try take(self.options.conditions)
    // Before anything else, as new lines may be refused by the disk that refused the last ones.
    try state?.deliver(&streams)
    try state?.begin(.start(conditions))
    if engine.rules.contentHash != given.rules.contentHash { try begin(given, &streams) }
  }

  private mutating func act(_ record: StateRecord, _ given: GivenRules, _ streams: inout CommandStreams) throws {
    switch record {
    case .line(let bytes), .liveLine(let bytes, _):
      try bytes.withUnsafeBufferPointer { bytes throws in
        try take(InputLine(number: 0, bytes: bytes, isTooLong: false), &streams)
      }
    case .tooLongLine: try take(tooLongLine(number: 0), &streams)
    case .preparation(let bytes, let number):
      try bytes.withUnsafeBufferPointer { bytes throws in
        try takePreparation(InputLine(number: number, bytes: bytes, isTooLong: false), &streams)
      }
    case .tooLongPreparation(let number): try takePreparation(tooLongLine(number: number), &streams)
    case .tick(let time): try tick(at: time, &streams)
    case .start(let conditions):
      try take(conditions)
    case .rules(let hash):
      guard let newer = try state?.rules(hash, after: engine, given, &streams) else { return }
      _ = try follow(newer, &streams)
    case .delivered: return
    }
  }

  private mutating func take(_ conditions: RunConditions) throws {
    self.conditions = conditions
    conditions.set(&engine.settings)
    try readByRules()
  }

  /// A restart with other rules is a change of rules between two lines.
  private mutating func begin(_ given: GivenRules, _ streams: inout CommandStreams) throws {
    guard let newer = try state?.rules(given.rules.contentHash, after: engine, given, &streams) else { return }
    do throws(ReloadRefusal) {
      try engine.check(adopting: newer)
    } catch {
      throw StateMessages.cannotAdopt(error)
    }
    try state?.accept(newer)
    try tell(try follow(newer, &streams), &streams)
  }

  private func tooLongLine(number: Int) -> InputLine {
    InputLine(number: number, bytes: UnsafeBufferPointer(start: nil, count: 0), isTooLong: true)
  }
}

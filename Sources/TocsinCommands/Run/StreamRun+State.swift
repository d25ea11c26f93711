import TocsinEngine
import TocsinModel

/// Going on where an earlier run ended.
extension StreamRun {
  /// What an earlier run with the same state folder accepted acts again, to the same effect.
  mutating func resume(_ streams: inout CommandStreams) throws {
    guard let options = options.state else { return }
    state = try RunState(options, &engine, &streams.errors)
    let settings = engine.settings
    while let record = state?.nextRecord() {
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
      case .start(let gap, _): engine.settings.longestGap = gap
      case .delivered: continue
      }
    }
    engine.settings = settings
    // Before anything else, as new lines may be refused by the disk that refused the last ones.
    try state?.deliver(&streams)
    try state?.begin(.start(longestGap: settings.longestGap, version: Tool.version))
  }

  private func tooLongLine(number: Int) -> InputLine {
    InputLine(number: number, bytes: UnsafeBufferPointer(start: nil, count: 0), isTooLong: true)
  }
}

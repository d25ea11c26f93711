import TocsinEngine
import TocsinExchange

/// Lines that another system prints.
extension StreamRun {
  mutating func takeForeign(_ line: InputLine, number: Int, _ streams: inout CommandStreams) throws {
    if line.isTooLong {
      metrics.count(rejectedAs: RunMetrics.malformed)
      return try reject(number, LineError.tooLong.reason, isPreparation: false, &streams)
    }
    if isBlank(line) { return }
    foreign?.take(line.bytes, number: number, clock: engine.hostTime, engine: &engine, into: &intake)
    try takeIntake(&streams)
  }

  mutating func finishForeign(_ streams: inout CommandStreams) throws {
    guard foreign != nil else { return }
    foreign?.finish(clock: engine.hostTime, engine: &engine, into: &intake)
    try takeIntake(&streams)
    if intake.ignored > 0 {
      try streams.errors.write("\(intake.ignored) values or alerts from which no signal is read were ignored\n")
    }
  }

  private mutating func takeIntake(_ streams: inout CommandStreams) throws {
    defer { intake.removeAll() }
    for refusal in intake.refusals {
      metrics.count(rejectedAs: RunMetrics.malformed)
      try reject(refusal.line, refusal.reason, isPreparation: false, &streams)
    }
    for told in intake.events {
      actions.removeAll()
      let rejection =
        switch told.content {
        case .handles(let event): engine.handle(event, into: &actions)
        case .names(let event): engine.handle(event, into: &actions)
        }
      if !actions.isEmpty { try write(&streams) }
      if let rejection { try refuse(told.line, rejection, isPreparation: false, &streams) }
    }
  }
}

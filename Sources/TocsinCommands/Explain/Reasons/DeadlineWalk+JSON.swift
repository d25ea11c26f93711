import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinTime

extension JSONWriter {
  /// How the instant of a limit was counted.
  mutating func write(_ walk: DeadlineWalk, _ zone: Zone, _ words: AnswerWords) {
    beginObject()
    write(walk.goal, words.program)
    field("amount", walk.amount.written)
    field("clock", walk.clock.written)
    field("desk", words.program.name(of: walk.desk))
    field("layers", walk.layers)
    field("from", walk.from, zone)
    field("since", walk.beginning.written)
    list("pieces", walk.pieces) { piece, writer in writer.write(piece, zone) }
    field("end", walk.end, zone)
    list("moves", walk.moves) { move, writer in
      switch move {
      case .opening(let instant): writer.write("opening", instant, zone)
      case .priorityChange(let instant): writer.write("priority", instant, zone)
      case .acknowledgementEnd(let instant): writer.write("acknowledgement", instant, zone)
      }
    }
    field("due", walk.due, zone)
    key("strict")
    bool(walk.amount.isStrict)
    field("state", walk.state.written)
    if let held = walk.heldUntil { field("held_until", held, zone) }
    endObject()
  }

  private mutating func write(_ goal: DeadlineWalk.Goal, _ program: Program) {
    switch goal {
    case .notify: field("of", "notify")
    case .respond: field("of", "respond")
    case .step(let place, let role, let priority):
      field("of", "escalate")
      key("step")
      integer(Int64(place + 1))
      field("role", program.name(of: role))
      field("priority", program.name(of: priority))
    }
  }

  private mutating func write(_ by: String, _ instant: Instant, _ zone: Zone) {
    field("by", by)
    field("to", instant, zone)
  }

  private mutating func write(_ piece: DeadlineWalk.Piece, _ zone: Zone) {
    switch piece {
    case .time(let range, let weight):
      let length = range.upperBound.milliseconds(since: range.lowerBound)
      write(range, zone, weight.written, weight == .counts ? length : 0)
      write(exceptions: weight)
    case .summed(let range, let counts): write(range, zone, "summed", counts)
    case .waiting(let start):
      field("is", "waiting")
      field("from", start, zone)
    case .days(let days, let weight):
      field("is", weight.written)
      field("first_day", "\(days.lowerBound)")
      field("last_day", "\(days.upperBound)")
      key("days")
      integer(weight == .counts ? Int64(days.upperBound.days(since: days.lowerBound) + 1) : 0)
      write(exceptions: weight)
    }
  }

  private mutating func write(_ range: Range<Instant>, _ zone: Zone, _ kind: String, _ milliseconds: Int64) {
    field("is", kind)
    field("from", range.lowerBound, zone)
    field("to", range.upperBound, zone)
    key("milliseconds")
    integer(milliseconds)
  }

  private mutating func write(exceptions weight: DeadlineWalk.Weight) {
    guard case .closed(let exceptions) = weight, !exceptions.isEmpty else { return }
    field("exceptions", exceptions.map(\.description))
  }
}

extension DeadlineWalk.Weight {
  fileprivate var written: String {
    switch self {
    case .counts: "counted"
    case .closed: "closed"
    case .paused: "paused"
    }
  }
}

extension DeadlineWalk.Beginning {
  /// The name in JSON.
  var written: String {
    switch self {
    case .opening: "opening"
    case .reopening: "reopening"
    case .priorityChange: "priority"
    }
  }
}

extension DeadlineWalk.State {
  /// The name in JSON.
  var written: String {
    switch self {
    case .stands: "due"
    case .acknowledged: "acknowledged"
    case .replaced: "replaced"
    }
  }
}

import TocsinJSON
import TocsinTime

/// Reads one request from a line of JSON.
struct RequestReader {
  private var scanner = JSONScanner()
  /// Where the line's own identity stands, as soon as it was read.
  private(set) var id: Range<Int>?

  /// The fields whose names are fixed; every other one is a fact of the case.
  static let fields = [
    "id", "release", "customer", "system", "case", "priority", "event", "opened", "pauses", "changes", "holidays",
    "process", "step", "reached",
  ]
  private static let keys = JSONKeys(fields)
  private static let pauseKeys = JSONKeys(["from", "to", "on"])
  private static let changeKeys = JSONKeys(["at", "priority"])

  mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(RequestError) -> ScheduleRequest {
    id = nil
    scanner.begin(line)
    var request = ScheduleRequest()
    try scan { scanner throws(JSONError) in try scanner.enterObject() }
    while let key = try nextKey(in: nil) {
      try readField(key, into: &request)
    }
    try scan { scanner throws(JSONError) in try scanner.finish() }
    return request
  }

  private mutating func readField(_ key: JSONString, into request: inout ScheduleRequest) throws(RequestError) {
    switch RequestReader.keys.index(of: key) {
    case 0: id = try scan { scanner throws(JSONError) in try scanner.skipValue() }
    case 1: request.release = try releaseName()
    case 2: try readFacts(of: .customer, "customer", into: &request)
    case 3: try readFacts(of: .system, "system", into: &request)
    case 4: try readFacts(of: .case, "case", into: &request)
    case 5: request.priority = try text("priority", "the name of a priority")
    case 6: request.event = try text("event", "the name or label of an event")
    case 7: request.opened = try instant("opened")
    case 8: request.pauses = try pauses()
    case 9: request.changes = try changes()
    case 10: request.holidays = try holidays()
    case 11: request.process = try text("process", "the name of a process")
    case 12: request.step = try stepNumber()
    case 13: request.reached = try instant("reached")
    default:
      request.facts.append(ToldFact(place: .case, name: key.text, value: try value(of: key.text)))
    }
  }

  private mutating func readFacts(
    of place: ToldFact.Place, _ field: String, into request: inout ScheduleRequest
  ) throws(RequestError) {
    try expect(.object, field, "an object with facts")
    try scan(field) { scanner throws(JSONError) in try scanner.enterObject() }
    while let key = try nextKey(in: field) {
      let name = key.text
      request.facts.append(ToldFact(place: place, name: name, value: try value(of: "\(field).\(name)")))
    }
  }

  private mutating func pauses() throws(RequestError) -> [ScheduleRequest.Pause] {
    var pauses: [ScheduleRequest.Pause] = []
    try eachObject("pauses") { reader, field throws(RequestError) in
      var (from, to, cause): (Instant?, Instant?, String?) = (nil, nil, nil)
      while let key = try reader.nextKey(in: field) {
        switch RequestReader.pauseKeys.index(of: key) {
        case 0: from = try reader.instant(field + ".from")
        case 1: to = try reader.optionalInstant(field + ".to")
        case 2: cause = try reader.text(field + ".on", "what the case waits for")
        default: throw .unknown(field, expected: "a field of a pause", found: key.text, among: ["from", "to", "on"])
        }
      }
      guard let from else { throw .missing(field + ".from", expected: "the instant at which the pause begins") }
      guard let cause else { throw .missing(field + ".on", expected: "what the case waits for") }
      pauses.append(ScheduleRequest.Pause(from: from, to: to, cause: cause))
    }
    return pauses
  }

  private mutating func changes() throws(RequestError) -> [ScheduleRequest.Change] {
    var changes: [ScheduleRequest.Change] = []
    try eachObject("changes") { reader, field throws(RequestError) in
      var (at, priority): (Instant?, String?) = (nil, nil)
      while let key = try reader.nextKey(in: field) {
        switch RequestReader.changeKeys.index(of: key) {
        case 0: at = try reader.instant(field + ".at")
        case 1: priority = try reader.text(field + ".priority", "the name of a priority")
        default: throw .unknown(field, expected: "a field of a change", found: key.text, among: ["at", "priority"])
        }
      }
      guard let at else { throw .missing(field + ".at", expected: "the instant of the change") }
      guard let priority else { throw .missing(field + ".priority", expected: "the new priority") }
      changes.append(ScheduleRequest.Change(at: at, priority: priority))
    }
    return changes
  }

  private mutating func holidays() throws(RequestError) -> Set<CivilDate> {
    try expect(.array, "holidays", "an array of dates")
    try scan("holidays") { scanner throws(JSONError) in try scanner.enterArray() }
    var dates: Set<CivilDate> = []
    while try scan("holidays", { scanner throws(JSONError) in try scanner.nextElement() }) {
      let written = try text("holidays[\(dates.count)]", "a date such as `2025-12-25`")
      guard let date = CivilDate(written) else {
        throw .wrong("holidays[\(dates.count)]", expected: "a date such as `2025-12-25`", found: "`\(written)`")
      }
      dates.insert(date)
    }
    return dates
  }
}

extension RequestReader {
  private mutating func scan<Result>(
    _ field: String? = nil, _ step: (inout JSONScanner) throws(JSONError) -> Result
  ) throws(RequestError) -> Result {
    do {
      return try step(&scanner)
    } catch {
      throw .json(error, in: field)
    }
  }

  private mutating func nextKey(in field: String?) throws(RequestError) -> JSONString? {
    try scan(field) { scanner throws(JSONError) in try scanner.nextKey() }
  }

  private mutating func expect(_ kind: JSONKind, _ field: String, _ words: String) throws(RequestError) {
    guard scanner.peek() != kind else { return }
    throw .wrong(field, expected: words, found: try value(of: field).shown)
  }

  private mutating func text(_ field: String, _ words: String) throws(RequestError) -> String {
    try expect(.string, field, words)
    return try scan(field) { scanner throws(JSONError) in try scanner.string().text }
  }

  /// A release may be written as a number, `5.0`.
  private mutating func releaseName() throws(RequestError) -> String? {
    switch scanner.peek() {
    case .number:
      try scan("release") { scanner throws(JSONError) in
        String(decoding: try scanner.number().raw, as: UTF8.self)
      }
    case .null:
      try scan("release") { scanner throws(JSONError) -> String? in
        try scanner.null()
        return nil
      }
    case .string, .object, .array, .bool, .none: try text("release", "the name of a release")
    }
  }

  private mutating func stepNumber() throws(RequestError) -> Int {
    let value = try value(of: "step")
    if case .number(let millionths) = value, millionths > 0, millionths % 1_000_000 == 0 {
      return Int(millionths / 1_000_000)
    }
    throw .wrong("step", expected: "the number of a step", found: value.shown)
  }

  private mutating func optionalInstant(_ field: String) throws(RequestError) -> Instant? {
    guard scanner.peek() == .null else { return try instant(field) }
    try scan(field) { scanner throws(JSONError) in try scanner.null() }
    return nil
  }

  private mutating func instant(_ field: String) throws(RequestError) -> Instant {
    try expect(.string, field, "an instant such as `2025-03-03T08:00:00+01:00`")
    let written = try scan(field) { scanner throws(JSONError) in try scanner.string() }
    let result = written.withBytes { bytes in
      Result { () throws(TimestampError) in try Instant.parse(rfc3339: bytes) }
    }
    switch result {
    case .success(let instant): return instant
    case .failure(let error): throw .timestamp(field, written.text, error)
    }
  }

  private mutating func eachObject(
    _ field: String, _ body: (inout RequestReader, String) throws(RequestError) -> Void
  ) throws(RequestError) {
    try expect(.array, field, "an array of objects")
    try scan(field) { scanner throws(JSONError) in try scanner.enterArray() }
    var number = 0
    while try scan(field, { scanner throws(JSONError) in try scanner.nextElement() }) {
      let element = "\(field)[\(number)]"
      try expect(.object, element, "an object")
      try scan(element) { scanner throws(JSONError) in try scanner.enterObject() }
      try body(&self, element)
      number += 1
    }
  }

  private mutating func value(of field: String) throws(RequestError) -> ToldValue {
    try scan(field) { scanner throws(JSONError) -> ToldValue in
      switch scanner.peek() {
      case .string: return .text(try scanner.string().text)
      case .number:
        let number = try scanner.number()
        return number.millionths.map(ToldValue.number) ?? .other("a number that is too large or too fine")
      case .bool: return .boolean(try scanner.bool())
      case .null:
        try scanner.null()
        return .null
      case .object:
        try scanner.skipValue()
        return .other("an object")
      case .array:
        try scanner.skipValue()
        return .other("an array")
      case .none:
        try scanner.skipValue()
        return .other("nothing")
      }
    }
  }
}

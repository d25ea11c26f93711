import TocsinJSON

/// The fields a line of input may have.
enum LineField: Int, CaseIterable {
  case type, time, id, system, signal, value, labels, customer, `case`, on, priority, facts, event, until
  case specversion, data, source, subject, datacontenttype, dataschema

  var name: String { String(describing: self) }

  static let keys = JSONKeys(allCases.map(\.name))

  /// What a line may have in its envelope, whatever it tells.
  static let envelope: LineFields = [.type, .time, .id]
  /// What belongs to the envelope of a CloudEvent.
  static let cloudEnvelope: LineFields = [
    .type, .time, .id, .specversion, .data, .source, .subject, .datacontenttype, .dataschema,
  ]
}

/// A set of fields.
struct LineFields: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  init(arrayLiteral fields: LineField...) {
    for field in fields { insert(field) }
  }

  mutating func insert(_ field: LineField) { bits |= 1 << UInt32(field.rawValue) }
  func contains(_ field: LineField) -> Bool { bits & 1 << UInt32(field.rawValue) != 0 }

  /// The first field that is here and not there.
  func first(notIn other: LineFields) -> LineField? {
    var rest = LineFields()
    rest.bits = bits & ~other.bits
    return rest.bits == 0 ? nil : LineField(rawValue: rest.bits.trailingZeroBitCount)
  }

  static func + (left: LineFields, right: LineFields) -> LineFields {
    var sum = left
    sum.bits |= right.bits
    return sum
  }
}

/// What a line can tell, and the fields it does so with: the one table that reading and messages share.
enum LineType: Int, CaseIterable {
  case sample, occurrence, customer, system, retire, open, acknowledge, wait, resume, priority, resolve, reopen
  case silence, tick

  var name: String {
    switch self {
    case .sample: "sample"
    case .occurrence: "occurrence"
    case .customer: "customer"
    case .system: "system"
    case .retire: "system.retire"
    case .open: "case.open"
    case .acknowledge: "case.acknowledge"
    case .wait: "case.wait"
    case .resume: "case.resume"
    case .priority: "case.priority"
    case .resolve: "case.resolve"
    case .reopen: "case.reopen"
    case .silence: "silence"
    case .tick: "tick"
    }
  }

  private static let table: [(required: LineFields, optional: LineFields)] = allCases.map { type in
    switch type {
    case .sample: ([.system, .signal, .value], [.labels])
    case .occurrence: ([.system, .signal], [.labels])
    case .customer: ([.customer], [.facts])
    case .system: ([.system, .customer], [.facts])
    case .retire: ([.system], [])
    case .open: ([.case, .customer, .priority], [.system, .facts])
    case .acknowledge, .resolve, .reopen: ([.case], [])
    case .wait: ([.case, .on], [])
    case .resume: ([.case], [.on])
    case .priority: ([.case, .priority], [])
    case .silence: ([.until], [.system, .customer, .event])
    case .tick: ([], [])
    }
  }

  var required: LineFields { Self.table[rawValue].required }
  var allowed: LineFields { Self.table[rawValue].required + Self.table[rawValue].optional }

  static let keys = JSONKeys(allCases.map(\.name))
}

import TocsinEngine
import TocsinJSON

/// The JSON Schema (2020-12) of lines in and out, made from the tables by which they are read and written.
enum LineSchema {
  /// Counted up when a line that was valid no longer is, or means something else.
  static let version = 1
  static let identity = "urn:tocsin:lines:\(version)"

  static let whole = JSONValue.schema(
    identity, "Lines of tocsin run",
    "An object a line: what is told (input), and what is to be done or known (output).",
    ["input", "output"], definitions)

  private static let definitions: [(String, JSONValue)] =
    shared + LineType.allCases.flatMap(definitions(of:)) + outputNames.flatMap(outputDefinitions(of:))

  private static let shared: [(String, JSONValue)] = [
    ("input", .anyOf(LineType.allCases.flatMap { ["in." + $0.name, "in.cloudevent." + $0.name] })),
    ("output", .anyOf(outputNames.flatMap { ["out." + $0, "out.cloudevent." + $0] })),
    ("instant", .instant), ("text", .text), ("value", .types("number", "boolean")),
    ("fact", .types("string", "number", "boolean", "null")), ("labels", .map(to: "text")),
    ("facts", .map(to: "fact")), ("because", .list(.reference("rule"))), ("rule", .rule),
  ]

  // MARK: - In

  private static func definitions(of type: LineType) -> [(String, JSONValue)] {
    let fields = LineField.allCases.filter(type.allowed.contains).map { ($0.name, schema(of: $0)) }
    let required = LineField.allCases.filter(type.required.contains).map(\.name)
    // Facts of a case may stand beside its other fields.
    let others: JSONValue = type == .open ? .reference("fact") : .bool(false)
    // Customers and systems that are told beforehand need no time.
    let time = type == .customer || type == .system ? [] : ["time"]
    let envelope: [(String, JSONValue)] = [
      ("type", .constant(type.name)), ("time", .reference("instant")), ("id", .reference("text")),
    ]
    let own = JSONValue.record(envelope + fields, required: ["type"] + time + required, others: others)
    let content = JSONValue.record(fields, required: required, others: others)
    let cloud = cloudEvent(type.name, content, required: time + (required.isEmpty ? [] : ["data"]))
    return [("in." + type.name, own), ("in.cloudevent." + type.name, cloud)]
  }

  private static func schema(of field: LineField) -> JSONValue {
    switch field {
    case .value: .reference("value")
    case .labels: .reference("labels")
    case .facts: .reference("facts")
    case .until, .time: .reference("instant")
    case .type, .id, .system, .signal, .customer, .case, .on, .priority, .event, .specversion, .data, .source, .subject,
      .datacontenttype, .dataschema:
      .reference("text")
    }
  }

  // MARK: - Out

  private static let rejected = "input.rejected"
  private static let outputNames = Action.Kind.allCases.map(\.name) + [rejected]

  private static func outputDefinitions(of name: String) -> [(String, JSONValue)] {
    let kind = Action.Kind.allCases.first { $0.name == name }
    let fields = kind == nil ? rejectedFields : actionFields
    let required = kind.map(requiredFields) ?? ["line", "reason"]
    let time = kind == nil ? [] : ["time"]
    let envelope: [(String, JSONValue)] = [
      ("type", .constant(name)), ("time", .reference("instant")), ("id", .reference("text")),
    ]
    let own = JSONValue.record(envelope + fields, required: ["type", "id"] + time + required, others: .bool(false))
    let content = JSONValue.record(fields, required: required, others: .bool(false))
    return [("out." + name, own), ("out.cloudevent." + name, cloudEvent(name, content, required: time + ["data"]))]
  }

  private static let actionFields: [(String, JSONValue)] =
    ["case", "customer", "system", "event"].map { ($0, JSONValue.reference("text")) }
    + [
      ("labels", .reference("labels")), ("priority", .reference("text")), ("due", .reference("instant")),
      ("step", .integer(from: 1)),
      ("role", .reference("text")), ("reason", .reference("text")), ("because", .reference("because")),
      ("rules", .reference("text")),
    ]

  private static let rejectedFields: [(String, JSONValue)] = [
    ("line", .integer(from: 1)), ("reason", .reference("text")),
  ]

  private static func requiredFields(of kind: Action.Kind) -> [String] {
    switch kind {
    case .caseOpened, .caseUpdated, .caseClosed, .customerNotify, .onCallPage: ["case", "customer", "because"]
    case .caseFault: ["case", "customer", "reason", "because"]
    case .responseDue, .responseWarning, .responseBreached: ["case", "customer", "due", "because"]
    case .caseEscalated: ["case", "customer", "step", "because"]
    case .supportRefused: ["customer", "because"]
    }
  }

  // MARK: - Schemas

  /// The envelope may hold what else a CloudEvent can have.
  private static func cloudEvent(_ type: String, _ data: JSONValue, required: [String]) -> JSONValue {
    let name = JSONValue.members([("type", .string("string")), ("minLength", .integer(1))])
    return .record(
      [
        ("specversion", .constant("1.0")), ("type", .constant(type)), ("source", name), ("id", name),
        ("time", .reference("instant")), ("subject", name), ("datacontenttype", name), ("dataschema", name),
        ("data", data),
      ], required: ["specversion", "type", "source", "id"] + required, others: nil)
  }
}

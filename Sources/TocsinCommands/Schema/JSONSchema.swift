import TocsinJSON

/// Pieces of JSON Schema (2020-12).
extension JSONValue {
  static func schema(
    _ identity: String, _ title: String, _ description: String, _ choices: [String],
    _ definitions: [(String, JSONValue)]
  ) -> JSONValue {
    members([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("$id", .string(identity)),
      ("title", .string(title)), ("description", .string(description)), ("anyOf", .array(choices.map(reference))),
      ("$defs", members(definitions)),
    ])
  }

  /// An object with these members; `others` says what further ones may be, nil: anything.
  static func record(
    _ fields: [(String, JSONValue)], required: [String], others: JSONValue?
  ) -> JSONValue {
    var parts: [(String, JSONValue)] = [("type", .string("object")), ("properties", members(fields))]
    if !required.isEmpty { parts.append(("required", .array(required.map(JSONValue.string)))) }
    if let others { parts.append(("additionalProperties", others)) }
    return members(parts)
  }

  /// An object with these members and no others.
  static func record(
    _ fields: [(String, JSONValue)], optional: [(String, JSONValue)] = []
  ) -> JSONValue {
    record(fields + optional, required: fields.map(\.0), others: .bool(false))
  }

  static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember($0.0, $0.1) })
  }

  static func list(_ items: JSONValue) -> JSONValue { members([("type", .string("array")), ("items", items)]) }

  static func integer(from least: Int64) -> JSONValue {
    members([("type", .string("integer")), ("minimum", .integer(least))])
  }

  /// One of several definitions.
  static func anyOf(_ names: [String]) -> JSONValue { members([("anyOf", .array(names.map(reference)))]) }
  /// One of several texts.
  static func choice(_ texts: [String]) -> JSONValue { members([("anyOf", .array(texts.map(constant)))]) }
  static func reference(_ name: String) -> JSONValue { members([("$ref", .string("#/$defs/" + name))]) }
  static func constant(_ text: String) -> JSONValue { members([("const", .string(text))]) }
  static func type(_ name: String) -> JSONValue { members([("type", .string(name))]) }
  static func types(_ names: String...) -> JSONValue { members([("type", .array(names.map(JSONValue.string)))]) }

  /// Any names, each with a value of one definition.
  static func map(to name: String) -> JSONValue {
    members([("type", .string("object")), ("additionalProperties", reference(name))])
  }

  static let instant = members([("type", .string("string")), ("format", .string("date-time"))])
  static let text = type("string")

  /// A statement of the rules with its place, and the document that it comes from.
  static let rule = record(
    [
      ("rule", reference("text")), ("file", reference("text")), ("line", integer(from: 0)),
      (
        "source",
        record(
          [("document", reference("text")), ("place", reference("text"))], required: ["document"], others: .bool(false))
      ),
    ], required: ["rule", "file", "line"], others: .bool(false))
}

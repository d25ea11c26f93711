import Foundation

/// Checks values against the keywords of JSON Schema (2020-12) that the schema of lines uses; a keyword that it does not
/// know is a mistake.
struct JSONSchemaValidator {
  let root: [String: Any]

  init(_ text: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
    "anyOf", "const", "items", "minLength", "minimum", "format",
  ]

  /// What is wrong with a line, seen by a definition of the schema; nil when it is valid.
  func mistake(in line: some StringProtocol, by definition: String) -> String? {
    guard let value = try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) else {
      return "no JSON"
    }
    return mistake(value, ["$ref": "#/$defs/" + definition], "")
  }

  private func mistake(_ value: Any, _ schema: Any, _ path: String) -> String? {
    if let isAllowed = schema as? Bool { return isAllowed ? nil : "\(path) is not allowed" }
    guard let schema = schema as? [String: Any] else { return "\(path): the schema is no object" }
    if let unknown = schema.keys.first(where: { !Self.known.contains($0) }) { return "the keyword \(unknown)" }
    if let reference = schema["$ref"] as? String {
      let definitions = root["$defs"] as? [String: Any] ?? [:]
      guard let target = definitions[String(reference.dropFirst("#/$defs/".count))] else {
        return "\(reference) leads nowhere"
      }
      if let found = mistake(value, target, path) { return found }
    }
    if let choices = schema["anyOf"] as? [Any] {
      let found = choices.map { mistake(value, $0, path) }
      if !found.contains(where: { $0 == nil }) { return "\(path): none of \(found.compactMap { $0 })" }
    }
    if let constant = schema["const"] as? String, value as? String != constant { return "\(path) is not \(constant)" }
    return mistakeOfType(value, schema, path) ?? mistakeInside(value, schema, path)
  }

  private func mistakeOfType(_ value: Any, _ schema: [String: Any], _ path: String) -> String? {
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { Self.isType($0, value) }) { return "\(path) is none of \(types)" }
    if let least = schema["minLength"] as? Int, let text = value as? String, text.count < least {
      return "\(path) is too short"
    }
    if let least = schema["minimum"] as? Int, let number = value as? Int, number < least {
      return "\(path) is too small"
    }
    if schema["format"] as? String == "date-time", let text = value as? String,
      text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/) == nil
    {
      return "\(path) is no instant"
    }
    return nil
  }

  private func mistakeInside(_ value: Any, _ schema: [String: Any], _ path: String) -> String? {
    if let items = schema["items"], let values = value as? [Any] {
      return values.lazy.compactMap { mistake($0, items, path + "[]") }.first
    }
    guard let members = value as? [String: Any] else { return nil }
    let required = schema["required"] as? [String] ?? []
    if let missing = required.first(where: { members[$0] == nil }) { return "\(path).\(missing) is missing" }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (key, member) in members.sorted(by: { $0.key < $1.key }) {
      guard let own = properties[key] ?? schema["additionalProperties"] else { continue }
      if let found = mistake(member, own, path + "." + key) { return found }
    }
    return nil
  }

  private static func isType(_ type: String, _ value: Any) -> Bool {
    let isBoolean = (value as? NSNumber).map { isTruthValue($0) } ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean
    case "number": return value is NSNumber && !isBoolean
    case "integer":
      return !isBoolean && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: return false
    }
  }

  /// Numbers of JSON that were read from `true` or `false`.
  private static func isTruthValue(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}

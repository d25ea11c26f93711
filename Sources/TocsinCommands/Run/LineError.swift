import TocsinJSON
import TocsinSource
import TocsinTime

/// Why a line cannot be read: one sentence, without a capital or a final stop.
struct LineError: Error, Hashable {
  let reason: String
}

/// Every message about a line that is not what a line should be.
extension LineError {
  static let tooLong = LineError(reason: "expected a line of at most 16 MB, found a longer one")
  static let notObject = LineError(reason: "expected an object in braces")

  static func malformed(_ error: JSONError) -> LineError { LineError(reason: "\(error)") }

  static func missing(_ field: LineField, inData: Bool) -> LineError {
    LineError(reason: "expected the field `\(field.name)`" + (inData ? " in `data`" : "") + ", found none")
  }

  static func unknownType(_ name: String) -> LineError {
    let nearest = Spelling.nearest(to: name, among: LineType.allCases.map(\.name))
    return LineError(reason: "there is no type of line `\(shortened(name))`" + suggestion(nearest))
  }

  static func unknownField(_ name: String, of type: LineType, among names: [String]) -> LineError {
    let nearest = Spelling.nearest(to: name, among: names)
    return LineError(reason: "a line of type `\(type.name)` has no field `\(shortened(name))`" + suggestion(nearest))
  }

  static func wrongType(_ field: String, expected: String, found: JSONKind) -> LineError {
    LineError(reason: "expected \(expected) in the field `\(field)`, found \(word(found))")
  }

  static func outside(_ field: LineField) -> LineError {
    LineError(reason: "expected the field `\(field.name)` in `data`, found it in the envelope")
  }

  static func wrongVersion(_ version: String) -> LineError {
    LineError(reason: "expected `1.0` in the field `specversion`, found `\(shortened(version))`")
  }

  static func wrongTime(_ field: LineField, _ error: TimestampError) -> LineError {
    LineError(reason: "expected a time such as `2025-03-03T10:00:00+01:00` in the field `\(field.name)`: \(error)")
  }

  static let tooLarge = LineError(reason: "the number in the field `value` is too large to count with")

  static func notPreparation(_ type: LineType) -> LineError {
    LineError(reason: "expected a line of type `customer` or `system`, found `\(type.name)`")
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { ": `\($0)` is similar" } ?? ""
  }

  private static func shortened(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(text.prefix(60)) + "…" : text
  }

  private static func word(_ kind: JSONKind) -> String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    case .none: "nothing"
    }
  }
}

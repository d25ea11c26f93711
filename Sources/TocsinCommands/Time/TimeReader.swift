import TocsinJSON

/// Reads questions from lines of JSON.
enum TimeReader {
  static func object(_ line: InputLine) throws(RequestError) -> JSONValue {
    if line.isTooLong { throw .tooLong(limit: ByteInput.greatestLine) }
    let value: JSONValue
    do {
      value = try JSONReader().read(Array(line.bytes))
    } catch {
      throw .json(error, in: nil)
    }
    guard value.object != nil else {
      throw RequestError(message: "expected an object, found \(value.kindInWords)")
    }
    return value
  }

  static func words(_ object: JSONValue) throws(RequestError) -> TimeWords {
    for member in object.object ?? [] where !TimeQuestion.fields.contains(member.key) {
      throw .unknown(
        member.key, expected: "a field of a question", found: member.key, among: TimeQuestion.fields)
    }
    var words = TimeWords()
    // A release may be written as a number, `5.0`.
    let number = object["release"]?.number?.description
    words.release = if let number { number } else { try text("release", object, "the name of a release") }
    words.calendar = try text("calendar", object, "the name of a calendar")
    words.layers = try layers(object["layers"])
    words.at = try text("at", object, "an instant such as `2025-03-03T08:00:00+01:00`")
    words.add = try text("add", object, "an amount such as `2 business hours`")
    words.clock = try text("clock", object, "the name of a clock")
    words.until = try text("until", object, "an instant such as `2025-03-03T08:00:00+01:00`")
    return words
  }

  private static func text(
    _ field: String, _ object: JSONValue, _ expected: String
  ) throws(RequestError) -> String? {
    guard let value = object[field], !value.isNull else { return nil }
    if let text = value.string { return text }
    throw .wrong(field, expected: expected, found: value.kindInWords)
  }

  private static func layers(_ value: JSONValue?) throws(RequestError) -> [String]? {
    guard let value, !value.isNull else { return nil }
    if let text = value.string { return names(text) }
    guard let values = value.array else {
      throw .wrong("layers", expected: "an array of layers", found: value.kindInWords)
    }
    var names: [String] = []
    for (number, value) in values.enumerated() {
      guard let name = value.string else {
        throw .wrong("layers[\(number)]", expected: "the name of a layer", found: value.kindInWords)
      }
      names.append(name)
    }
    return names
  }

  /// `standard,extended`.
  static func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }
}

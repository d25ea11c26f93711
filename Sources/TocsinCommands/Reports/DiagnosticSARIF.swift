internal import TocsinJSON
package import TocsinSource

/// Findings as a SARIF 2.1.0 log (OASIS standard), for code scanning services and editors.
package enum DiagnosticSARIF {
  /// The log, with a line feed at the end.
  /// - Parameters:
  ///   - version: The version of the tool.
  ///   - titles: What each code is about, in a few words, where it is known.
  ///   - words: What stands before an example.
  package static func render(
    _ diagnostics: [Diagnostic], in map: SourceMap, version: String? = nil, titles: [DiagnosticCode: String] = [:],
    words: FindingTitles = .english
  ) -> [UInt8] {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let results = diagnostics.sorted().map { result($0, codes: codes, in: map, words) }
    let run = JSONValue.object([
      JSONMember("tool", .object([JSONMember("driver", driver(codes, version: version, titles: titles))])),
      JSONMember("columnKind", .string("utf16CodeUnits")),
      JSONMember("results", .array(results)),
    ])
    var writer = JSONWriter(pretty: true)
    writer.value(
      .object([
        JSONMember("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        JSONMember("version", .string("2.1.0")),
        JSONMember("runs", .array([run])),
      ]))
    writer.endLine()
    return writer.bytes
  }

  private static func driver(
    _ codes: [DiagnosticCode], version: String?, titles: [DiagnosticCode: String]
  ) -> JSONValue {
    let rules = codes.map { code in
      let title = titles[code].map { [JSONMember("shortDescription", text($0))] } ?? []
      return JSONValue.object([JSONMember("id", .string(code.text))] + title)
    }
    let version = version.map { [JSONMember("version", .string($0))] } ?? []
    return .object([JSONMember("name", .string("tocsin"))] + version + [JSONMember("rules", .array(rules))])
  }

  private static func result(
    _ diagnostic: Diagnostic, codes: [DiagnosticCode], in map: SourceMap, _ words: FindingTitles
  ) -> JSONValue {
    let lines = [diagnostic.message] + (diagnostic.example.map { [words.example + ": " + $0] } ?? [])
    var members = [
      JSONMember("ruleId", .string(diagnostic.code.text)),
      JSONMember("ruleIndex", .integer(Int64(codes.firstIndex(of: diagnostic.code) ?? 0))),
      JSONMember("level", .string(diagnostic.severity.rawValue)),
      JSONMember("message", text(lines.joined(separator: "\n"))),
    ]
    if let location = location(diagnostic.place, in: map) {
      members.append(JSONMember("locations", .array([.object([location])])))
    }
    let related = diagnostic.labels.compactMap { label in
      location(label.place, in: map).map { JSONValue.object([$0, JSONMember("message", text(label.text))]) }
    }
    if !related.isEmpty { members.append(JSONMember("relatedLocations", .array(related))) }
    let fixes = diagnostic.help.compactMap { fix($0, in: map) }
    if !fixes.isEmpty { members.append(JSONMember("fixes", .array(fixes))) }
    return .object(members)
  }

  /// A fix needs at least one change; a way out without changes is not one.
  private static func fix(_ help: DiagnosticHelp, in map: SourceMap) -> JSONValue? {
    let files = Set(help.edits.map(\.place.file)).sorted()
    let changes = files.compactMap { file -> JSONValue? in
      let replacements = help.edits.filter { $0.place.file == file }.compactMap { edit -> JSONValue? in
        guard let place = ReportedPlace(edit.place, in: map) else { return nil }
        return .object([
          JSONMember("deletedRegion", region(place)), JSONMember("insertedContent", text(edit.replacement)),
        ])
      }
      guard let name = map[file]?.name, !replacements.isEmpty else { return nil }
      return .object([artifact(name), JSONMember("replacements", .array(replacements))])
    }
    if changes.isEmpty { return nil }
    return .object([JSONMember("description", text(help.text)), JSONMember("artifactChanges", .array(changes))])
  }

  private static func location(_ place: SourcePlace, in map: SourceMap) -> JSONMember? {
    guard let place = ReportedPlace(place, in: map) else { return nil }
    return JSONMember("physicalLocation", .object([artifact(place.file), JSONMember("region", region(place))]))
  }

  private static func region(_ place: ReportedPlace) -> JSONValue {
    .object([
      JSONMember("startLine", .integer(Int64(place.start.line))),
      JSONMember("startColumn", .integer(Int64(place.start.utf16Column))),
      JSONMember("endLine", .integer(Int64(place.end.line))),
      JSONMember("endColumn", .integer(Int64(place.end.utf16Column))),
    ])
  }

  private static func artifact(_ name: String) -> JSONMember {
    JSONMember("artifactLocation", .object([JSONMember("uri", .string(FileReference.text(for: name)))]))
  }

  private static func text(_ text: String) -> JSONValue { .object([JSONMember("text", .string(text))]) }
}

/// A path as a URI reference (RFC 3986, RFC 8089).
enum FileReference {
  /// An absolute path becomes a `file` URI, a relative one stays relative.
  static func text(for path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
    default: false
    }
  }
}

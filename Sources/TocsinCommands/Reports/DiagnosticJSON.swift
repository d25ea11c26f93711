package import TocsinJSON
package import TocsinSource

/// Findings as one JSON document, for scripts. Lines and columns begin at one; offsets are bytes from zero.
package enum DiagnosticJSON {
  /// The document, with a line feed at the end.
  package static func render(_ diagnostics: [Diagnostic], in map: SourceMap, pretty: Bool = true) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.beginObject()
    for severity in Severity.allCases {
      writer.key(severity.rawValue + "s")
      writer.integer(diagnostics.count { $0.severity == severity })
    }
    writer.key("diagnostics")
    writer.beginArray()
    for diagnostic in diagnostics.sorted() { write(diagnostic, in: map, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// One finding as an object.
  package static func write(_ diagnostic: Diagnostic, in map: SourceMap, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("code")
    writer.string(diagnostic.code.text)
    writer.key("severity")
    writer.string(diagnostic.severity.rawValue)
    writer.key("message")
    writer.string(diagnostic.message)
    write(diagnostic.place, in: map, to: &writer)
    if !diagnostic.labels.isEmpty {
      writer.key("labels")
      writer.beginArray()
      for label in diagnostic.labels {
        writer.beginObject()
        writer.key("text")
        writer.string(label.text)
        write(label.place, in: map, to: &writer)
        writer.endObject()
      }
      writer.endArray()
    }
    if let example = diagnostic.example {
      writer.key("example")
      writer.string(example)
    }
    writeHelp(diagnostic.help, in: map, to: &writer)
    writer.endObject()
  }

  private static func writeHelp(_ help: [DiagnosticHelp], in map: SourceMap, to writer: inout JSONWriter) {
    if help.isEmpty { return }
    writer.key("help")
    writer.beginArray()
    for way in help {
      writer.beginObject()
      writer.key("text")
      writer.string(way.text)
      writer.key("edits")
      writer.beginArray()
      for edit in way.edits {
        writer.beginObject()
        writer.key("replacement")
        writer.string(edit.replacement)
        write(edit.place, in: map, to: &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  /// The place as a member, left out when its text is not in the map.
  private static func write(_ place: SourcePlace, in map: SourceMap, to writer: inout JSONWriter) {
    guard let place = ReportedPlace(place, in: map) else { return }
    writer.key("place")
    writer.beginObject()
    writer.key("file")
    writer.string(place.file)
    let numbers: [(String, Int)] = [
      ("line", place.start.line), ("column", place.start.column), ("endLine", place.end.line),
      ("endColumn", place.end.column), ("start", Int(place.range.start)), ("end", Int(place.range.end)),
    ]
    for (name, number) in numbers {
      writer.key(name)
      writer.integer(number)
    }
    writer.endObject()
  }
}

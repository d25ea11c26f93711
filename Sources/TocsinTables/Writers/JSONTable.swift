import TocsinJSON

/// Tables as one JSON array, an object a table.
enum JSONTable {
  static func write(_ tables: [DocumentedTable]) -> String {
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for table in tables { write(table, to: &writer) }
    writer.endArray()
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ table: DocumentedTable, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("name")
    writer.string(table.name)
    writer.key("title")
    writer.string(table.title)
    writer.key("release")
    writer.string(table.release)
    writer.key("language")
    writer.string(table.language)
    if let source = table.source {
      writer.key("source")
      writer.beginObject()
      writer.key("document")
      writer.string(source.document)
      writer.key("place")
      writer.string(source.place)
      writer.endObject()
    }
    writer.key("headings")
    write(table.headings, to: &writer)
    writer.key("rows")
    writer.beginArray()
    for row in table.rows { write(row.cells, to: &writer) }
    writer.endArray()
    writeHeadings(of: table, to: &writer)
    writeNotes(of: table, to: &writer)
    writer.endObject()
  }

  /// Which rows are headings, counted from zero.
  private static func writeHeadings(of table: DocumentedTable, to writer: inout JSONWriter) {
    let places = table.rows.indices.filter { table.rows[$0].kind != .entry }
    guard !places.isEmpty else { return }
    writer.key("sections")
    writer.beginArray()
    for place in places {
      writer.beginObject()
      writer.key("row")
      writer.integer(Int64(place))
      writer.key("level")
      writer.string(table.rows[place].kind == .part ? "part" : "section")
      writer.endObject()
    }
    writer.endArray()
  }

  /// The notes, and the cells they explain: row and column, counted from zero.
  private static func writeNotes(of table: DocumentedTable, to writer: inout JSONWriter) {
    guard !table.notes.isEmpty else { return }
    writer.key("notes")
    writer.beginArray()
    for note in table.notes {
      writer.beginObject()
      writer.key("number")
      writer.integer(Int64(note.number))
      writer.key("text")
      writer.string(note.text)
      writer.key("cells")
      writer.beginArray()
      for (place, row) in table.rows.enumerated() {
        for column in row.cells.indices where row.notes[column] == note.number {
          writer.beginArray()
          writer.integer(Int64(place))
          writer.integer(Int64(column))
          writer.endArray()
        }
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(_ cells: [String], to writer: inout JSONWriter) {
    writer.beginArray()
    for cell in cells { writer.string(cell) }
    writer.endArray()
  }
}

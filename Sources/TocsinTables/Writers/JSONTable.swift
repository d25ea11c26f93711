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
    writer.endObject()
  }

  private static func write(_ cells: [String], to writer: inout JSONWriter) {
    writer.beginArray()
    for cell in cells { writer.string(cell) }
    writer.endArray()
  }
}

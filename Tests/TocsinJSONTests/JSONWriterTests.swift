import Testing
import TocsinJSON

@Suite struct JSONWriterTests {
  private func text(pretty: Bool = false, _ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(pretty: pretty)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sample(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("type")
    writer.string("a\"b\\c\n\u{1}\u{1F}é")
    writer.key("list")
    writer.beginArray()
    writer.integer(1)
    writer.bool(false)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.key("n")
    writer.double(0.5)
    writer.endObject()
  }

  @Test func `commas, colons and escapes come by themselves`() {
    #expect(text(sample) == #"{"type":"a\"b\\c\n\u0001\u001fé","list":[1,false,null,{},[]],"n":0.5}"#)
  }

  @Test func `pretty JSON has two spaces a level and keeps empty brackets together`() {
    let expected = """
      {
        "type": "a\\"b\\\\c\\n\\u0001\\u001fé",
        "list": [
          1,
          false,
          null,
          {},
          []
        ],
        "n": 0.5
      }
      """
    #expect(text(pretty: true, sample) == expected)
  }

  @Test func `lines start afresh`() {
    let lines = text { writer in
      for number in 1...2 {
        writer.beginObject()
        writer.key("n")
        writer.integer(number)
        writer.endObject()
        writer.endLine()
      }
    }
    #expect(lines == "{\"n\":1}\n{\"n\":2}\n")
  }

  @Test(arguments: [
    (Int64(4_200_000), "4.2"), (-1, "-0.000001"), (0, "0"), (12_000_000, "12"), (-1_500_000, "-1.5"),
    (.min, "-9223372036854.775808"), (1_000_010, "1.00001"),
  ])
  func `millionths are written without needless digits`(value: Int64, expected: String) {
    #expect(text { $0.millionths(value) } == expected)
  }

  @Test func `bytes are written only when they are UTF-8`() {
    var writer = JSONWriter()
    writer.beginArray()
    let outcomes = [writer.string(utf8: [0x61]), writer.string(utf8: [0xFF])]
    #expect(outcomes == [true, false])
    writer.verbatim("{\"x\":1}".utf8)
    writer.endArray()
    #expect(writer.bytes == Array("[\"a\",{\"x\":1}]".utf8))
  }

  @Test func `values that are not finite are null`() {
    #expect(text { $0.double(.nan) } == "null")
  }

  @Test func `closing too often does no harm`() {
    #expect(text { $0.endObject() } == "}")
  }

  @Test func `what is written reads as the same value`() throws {
    var random = Choices(seed: 3)
    for _ in 0..<300 {
      let value = random.value(depth: 0)
      for pretty in [false, true] {
        #expect(try JSONReader().read(text(pretty: pretty) { $0.value(value) }) == value)
      }
    }
  }
}

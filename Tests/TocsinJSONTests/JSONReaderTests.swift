import Testing
import TocsinJSON

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "1", "-1", "1.5", "1e5", "1E+5", "1e-5", "0.1e0", "0e0", "\"\"", "\"a\"",
    " [ ] ", "{}", "[1,2]", "[[[[]]]]", "{\"a\":1}", "{\"\":0}", "{\"a\":{\"a\":1}}", "\t\n\r 1 \t\n\r", "\"\\u0000\"",
    "\"\\ud83d\\ude00\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"é😀\u{7F}\u{10FFFF}\"", "[null,true,{\"x\":[]}]",
    "123456789012345678901234567890", "1e400", "\"\u{2028}\"", "{\"a\":1,\"A\":2,\"\\u0062\":3}",
  ])
  func `what RFC 8259 allows is read`(text: String) throws {
    let value = try JSONReader().read(text)
    #expect(try JSONReader().read(value.description) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "nulll", "+1", "01", "-", "-01", "1.", ".5", "1e", "1e+", "0x1", "NaN", "Infinity", "-a",
    "1 2", "[", "]", "[1,]", "[,1]", "[1 2]", "[1,,2]", "[1}", "{", "}", "{]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{,}", "{a:1}", "{'a':1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{1:2}", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"",
    "\"\\u12G4\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"a\nb\"", "\"\u{0}\"", "\"\t\"", "[1] x",
    "// a\n1", "/* a */ 1", "\u{FEFF}1", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "[1,\n2\n,]", "\u{A0}1",
    "{\"a\":1}}", "\"\\ud83d\\ude0\"", "\"\\u", "tru", "\\u0031", "1_000", "1f",
  ])
  func `what RFC 8259 does not allow is refused, and so are double keys`(text: String) {
    #expect(throws: JSONError.self) { try JSONReader().read(text) }
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3],
  ])
  func `bytes that are not UTF-8 are refused`(middle: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONReader().read([0x22] + middle + [0x22]) }
    #expect(throws: JSONError.self) { try JSONReader().read([0x22] + middle) }
    #expect(throws: JSONError.self) { try JSONReader().read(middle) }
  }

  @Test(arguments: [
    ("[1,]", 3, "expected a value, found `]`"),
    ("{\"a\":1,}", 7, "expected a key in double quotes, found `}`"),
    ("{\"a\":1,\"a\":2}", 7, "expected each key once, found `a` again"),
    ("[1 2]", 3, "expected `,` or `]`, found `2`"),
    ("", 0, "expected a value, found the end of the text"),
    ("[NaN]", 1, "expected a value, found `NaN`"),
    ("[1] x", 4, "expected the end of the text, found `x`"),
    ("\"abc", 4, "expected `\"` to close the string opened at byte 1, found the end of the text"),
    ("\u{FEFF}1", 0, "expected a value, found a byte order mark"),
    ("007", 0, "expected a number without leading zeros, found `0` before a digit"),
    ("\"\\q\"", 2, "expected an escape such as `\\n`, found `q`"),
    ("\"\u{1}\"", 1, "expected control characters to be escaped, found the byte 0x01"),
    ("{\"a\" é}", 5, "expected `:`, found `é`"),
  ])
  func `an error says where, what was expected and what was found`(text: String, offset: Int, reason: String) {
    #expect(throws: JSONError(offset: offset, reason: reason)) { try JSONReader().read(text) }
  }

  @Test func `an error counts bytes from one when it speaks`() {
    #expect(JSONError(offset: 0, reason: "expected a value").description == "expected a value at byte 1")
  }

  @Test func `depth is limited, by default to sixty-four`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONReader().read(nested(64))
    #expect(throws: JSONError.self) { try JSONReader().read(nested(65)) }
    #expect(throws: JSONError.self) { try JSONReader(depthLimit: 2).read("[{\"a\":[]}]") }
    _ = try JSONReader(depthLimit: .max).read(nested(JSONScanner.greatestDepthLimit))
    #expect(throws: JSONError.self) {
      try JSONReader(depthLimit: .max).read(nested(JSONScanner.greatestDepthLimit + 1))
    }
    #expect(throws: JSONError.self) { try JSONReader(depthLimit: -5).read("[]") }
    #expect(throws: JSONError.self) { try JSONReader().read(String(repeating: "[{\"a\":", count: 100_000)) }
  }

  @Test func `a key twice is noticed in objects of any size and at any depth`() throws {
    let members = (0..<3_000).map { "\"key\($0)\":{\"key\($0)\":1}" }
    #expect(try JSONReader().read("{" + members.joined(separator: ",") + "}").object?.count == 3_000)
    for again in [0, 10, 30, 2_999] {
      let text = "{" + (members + ["\"k\\u0065y\(again)\":0"]).joined(separator: ",") + "}"
      #expect(throws: JSONError.self) { try JSONReader().read(text) }
    }
  }

  @Test func `texts that only look alike are different keys`() throws {
    let value = try JSONReader().read("{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value.object?.count == 2)
    #expect(value["e\u{301}"] == .integer(2))
  }

  @Test func `values are reached by key and place`() throws {
    let value = try JSONReader().read("{\"a\":[1,\"x\",true,null,2.5],\"b\":{}}")
    #expect(value["a"]?[0]?.integer == 1)
    #expect(value["a"]?[1]?.string == "x")
    #expect(value["a"]?[2]?.bool == true)
    #expect(value["a"]?[3]?.isNull == true)
    #expect(value["a"]?[4]?.number?.double == 2.5)
    #expect(value["a"]?[9] == nil && value["a"]?[-1] == nil)
    #expect(value["b"]?.object?.isEmpty == true)
    #expect(value["c"] == nil && value["a"]?["a"] == nil && value["b"]?[0] == nil)
    #expect(value["b"]?.kindInWords == "an object")
  }

  @Test func `escapes become the characters they stand for`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\u20AC\ud83d\uDE00""#
    #expect(try JSONReader().read(text).string == "\"\\/\u{8}\u{C}\n\r\té€😀")
  }
}

import Testing
import TocsinJSON

@Suite struct JSONScannerTests {
  private let line =
    #"{"type":"sample","time":"2025-03-03T10:00:00+01:00","value":4.2,"labels":{"volume":"C:"},"extra":[1,{"a":2}]}"#

  @Test func `an object of known keys is walked without a tree`() throws {
    let keys = JSONKeys(["type", "time", "value", "labels", "absent"])
    var found: [String] = []
    var scanner = JSONScanner()
    let bytes = Array(line.utf8)
    for _ in 0..<2 {
      found = []
      try bytes.withUnsafeBufferPointer { bytes in
        scanner.begin(bytes)
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
          switch keys.index(of: key) {
          case 2: found.append(try scanner.number().millionths.map(String.init) ?? "?")
          case 3:
            try scanner.enterObject()
            while let label = try scanner.nextKey() { found.append(label.text + "=" + (try scanner.string().text)) }
          case .some: found.append(try scanner.string().text)
          case nil: found.append(String(decoding: bytes[try scanner.skipValue()], as: UTF8.self))
          }
        }
        try scanner.finish()
      }
    }
    #expect(found == ["sample", "2025-03-03T10:00:00+01:00", "4200000", "volume=C:", #"[1,{"a":2}]"#])
  }

  @Test func `strings without escapes are handed out where they lie`() throws {
    try Array(#"["plain","es\u0063aped"]"#.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner()
      scanner.begin(bytes)
      try scanner.enterArray()
      var follows = try scanner.nextElement()
      #expect(follows)
      let plain = try scanner.string()
      #expect(!plain.hasEscapes && plain.offset == 2 && plain.raw.count == 5 && plain == "plain")
      follows = try scanner.nextElement()
      #expect(follows)
      let escaped = try scanner.string()
      #expect(escaped.hasEscapes && escaped.text == "escaped" && escaped.bytes == Array("escaped".utf8))
      #expect(JSONKeys(["plain", "escaped"]).index(of: escaped) == 1)
      follows = try scanner.nextElement()
      #expect(!follows)
      try scanner.finish()
    }
  }

  @Test func `words of every length are told apart`() throws {
    let words = (0...40).flatMap { length in
      ["a", "b"].map { String(repeating: "x", count: length / 2) + $0 + String(repeating: "x", count: length) }
    }
    let keys = JSONKeys(words)
    for (index, word) in words.enumerated() {
      try Array("\"\(word)\" \"\(word)y\"".utf8).withUnsafeBufferPointer { bytes in
        var scanner = JSONScanner()
        scanner.begin(bytes)
        let known = try scanner.string()
        let unknown = try scanner.string()
        #expect(keys.index(of: known) == index)
        #expect(keys.index(of: unknown) == nil)
      }
    }
  }

  @Test func `words whose fingerprints agree by chance are still two words`() throws {
    let first = "aaaaaaaaaaaaaaaaa"
    let second = "`aaaaaaaaaaaaacaa"
    try Array("{\"\(first)\":1,\"\(second)\":2}".utf8).withUnsafeBufferPointer { bytes in
      let keys = JSONKeys([first])
      var found: [Int?] = []
      var fingerprints: Set<UInt64> = []
      var scanner = JSONScanner()
      scanner.begin(bytes)
      try scanner.enterObject()
      while let key = try scanner.nextKey() {
        found.append(keys.index(of: key))
        fingerprints.insert(key.fingerprint)
        try scanner.skipValue()
      }
      #expect(found == [0, nil])
      #expect(fingerprints.count == 1)
    }
  }

  @Test func `the next value is known before it is read`() {
    for (text, kind) in [
      ("{", JSONKind.object), ("[", .array), ("\"", .string), ("-", .number), ("7", .number), ("t", .bool),
      ("f", .bool),
      ("n", .null), ("x", .none), ("", .none),
    ] {
      Array((" " + text).utf8).withUnsafeBufferPointer { bytes in
        var scanner = JSONScanner()
        scanner.begin(bytes)
        let found = scanner.peek()
        #expect(found == kind)
      }
    }
  }

  @Test func `asking for the wrong kind says what was expected`() {
    Array("[]".utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner()
      scanner.begin(bytes)
      #expect(throws: JSONError(offset: 0, reason: "expected an object, found `[`")) { try scanner.enterObject() }
      #expect(throws: JSONError(offset: 0, reason: "expected a string, found `[`")) { try scanner.string() }
      #expect(throws: JSONError(offset: 0, reason: "expected a number, found `[`")) { try scanner.number() }
      #expect(throws: JSONError(offset: 0, reason: "expected `true` or `false`, found `[`")) { try scanner.bool() }
      #expect(throws: JSONError(offset: 0, reason: "expected `null`, found `[`")) { try scanner.null() }
    }
  }

  @Test func `a scanner with nothing to scan finds the end`() {
    var scanner = JSONScanner()
    let kind = scanner.peek()
    #expect(kind == .none)
    #expect(throws: JSONError.self) { try scanner.value() }
    #expect(throws: JSONError.self) { _ = try scanner.nextKey() }
    #expect(throws: JSONError.self) { try scanner.string() }
  }
}

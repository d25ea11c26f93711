import Testing
import TocsinSource

@Suite struct ContentHashTests {
  /// From FIPS 180-4 and its published examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func `A published example`(content: String, expected: String) {
    let hash = ContentHash(of: Array(content.utf8))
    #expect(hash.description == expected)
    #expect(hash.short == String(expected.prefix(12)))
    #expect(ContentHash(bytes: hash.bytes) == hash)
  }

  private static func map(_ files: [(String, String)]) -> SourceMap {
    SourceMap(files.map { SourceText(name: $0.0, text: $0.1) })
  }

  @Test func `The hash of texts is the same wherever their folder lies, and in whatever order they come`() {
    let here = Self.map([("rules/b.tocsin", "two"), ("rules/c/a.tocsin", "one")])
    let there = Self.map([("/far/away/c/a.tocsin", "one"), ("/far/away/b.tocsin", "two")])
    #expect(here.contentHash == there.contentHash)
    #expect(here.namesFromCommonFolder == ["b.tocsin", "c/a.tocsin"])
  }

  @Test func `Names that rise above where they begin are named from the highest folder`() {
    let map = Self.map([("a.tocsin", "1"), ("../c/b.tocsin", "2"), ("../../d.tocsin", "3")])
    #expect(map.namesFromCommonFolder == ["-/-/a.tocsin", "-/c/b.tocsin", "d.tocsin"])
    let beside = Self.map([("../x/a.tocsin", "1"), ("../x/b/c.tocsin", "2")])
    #expect(beside.namesFromCommonFolder == ["a.tocsin", "b/c.tocsin"])
  }

  @Test func `What is only built upon makes another hash than what was asked for`() {
    let asked = Self.map([("b.tocsin", "two"), ("c/a.tocsin", "one")])
    var builtUpon = asked
    builtUpon.markAsBuiltUpon(SourceFileID(1))
    #expect(asked.contentHash != builtUpon.contentHash)
  }

  @Test func `Another byte, another name, or a byte in another file makes another hash`() {
    let hashes = [
      [("a", "x"), ("b", "y")], [("a", "x"), ("b", "z")], [("a", "x"), ("c", "y")], [("a", "xb"), ("b", "")],
      [("a", "x")],
      [("a", ""), ("b", "xy")], [],
    ].map { Self.map($0).contentHash }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func `The checksum is the published one`() {
    #expect(Checksum.of(Array("123456789".utf8)) == 0xE306_9283)
    #expect(Checksum.of([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(Checksum.of([]) == 0)
    let bytes = Array("the quick brown fox".utf8)
    #expect(Checksum.of(bytes[7...], after: Checksum.of(bytes[..<7])) == Checksum.of(bytes))
    #expect(Checksum.of(bytes.reversed().lazy.map { $0 }) == Checksum.of(Array(bytes.reversed())))
  }
}

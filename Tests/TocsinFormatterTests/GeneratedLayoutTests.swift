import Foundation
import Testing
import TocsinFormatter
import TocsinSource
import TocsinSyntax

/// What holds for the layout of files that were typed in other ways. TOCSIN_FUZZ_FILES says how many are tried.
@Suite struct GeneratedLayoutTests {
  #if DEBUG
    private static let usual = 120
  #else
    private static let usual = 1500
  #endif

  static let count = ProcessInfo.processInfo.environment["TOCSIN_FUZZ_FILES"].flatMap { Int($0) } ?? usual

  /// The shipped files come as often as all others together.
  private static func each(_ body: (UInt64, Corpus.File) throws -> Void) rethrows {
    let (shipped, all) = (Corpus.shipped, Corpus.readable)
    for number in 0..<count {
      let files = number.isMultiple(of: 2) ? shipped : all
      try body(UInt64(number), files[number / 2 % files.count])
    }
  }

  @Test func `files that differ in spaces only come out the same`() throws {
    var known: [String: [UInt8]] = [:]
    try Self.each { seed, file in
      let bytes = RewrittenFile.bytes(of: file, seed: seed, changesSpacesOnly: true)
      let rewritten = SourceText(name: file.path, bytes: bytes)
      if known[file.path] == nil { known[file.path] = layOut(file.text).text?.bytes }
      let result = try #require(layOut(rewritten).text, "\(file), seed \(seed)")
      let isSame = result.bytes == known[file.path]
      #expect(isSame, "\(file), seed \(seed)")
    }
    #expect(!known.isEmpty)
  }

  @Test func `other line breaks, comments and texts are kept, and laying out twice changes nothing more`() throws {
    var unreadable = 0
    try Self.each { seed, file in
      let bytes = RewrittenFile.bytes(of: file, seed: seed, changesSpacesOnly: false)
      let rewritten = SourceText(name: file.path, bytes: bytes)
      let result = layOut(rewritten)
      if result.isUnreadable { return unreadable += 1 }
      let text = try #require(result.text, "\(file), seed \(seed)")
      expectKept(text, rewritten, "\(file), seed \(seed)")
    }
    #expect(unreadable * 20 < Self.count, "\(unreadable) of \(Self.count) could not be read")
  }

  @Test func `damaged files are laid out to say the same, or not at all`() {
    var readable = 0
    Self.each { seed, file in
      var random = SeededRandom(seed: seed)
      var words = file.parsed.tokens.map { Array(file.bytes[$0.range.indices]) }
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let place = words.indices.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: words[place] = []
        case 1: words[place] += words[place]
        default: words.swapAt(place, words.indices.randomElement(using: &random) ?? place)
        }
      }
      let damaged = SourceText(name: file.path, bytes: Array(words.joined()))
      let result = layOut(damaged)
      #expect(!result.meansAnother, "\(file), seed \(seed)")
      guard let text = result.text else { return }
      readable += 1
      expectKept(text, damaged, "\(file), seed \(seed)")
    }
    #expect(readable > 0)
  }
}

import Testing
import TocsinCompiler
import TocsinModel
import TocsinSource
import TocsinSyntax

/// A rulebook in other words is the same rulebook: nothing in the program knows a name of it.
@Suite struct RenamingTests {
  static let renaming = Renaming(DeclaredNames(ShippedRules.files.values))

  static let copy: [String: SourceText] = ShippedRules.files.mapValues { renaming.renamed($0) }

  static func compileCopy(_ release: String) -> Compilation {
    let own = copy.keys.sorted().filter { ShippedRules.folder(of: $0) == release }.compactMap { copy[$0] }
    return TocsinCompiler.compile(own, zones: ZoneShelf.shared, imports: Shelf(files: copy))
  }

  @Test func `every kind of name is found`() {
    let names = Set(Self.renaming.newNames.keys)
    let expected = [
      "Platinum", "Plan", "plan", "P1", "theatre", "Desks", "Desk", "Outside", "extended", "Italy", "Americas",
      "disk_full", "free", "volume", "DiskSaturated", "Coverage", "guide41", "Support", "third_party", "zone", "desk",
    ]
    for name in expected { #expect(names.contains(name), "\(name)") }
    for name in ["priority", "customer", "system", "en", "Mon"] { #expect(!names.contains(name), "\(name)") }
    #expect(names.count > 100)
  }

  @Test func `the copy holds none of the names`() {
    let meansMore: Set<String> = ["zone", "desk", "Europe"]
    var count = 0
    for (path, text) in Self.copy {
      for token in parse(text, file: SourceFileID(0)).tokens where token.kind == .name {
        let word = text.text(in: token.range)
        count += 1
        if !meansMore.contains(word) { #expect(Self.renaming.newNames[word] == nil, "\(path): \(word)") }
      }
    }
    #expect(count > 1_000)
  }

  @Test(arguments: ShippedRules.releases) func `the copy checks without findings`(release: String) {
    let compilation = Self.compileCopy(release)
    #expect(
      compilation.diagnostics.isEmpty, "\(TextRenderer().render(compilation.diagnostics, in: compilation.sources))")
    #expect(compilation.rules?.releases == ShippedRules.compile(release: release).rules?.releases)
  }

  @Test func `a word of the language keeps its meaning beside a name that is written like it`() {
    let text = SourceText(
      name: "a.tocsin",
      text: """
        facts customer {
          zone zone
        }
        calendar Rome {
          zone Europe/Rome
        }
        """)
    let renaming = Renaming(DeclaredNames([text]))
    let copy = renaming.renamed(text)
    let shown = String(decoding: copy.bytes, as: UTF8.self)
    #expect(shown.contains("W1000x zone") && shown.contains("zone Europe/Rome"))
    #expect(renaming.restored(shown) == String(decoding: text.bytes, as: UTF8.self))
  }
}

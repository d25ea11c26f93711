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
    let meansMore: Set<String> = ["zone", "desk", "ends", "Europe"]
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
    // The title of a rulebook has a second name in the copy, and so lacks its other language.
    let findings = compilation.diagnostics.filter { $0.code != "W0901" }
    #expect(findings.isEmpty, "\(TextRenderer().render(findings, in: compilation.sources))")
    #expect(compilation.rules?.releases == ShippedRules.compile(release: release).rules?.releases)
  }

  /// Both rulebooks, the copy told to call things by their old names.
  static func interviews() throws -> (Interview, Interview) {
    let original = try #require(ShippedRules.compile(release: ShippedRules.releases[1]).rules)
    let copied = try #require(compileCopy(ShippedRules.releases[1]).rules)
    #expect(original.vocabulary.members.count == copied.vocabulary.members.count)
    #expect(original.vocabulary.events.map { renaming.newNames[$0.name] } == copied.vocabulary.events.map(\.name))
    let newNames = renaming.newNames
    return (Interview(original, renamed: { newNames[$0] ?? $0 }), Interview(copied))
  }

  @Test func `the copy gives every case the same deadlines`() throws {
    var (original, copied) = try Self.interviews()
    var schedules = 0
    for seed in 0..<(FuzzRun.isDebug ? 200 : 5_000) as Range<UInt64> {
      let answers = original.schedules(seed: seed)
      #expect(answers == copied.schedules(seed: seed), "seed \(seed)")
      schedules += answers.count { !$0.hasPrefix("fault") }
    }
    print("renaming: \(schedules) schedules compared")
    #expect(schedules > 50)
  }

  @Test func `the copy decides the same`() throws {
    let (original, copied) = try Self.interviews()
    for seed in 0..<(FuzzRun.isDebug ? 200 : 5_000) as Range<UInt64> {
      let answers = original.decisions(seed: seed)
      #expect(!answers.isEmpty)
      #expect(answers == copied.decisions(seed: seed), "seed \(seed)")
    }
  }

  @Test func `the copy does the same on the same events`() throws {
    let (original, copied) = try Self.interviews()
    var actions = 0
    for seed in 0..<(FuzzRun.isDebug ? 50 : 1_000) as Range<UInt64> {
      let told = original.actions(seed: seed)
      #expect(told == copied.actions(seed: seed), "seed \(seed)")
      actions += told.count
    }
    print("renaming: \(actions) actions compared")
    #expect(actions > 100)
  }

  @Test func `the copy prints the same tables`() throws {
    let (original, copied) = try Self.interviews()
    let tables = original.tables()
    #expect(tables.count > 20)
    for (table, copy) in zip(tables, copied.tables()) {
      #expect(table.lowercased() == Self.renaming.restored(copy).lowercased())
    }
    #expect(tables.count == copied.tables().count)
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

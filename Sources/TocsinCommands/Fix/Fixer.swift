import Tocsin
import TocsinFormatter
import TocsinModel
import TocsinSource
import TocsinTime

/// Mends findings whose way out is known, round after round: behind one mistake another may come to light.
struct Fixer {
  /// What was mended, by round and place.
  private(set) var made: [Fix] = []
  private(set) var texts: [SourceText]
  private(set) var compilation: Compilation
  private let originals: [SourceText]
  private let day: CivilDate
  private let takesGuesses: Bool
  private var trails: [EditTrail]
  private var refused: Set<Fix.Identity> = []

  /// - Parameter takesGuesses: whether also to take a way out that may not be what was meant.
  init(_ texts: [SourceText], on day: CivilDate, takesGuesses: Bool) {
    (originals, self.texts, self.day, self.takesGuesses) = (texts, texts, day, takesGuesses)
    trails = texts.map { _ in EditTrail() }
    compilation = Self.compiled(texts)
    while mendOneRound() {}
    layOut()
  }

  /// What is found now.
  var findings: [Diagnostic] { FindingScope.proved.findings(in: compilation, on: day) }

  /// The files that changed, by their place among those given.
  var changed: [Int] { texts.indices.filter { texts[$0].bytes != originals[$0].bytes } }

  static func compiled(_ texts: [SourceText], after older: RuleSet? = nil) -> Compilation {
    compile(texts, zones: SystemZoneSource(), imports: FolderImportSource(), after: older)
  }

  private mutating func mendOneRound() -> Bool {
    let taken = agreed(among: proposals())
    guard !taken.isEmpty, let next = edited(by: taken) else { return false }
    for index in texts.indices {
      let file = SourceFileID(UInt32(clamping: index))
      let edits = taken.flatMap(\.edits).filter { $0.place.file == file }
      made += taken.filter { $0.finding.place.file == file }.compactMap { fix in
        let offset = trails[index].original(fix.finding.place.range.start)
        return fix.at(line: originals[index].line(of: offset))
      }
      trails[index].add(edits)
    }
    texts = next
    compilation = Self.compiled(texts)
    return true
  }

  /// Ways out that do not touch each other. Mistakes come first: without them more can be said. Guesses come last.
  private func proposals() -> [Fix] {
    let all = findings.sorted()
    let urgent = compilation.hasErrors ? all.filter { $0.severity == .error } : all
    let fixes = urgent.compactMap { Fix($0, in: texts) }.filter { !refused.contains($0.identity) }
    let safe = fixes.filter(\.isSafe)
    var taken: [Fix] = []
    for fix in safe.isEmpty && takesGuesses ? fixes : safe where !taken.contains(where: fix.touches) {
      taken.append(fix)
    }
    return taken
  }

  /// All together where that does, otherwise those that do one after the other; the rest is not tried again.
  private mutating func agreed(among proposals: [Fix]) -> [Fix] {
    if proposals.isEmpty || isGood(proposals) { return proposals }
    var taken: [Fix] = []
    for fix in proposals {
      if isGood(taken + [fix]) { taken.append(fix) } else { refused.insert(fix.identity) }
    }
    return taken
  }

  private func isGood(_ fixes: [Fix]) -> Bool {
    guard let next = edited(by: fixes) else { return false }
    let result = Self.compiled(next)
    guard compilation.hasErrors else {
      return !result.hasErrors && (!fixes.allSatisfy(\.isSafe) || meansTheSame(next))
    }
    let (before, after) = (Self.census(compilation), Self.census(result))
    let newMistake = after.contains { $0.key.isOfSyntax && $0.value > before[$0.key, default: 0] }
    let mended = Dictionary(fixes.map { ($0.identity.kind, 1) }, uniquingKeysWith: +)
    return !newMistake && mended.allSatisfy { after[$0.key, default: 0] <= before[$0.key, default: 0] - $0.value }
  }

  private static func census(_ compilation: Compilation) -> [Fix.Kind: Int] {
    Dictionary(
      compilation.diagnostics.filter { $0.severity == .error }.map { (Fix.Kind($0), 1) }, uniquingKeysWith: +)
  }

  /// A line that can go in one release may be needed in another that builds on it, so the meaning is compared.
  private func meansTheSame(_ next: [SourceText]) -> Bool {
    compilation.ruleSets.indices.allSatisfy { index in
      let old = compilation.ruleSets[index]
      let new = Self.compiled(next, after: old).ruleSets
      return new.indices.contains(index) && old.meansTheSame(as: new[index])
    }
  }

  private func edited(by fixes: [Fix]) -> [SourceText]? {
    let edits = fixes.flatMap(\.edits)
    var result = texts
    for (index, text) in texts.enumerated() {
      let file = SourceFileID(UInt32(clamping: index))
      guard edits.contains(where: { $0.place.file == file }) else { continue }
      guard let bytes = text.applying(edits, to: file) else { return nil }
      result[index] = SourceText(name: text.name, bytes: bytes)
    }
    return result
  }

  /// A file that had the one layout keeps it.
  private mutating func layOut() {
    for index in changed {
      let file = SourceFileID(UInt32(clamping: index))
      guard case .laidOut(let before) = formatted(originals[index], file: file), before.bytes == originals[index].bytes,
        case .laidOut(let after) = formatted(texts[index], file: file)
      else { continue }
      texts[index] = after
    }
  }
}

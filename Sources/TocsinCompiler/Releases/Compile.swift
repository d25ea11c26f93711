public import TocsinModel
public import TocsinSource
package import TocsinSyntax
public import TocsinTime

/// Rule files, read and checked.
public struct Compilation: Sendable {
  /// One for each rulebook, in the order of their files; empty when there is an error.
  public let ruleSets: [RuleSet]
  /// Everything found, by file and place.
  public let diagnostics: [Diagnostic]
  /// The texts that places refer to.
  public let sources: SourceMap

  /// The rules, when the files are those of one rulebook without an error.
  public var rules: RuleSet? { ruleSets.count == 1 ? ruleSets.first : nil }

  /// Whether anything found is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads and checks rule files with those they import and build on. Never throws: what is wrong is in the diagnostics.
///
/// - Parameter older: rules of the same rulebook that an engine runs on and that these are to replace
///   (`Engine.adopt(_:at:into:)`): what both name keeps its handle.
public func compile(
  _ files: [SourceText], zones: some ZoneSource, imports: some ImportSource = NoImports(), after older: RuleSet? = nil
) -> Compilation {
  compile(files, zones: zones, imports: imports, after: older, reading: parse)
}

/// The same for those who compile many files again and again of which few have changed.
///
/// - Parameter reading: gives what `parse` gives for a text with a number; it may know it from before.
package func compile(
  _ files: [SourceText], zones: some ZoneSource, imports: some ImportSource, after older: RuleSet? = nil,
  reading: @escaping (SourceText, SourceFileID) -> ParsedFile
) -> Compilation {
  let library = Library(files, imports: imports, reading: reading)
  var compiler = Compiler(library, zones: zones, older: older)
  compiler.run()
  if let older, let vocabulary = compiler.changedVocabulary(after: older) {
    compiler = Compiler(library, zones: zones, older: older, vocabulary: vocabulary)
    compiler.run()
  }
  return compiler.result
}

/// Checks the releases of a library, each on top of the one it builds on.
private struct Compiler {
  private let library: Library
  private let zones: any ZoneSource
  private let zoneCache: ZoneCache
  private var declarations: [String: Declarations] = [:]
  private var languages: [String: [String]] = [:]
  private var vocabularies: [String: Vocabulary] = [:]
  private var programs: [(rulebook: String, program: Program)] = []
  private var found: [Diagnostic] = []
  private var warnings: [Diagnostic] = []
  /// A named value serves all releases that build on its own.
  private var unusedNamedValues: [SourcePlace: Diagnostic] = [:]
  private var usedNamedValues: Set<SourcePlace> = []

  init(_ library: Library, zones: any ZoneSource, older: RuleSet?, vocabulary: Vocabulary? = nil) {
    self.library = library
    self.zones = zones
    zoneCache = ZoneCache(zones)
    if let older { vocabularies[older.rulebook] = vocabulary ?? older.vocabulary }
  }

  /// What to begin with instead, when names of the older rules have another meaning now; nil when none has.
  func changedVocabulary(after older: RuleSet) -> Vocabulary? {
    let changes = MeaningChanges(of: inForce(of: older.rulebook), after: older.vocabulary)
    return changes.isEmpty ? nil : changes.applied(to: older.vocabulary)
  }

  mutating func run() {
    let bases = Set(library.releases.values.compactMap(\.base))
    for name in library.order {
      guard let release = library.releases[name] else { continue }
      collect(release)
      let isInForce = release.rulebook?.tree.inForce != nil && library.askedFolders.contains(name)
      if isInForce || !bases.contains(name) { check(release) }
    }
    checkForce()
    checkGaps()
    warnings += unusedNamedValues.filter { !usedNamedValues.contains($0.key) }.values
  }

  /// A finding in a line that several releases share is said once. Warnings wait until nothing is wrong: what is not
  /// used may be used where a mistake is.
  var result: Compilation {
    var seen: Set<Diagnostic> = []
    let all = (library.diagnostics + found.filter { !library.isDamaged($0.place) }).filter { seen.insert($0).inserted }
    let hasErrors = all.contains { $0.severity == .error }
    // Releases that share a label may lack different languages of it: one of them is enough to go and see.
    var places: Set<SourcePlace> = []
    let warnings = warnings.filter { $0.code != WarningMessages.untranslated || places.insert($0.place).inserted }
    let diagnostics = (hasErrors ? all : all + warnings).sortedForReading()
    return Compilation(
      ruleSets: hasErrors ? [] : ruleSets, diagnostics: diagnostics, sources: library.sources)
  }

  private var ruleSets: [RuleSet] {
    var names: [String] = []
    for entry in programs where !names.contains(entry.rulebook) { names.append(entry.rulebook) }
    return names.map { name in
      let programs = inForce(of: name)
      var vocabulary = vocabularies[name] ?? Vocabulary()
      vocabulary.learnMeanings(of: programs)
      return RuleSet(
        rulebook: name, vocabulary: vocabulary, programs: programs, sources: library.sources, zones: zones)
    }
  }

  /// The releases of a rulebook in the order in which they come into force; all when none ever does.
  private func inForce(of rulebook: String) -> [Program] {
    let all = programs.filter { $0.rulebook == rulebook }.map(\.program)
    let inForce = all.filter { $0.inForce != nil }
      .sorted { ($0.inForce?.from ?? .distantPast) < ($1.inForce?.from ?? .distantPast) }
    return inForce.isEmpty ? all : inForce
  }

  private mutating func collect(_ release: Library.Release) {
    let base = release.base.flatMap { declarations[$0] }
    guard !release.isIncomplete, release.base == nil || base != nil else { return }
    var collector = Collector(on: base ?? Declarations())
    var added: Set<String> = []
    for file in release.leftOut { collector.leaveOut(file.tree, damage: file.damage) }
    for file in release.files { add(file, to: &collector, release, &added) }
    collector.correctSubjects()
    declarations[release.name] = collector.declarations
    found += collector.diagnostics
    let inherited = release.base.flatMap { languages[$0] } ?? []
    let own = release.rulebook?.tree.languages ?? []
    languages[release.name] = own + inherited.filter { !own.contains($0) }
    if languages[release.name]?.isEmpty == true { languages[release.name] = [release.language] }
  }

  private func add(
    _ file: Library.ParsedFile, to collector: inout Collector, _ release: Library.Release, _ added: inout Set<String>
  ) {
    guard added.insert(file.path).inserted else { return }
    // What a file imports comes before it; a chain of imports may be long, so no call goes deeper with it.
    var open = [(file: file, next: 0)]
    while var last = open.popLast() {
      let imports = library.imports(of: last.file)
      guard last.next < imports.count else {
        let site = Site(file: last.file.id, language: release.language)
        collector.add(last.file.tree, site: site, damage: last.file.damage)
        continue
      }
      let imported = imports[last.next]
      last.next += 1
      open.append(last)
      if added.insert(imported.path).inserted { open.append((file: imported, next: 0)) }
    }
  }

  private mutating func check(_ release: Library.Release) {
    guard let declared = declarations[release.name], let known = languages[release.name] else { return }
    let tree = release.rulebook?.tree
    let rulebook = tree?.name.text ?? ""
    let own = tree?.languages ?? []
    let checker = Checker(
      declared, rulebook: rulebook, release: tree?.release?.text ?? "", title: Labels(),
      languages: own.isEmpty ? known : own, knownLanguages: known, vocabulary: vocabularies[rulebook] ?? Vocabulary(),
      zones: zoneCache, calendarFiles: library.calendarFiles.byPlace)
    if let tree {
      let site = release.rulebook?.site ?? Site(file: SourceFileID(0), language: "en")
      checker.program.title = checker.labels(tree.texts, site)
      checker.checkTitle(Sited(tree.texts, site))
    }
    checker.run()
    checker.program.inForce = inForce(release)
    vocabularies[rulebook] = checker.vocabulary
    programs.append((rulebook, checker.program))
    found += checker.diagnostics
    warnings += checker.warnings
    usedNamedValues.formUnion(checker.usedNamedValues)
    let isOnlyBuiltUpon = tree != nil && tree?.inForce == nil
    if !isOnlyBuiltUpon { unusedNamedValues.merge(checker.unusedNamedValues) { first, _ in first } }
  }

  private mutating func inForce(_ release: Library.Release) -> InForce? {
    guard let rulebook = release.rulebook, let force = rulebook.tree.inForce,
      let from = CivilDate(force.from)
    else { return nil }
    let to = force.to.flatMap { CivilDate($0) }
    if let to, to < from, let range = force.to?.range {
      found.append(ReleaseMessages.endsBeforeStart(at: rulebook.site.place(range)))
    }
    return InForce(from: from, to: to)
  }

  /// Between the last day of a release and the first of the next nobody would answer.
  private mutating func checkGaps() {
    let rulebooks = library.order.compactMap { library.releases[$0]?.rulebook }.filter { $0.tree.inForce != nil }
    for (name, all) in Dictionary(grouping: rulebooks, by: { $0.tree.name.text }) {
      let spans = all.compactMap { rulebook in
        rulebook.tree.inForce.flatMap { force -> (from: CivilDate, to: CivilDate?, place: SourcePlace)? in
          guard let from = CivilDate(force.from) else { return nil }
          return (from, force.to.flatMap { CivilDate($0) }, rulebook.site.place(force.from.range))
        }
      }
      let ordered = spans.sorted { $0.from < $1.from }
      for (earlier, later) in zip(ordered, ordered.dropFirst()) {
        guard let end = earlier.to, end.adding(days: 1) < later.from else { continue }
        warnings.append(
          ReleaseMessages.gap(in: name, after: end, before: later.from, at: later.place, other: earlier.place))
      }
    }
  }

  /// Two releases of one rulebook that start on the same day would both claim a case.
  private mutating func checkForce() {
    var starts: [String: String] = [:]
    for name in library.order {
      guard let rulebook = library.releases[name]?.rulebook, let force = rulebook.tree.inForce else { continue }
      let release = rulebook.tree.release?.text ?? ""
      let date = "\(force.from.year)-\(twoDigits(force.from.month))-\(twoDigits(force.from.day))"
      if let other = starts.updateValue(release, forKey: rulebook.tree.name.text + " " + date) {
        found.append(
          ReleaseMessages.forceOverlaps(
            release, with: other, from: date, at: rulebook.site.place(force.from.range)))
      }
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

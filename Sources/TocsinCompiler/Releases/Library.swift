import TocsinSource
import TocsinSyntax

/// All rule files at hand, each read once, and the releases they make up.
final class Library {
  /// A folder with a rulebook, or a file that stands alone.
  struct Release {
    /// The folder, or the path of the file that stands alone.
    var name: String
    var rulebook: Sited<RulebookTree>?
    var files: [ParsedFile]
    /// The name of the release it builds on.
    var base: String?
    var language: String
    /// Files with a second rulebook: which release they belong to is not known.
    var leftOut: [ParsedFile] = []

    /// What it builds on could not be read: most of its names are then unknown, which is not worth saying.
    var isIncomplete: Bool {
      guard base == nil, let settings = rulebook?.tree.settings else { return false }
      return settings.contains { if case .buildsOn = $0 { true } else { false } }
    }
  }

  struct ParsedFile {
    var path: String
    var id: SourceFileID
    var tree: FileTree
    /// The paths of the files it imports, in order.
    var imports: [String] = []
    var damage: Damage
  }

  /// So many releases may build on each other, one after the other.
  private static let longestAncestry = 32

  private(set) var sources = SourceMap()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var releases: [String: Release] = [:]
  /// Names of releases, a release after the one it builds on.
  private(set) var order: [String] = []
  /// The folders of the files that were asked for; other releases are only built upon.
  private(set) var askedFolders: [String] = []
  private var files: [String: ParsedFile] = [:]
  var calendarFiles = CalendarFiles()
  private var damagedLines: [SourceFileID: Set<Int>] = [:]
  let imports: any ImportSource
  private let reading: (SourceText, SourceFileID) -> TocsinSyntax.ParsedFile
  private var loading: Set<String> = []
  private var imported: Set<String> = []

  init(
    _ texts: [SourceText], imports: any ImportSource,
    reading: @escaping (SourceText, SourceFileID) -> TocsinSyntax.ParsedFile
  ) {
    self.imports = imports
    self.reading = reading
    // Rule files may import a calendar file that comes after them.
    for text in texts { _ = calendarFiles.take(text) }
    let given = add(texts)
    for file in given where file.path == "-" { standAlone(file) }
    for file in given where file.path != "-" {
      let folder = RulePath.folder(of: file.path)
      if !askedFolders.contains(folder) { askedFolders.append(folder) }
    }
    var withoutRulebook: [ParsedFile] = []
    for folder in askedFolders where !load(folder: folder) {
      withoutRulebook += given.filter { $0.path != "-" && RulePath.folder(of: $0.path) == folder }
    }
    for file in withoutRulebook where !imported.contains(file.path) { standAlone(file) }
    for file in files.values where file.path != "-" && !askedFolders.contains(RulePath.folder(of: file.path)) {
      sources.markAsBuiltUpon(file.id)
    }
    for text in calendarFiles.texts { _ = sources.add(text) }
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Whether the line of a place could not be read: what is wrong there was said.
  func isDamaged(_ place: SourcePlace) -> Bool {
    guard let text = sources[place.file] else { return false }
    return damagedLines[place.file]?.contains(text.line(of: place.range.start)) ?? false
  }

  func imports(of file: ParsedFile) -> [ParsedFile] { file.imports.compactMap { files[$0] } }

  /// Reads texts and then, one after the other however long the chain, the files that they import: a text at hand is
  /// never looked for elsewhere.
  @discardableResult
  private func add(_ texts: [SourceText]) -> [ParsedFile] {
    var waiting: [String] = []
    let paths = texts.filter { !CalendarFiles.isOne($0.name) }.map { text in
      let path = text.name == "-" ? "-" : RulePath.normalised(text.name)
      if files[path] == nil {
        _ = read(text, path)
        waiting.append(path)
      }
      return path
    }
    while let next = waiting.popLast() { waiting += follow(next) }
    return paths.compactMap { files[$0] }
  }

  private func read(_ text: SourceText, _ path: String) -> ParsedFile {
    let id = sources.add(text)
    let parsed = reading(text, id)
    diagnostics += parsed.diagnostics
    let file = ParsedFile(
      path: path, id: id, tree: parsed.tree,
      damage: Damage(text, tokens: parsed.tokens, mistakes: parsed.diagnostics.map(\.place.range)))
    damagedLines[id] = file.damage.lines
    reportSecondRulebook(in: file)
    files[path] = file
    readCalendarFiles(of: file)
    return file
  }

  /// The paths of files that were read because this one imports them.
  private func follow(_ path: String) -> [String] {
    guard let file = files[path] else { return [] }
    var found: [String] = []
    for declaration in file.tree.declarations {
      guard case .importFile(let literal) = declaration.content else { continue }
      let count = files.count
      guard let importedPath = load(imported: literal, from: file) else { continue }
      if files.count > count { found.append(importedPath) }
      files[path]?.imports.append(importedPath)
      imported.insert(importedPath)
    }
    return found
  }

  private func load(imported literal: TextLiteral, from file: ParsedFile) -> String? {
    guard !literal.range.isEmpty else { return nil }
    let path = RulePath.joined(RulePath.folder(of: file.path), literal.value)
    if files[path] != nil { return path }
    let place = SourcePlace(file: file.id, range: literal.range)
    switch imports.text(at: path) {
    case .found(let text): return read(text, path).path
    case .notFound: report(ReleaseMessages.fileNotFound(literal.value, at: place))
    case .unreadable(let reason): report(ReleaseMessages.unreadableFile(literal.value, reason: "\(reason)", at: place))
    }
    return nil
  }

  /// The rule files of a folder: those given and those found there.
  private func files(ofFolder folder: String) -> [ParsedFile] {
    for path in imports.files(inFolder: folder) ?? [] where files[RulePath.normalised(path)] == nil {
      if case .found(let text) = imports.text(at: path) { add([text]) }
    }
    return files.values.filter { $0.path != "-" && RulePath.folder(of: $0.path) == folder }
      .sorted { $0.path < $1.path }
  }

  private func rulebook(in file: ParsedFile) -> RulebookTree? { rulebooks(in: file).first }

  private func rulebooks(in file: ParsedFile) -> [RulebookTree] {
    file.tree.declarations.compactMap { if case .rulebook(let tree) = $0.content { tree } else { nil } }
  }

  private func reportSecondRulebook(in file: ParsedFile) {
    let all = rulebooks(in: file)
    guard let first = all.first else { return }
    for second in all.dropFirst() {
      report(
        ReleaseMessages.twoRulebooks(
          at: SourcePlace(file: file.id, range: second.name.range),
          first: SourcePlace(file: file.id, range: first.name.range)))
    }
  }

  /// Loads the release of a folder and those it builds on; false when the folder has no rulebook.
  private func load(folder: String) -> Bool {
    if releases[folder] != nil { return true }
    let members = files(ofFolder: folder)
    let owners = members.filter { rulebook(in: $0) != nil }
    guard let owner = owners.first, let tree = rulebook(in: owner) else { return false }
    for other in owners.dropFirst() {
      if let second = rulebook(in: other) {
        report(
          ReleaseMessages.twoRulebooks(
            at: SourcePlace(file: other.id, range: second.name.range),
            first: SourcePlace(file: owner.id, range: tree.name.range)))
      }
    }
    loading.insert(folder)
    let language = tree.firstLanguage ?? "en"
    let base = self.base(of: tree, in: owner, folder: folder)
    loading.remove(folder)
    let others = owners.dropFirst().map(\.path)
    releases[folder] = Release(
      name: folder, rulebook: Sited(tree, Site(file: owner.id, language: language)),
      files: members.filter { !others.contains($0.path) }, base: base, language: language,
      leftOut: members.filter { others.contains($0.path) })
    order.append(folder)
    return true
  }

  private func base(of tree: RulebookTree, in file: ParsedFile, folder: String) -> String? {
    for case .buildsOn(let literal) in tree.settings where !literal.range.isEmpty {
      let path = RulePath.joined(folder, literal.value)
      let place = SourcePlace(file: file.id, range: literal.range)
      if path == folder || loading.contains(path) {
        report(ReleaseMessages.buildsOnItself(literal.value, at: place))
      } else if loading.count >= Self.longestAncestry {
        report(ReleaseMessages.buildsOnTooMany(literal.value, limit: Self.longestAncestry, at: place))
      } else if load(folder: path) {
        return path
      } else if files(ofFolder: path).isEmpty {
        report(ReleaseMessages.folderNotFound(literal.value, at: place))
      } else {
        report(ReleaseMessages.noRulebook(inFolder: literal.value, at: place))
      }
    }
    return nil
  }

  private func standAlone(_ file: ParsedFile) {
    guard releases[file.path] == nil else { return }
    let tree = rulebook(in: file)
    let language = tree?.firstLanguage ?? "en"
    let base = tree.flatMap { self.base(of: $0, in: file, folder: RulePath.folder(of: file.path)) }
    releases[file.path] = Release(
      name: file.path, rulebook: tree.map { Sited($0, Site(file: file.id, language: language)) }, files: [file],
      base: base, language: language)
    order.append(file.path)
  }
}

extension RulebookTree {
  var languages: [String] {
    settings.flatMap { setting -> [String] in
      if case .languages(let names) = setting { names.map(\.text).filter { !$0.isEmpty } } else { [] }
    }
  }

  var firstLanguage: String? { languages.first }

  var inForce: (from: DateLiteral, to: DateLiteral?)? {
    for case .inForce(let from, let to) in settings { return (from, to) }
    return nil
  }
}

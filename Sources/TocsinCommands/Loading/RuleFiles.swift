import TocsinSource

/// The texts that a call names, each once.
struct RuleFiles {
  private(set) var texts: [SourceText] = []
  private var taken: Set<String> = []
  private let input: Int32

  init(_ paths: [String], input: Int32) throws(CommandFailure) {
    self.input = input
    for path in paths { try add(path) }
  }

  private mutating func add(_ path: String) throws(CommandFailure) {
    guard path != FilePath.standardInput else { return try addStandardInput() }
    let normal = FilePath.normalised(path)
    switch FileSystem.kind(of: normal) {
    case .file: try addFile(normal)
    case .folder(let identity):
      guard try addFolder(normal, above: [identity]) else { throw LoadingMessages.noRuleFile(inFolder: path) }
    case nil: throw LoadingMessages.noSuchPath(path, nearest: Self.nearest(to: normal))
    }
  }

  /// Adds the rule files of a folder and of the folders in it; false when there is none.
  /// A link may name a folder that is on the way to it: `above` ends that circle.
  private mutating func addFolder(
    _ path: String, above: [SystemCalls.FolderIdentity]
  ) throws(CommandFailure) -> Bool {
    guard let names = FileSystem.names(inFolder: path) else { throw LoadingMessages.unreadableFolder(path) }
    var found = false
    for name in names {
      let inside = FilePath.joined(path, name)
      switch FileSystem.kind(of: inside) {
      case .file where FilePath.isRuleFile(name):
        try addFile(inside)
        found = true
      case .folder(let identity) where !above.contains(identity):
        if try addFolder(inside, above: above + [identity]) { found = true }
      case .file, .folder, nil: continue
      }
    }
    return found
  }

  private mutating func addFile(_ path: String) throws(CommandFailure) {
    guard taken.insert(path).inserted else { return }
    do {
      texts.append(SourceText(name: path, bytes: try FileSystem.read(path)))
    } catch {
      throw LoadingMessages.unreadable(path, error)
    }
  }

  private mutating func addStandardInput() throws(CommandFailure) {
    guard taken.insert(FilePath.standardInput).inserted else { return }
    do {
      texts.append(SourceText(name: FilePath.standardInput, bytes: try FileSystem.read(descriptor: input)))
    } catch {
      throw LoadingMessages.unreadable(FilePath.standardInput, error)
    }
  }

  /// The existing path most like one that does not exist: its first missing part is compared with its neighbours.
  private static func nearest(to path: String) -> String? {
    var found = path.hasPrefix("/") ? "/" : ""
    var rest = path.split(separator: "/")[...]
    while let part = rest.popFirst().map(String.init) {
      let next = FilePath.joined(found, part)
      guard FileSystem.kind(of: next) == nil else {
        found = next
        continue
      }
      let neighbours = FileSystem.names(inFolder: found) ?? []
      guard let name = Spelling.nearest(to: part, among: neighbours) else { return nil }
      let mended = FilePath.joined(found, name)
      let whole = rest.reduce(mended) { FilePath.joined($0, String($1)) }
      return FileSystem.kind(of: whole) == nil ? mended : whole
    }
    return nil
  }
}

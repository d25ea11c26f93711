import Tocsin
import TocsinJournal
import TocsinModel
import TocsinSource

/// The rules that cases in a state folder were opened under. They are needed for as long as such cases are there, and
/// people can be told what has changed since.
struct RuleCopies {
  private let state: String
  /// Names the files of a copy, a line each: `+` or, when it was only imported or built upon, `-`, its name in the copy,
  /// and the name it was read by. No rule file has such a name.
  private static let list = "files"

  init(state: String) {
    self.state = state
  }

  /// Where the copy of the rules with a content hash stands.
  func folder(of hash: ContentHash) -> String { "\(state)/rules/\(hash.short)" }

  func keep(_ rules: RuleSet) throws {
    let disk = SystemDisk()
    let folder = folder(of: rules.contentHash)
    if FileSystem.kind(of: folder) != nil { return }
    let draft = folder + ".draft"
    let names = rules.sources.namesFromCommonFolder
    do throws(DiskError) {
      try disk.makeFolder("\(state)/rules")
      try disk.makeFolder(draft)
      for (name, text) in zip(names, rules.sources.texts) { try write(text.bytes, name, in: draft, disk) }
      try write(Array(Self.list(rules.sources, names).utf8), Self.list, in: draft, disk)
      try disk.rename(draft, to: folder)
      try disk.syncFolder("\(state)/rules")
    } catch {
      throw CommandFailure("cannot keep a copy of the rules: \(error)", help: ["make room, or allow writing there"])
    }
  }

  private static func list(_ sources: SourceMap, _ names: [String]) -> String {
    let lines = zip(names, sources.texts).enumerated().map { index, file in
      let sign = sources.builtUpon.contains(SourceFileID(UInt32(clamping: index))) ? "-" : "+"
      return "\(sign)\t\(file.0)\t\(file.1.name)\n"
    }
    return lines.joined()
  }

  private func write(
    _ bytes: [UInt8], _ name: String, in folder: String, _ disk: SystemDisk
  ) throws(DiskError) {
    var path = folder
    let parts = name.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      path += "/" + part
      try disk.makeFolder(path)
    }
    let file = try disk.open(path + "/" + (parts.last ?? "rules"), isNew: true)
    defer { disk.close(file) }
    try disk.writeAll(bytes, to: file)
    try disk.sync(file)
  }

  /// The rules with a content hash, compiled after others, as if they were read where they were then.
  func rules(_ hash: ContentHash, after older: RuleSet?) throws -> RuleSet {
    let folder = folder(of: hash)
    let kept = try texts(in: folder)
    let compilation = compile(
      kept.filter(\.isAsked).map(\.text), zones: SystemZoneSource(), imports: KeptTexts(kept.map(\.text)), after: older)
    guard let rules = compilation.ruleSets.first(where: { $0.contentHash == hash }) else {
      throw StateMessages.noCopy(of: hash, in: folder)
    }
    return rules
  }

  private func texts(in folder: String) throws -> [(text: SourceText, isAsked: Bool)] {
    do {
      let list = String(decoding: try FileSystem.read(FilePath.joined(folder, Self.list)), as: UTF8.self)
      return try list.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: "\t").map(String.init)
        guard parts.count == 3 else { return nil }
        let text = SourceText(name: parts[2], bytes: try FileSystem.read(FilePath.joined(folder, parts[1])))
        return (text, parts[0] == "+")
      }
    } catch {
      throw CommandFailure(
        "cannot read the copy of earlier rules that cases in the state folder still follow: \(error)",
        help: ["bring `\(folder)` back from a copy, or name an empty state folder to begin anew"])
    }
  }
}

/// Imports from the files of a copy, by the names they were read by.
private struct KeptTexts: ImportSource {
  private let texts: [String: SourceText]

  init(_ texts: [SourceText]) {
    self.texts = Dictionary(texts.map { ($0.name, $0) }) { first, _ in first }
  }

  func text(at path: String) -> ImportResult { texts[path].map(ImportResult.found) ?? .notFound }

  func files(inFolder path: String) -> [String]? {
    texts.keys.filter { FilePath.isRuleFile($0) && FilePath.folder(of: $0) == path }.sorted()
  }
}

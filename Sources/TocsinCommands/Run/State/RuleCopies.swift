import TocsinJournal
import TocsinModel
import TocsinSource

/// The rules that the cases in a state folder were opened under, so that they can be told when the rules have changed.
enum RuleCopies {
  /// Where the copy of the rules with a content hash stands.
  static func folder(of hash: ContentHash, in state: String) -> String { "\(state)/rules/\(hash.short)" }

  static func keep(_ rules: RuleSet, in state: String) throws {
    let disk = SystemDisk()
    let folder = folder(of: rules.contentHash, in: state)
    if FileSystem.kind(of: folder) != nil { return }
    let draft = folder + ".draft"
    do throws(DiskError) {
      try disk.makeFolder("\(state)/rules")
      try disk.makeFolder(draft)
      for (name, text) in rules.sources.namedFromCommonFolder { try write(text.bytes, name, in: draft, disk) }
      try disk.rename(draft, to: folder)
      try disk.syncFolder("\(state)/rules")
    } catch {
      throw CommandFailure("cannot keep a copy of the rules: \(error)", help: ["make room, or allow writing there"])
    }
  }

  /// A file that lay beside the others keeps its place among them, and never leaves the folder.
  private static func write(
    _ bytes: [UInt8], _ name: String, in folder: String, _ disk: SystemDisk
  ) throws(DiskError) {
    var path = folder
    let parts = name.split(separator: "/").map { $0 == ".." ? "above" : String($0) }
    for part in parts.dropLast() {
      path += "/" + part
      try disk.makeFolder(path)
    }
    let file = try disk.open(path + "/" + (parts.last ?? "rules"), isNew: true)
    defer { disk.close(file) }
    try disk.writeAll(bytes, to: file)
    try disk.sync(file)
  }
}

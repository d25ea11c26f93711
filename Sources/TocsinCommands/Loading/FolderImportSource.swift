package import Tocsin
import TocsinSource

/// What rule files import, from the disk.
package struct FolderImportSource: ImportSource {
  package init() {}

  package func text(at path: String) -> ImportResult {
    guard FileSystem.kind(of: path) == .file else { return .notFound }
    do {
      return .found(SourceText(name: path, bytes: try FileSystem.read(path)))
    } catch {
      return .unreadable(reason: error.description)
    }
  }

  /// The paths of the rule files in a folder, without those in the folders in it.
  package func files(inFolder path: String) -> [String]? {
    FileSystem.names(inFolder: path)?.filter(FilePath.isRuleFile).map { FilePath.joined(path, $0) }
      .filter { FileSystem.kind(of: $0) == .file }
  }
}

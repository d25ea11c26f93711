import Synchronization
import TocsinSource
import TocsinSyntax

/// The shipped files, each read once however often it is compiled. What was changed is read each time.
final class ReadFiles: Sendable {
  static let shared = ReadFiles()

  private struct Place: Hashable {
    let name: String
    let file: SourceFileID
  }

  private let known = Mutex<[Place: ParsedFile]>([:])

  func read(_ text: SourceText, _ file: SourceFileID) -> ParsedFile {
    guard let shipped = ShippedRules.files[text.name], shipped.bytes == text.bytes else {
      return parse(text, file: file)
    }
    let place = Place(name: text.name, file: file)
    if let found = known.withLock({ $0[place] }) { return found }
    let read = parse(text, file: file)
    known.withLock { $0[place] = read }
    return read
  }
}

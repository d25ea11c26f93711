import TocsinSource
import TocsinSyntax

/// Whether two trees say the same, wherever it stands.
func isSameTree(_ left: FileTree, _ right: FileTree) -> Bool { isSame(left, right) }

/// Goes by reflection, so that no part of the tree can be forgotten here.
private func isSame(_ left: Any, _ right: Any) -> Bool {
  if left is SourceRange { return right is SourceRange }
  if let left = left as? Name, let right = right as? Name { return spaceless(left.text) == spaceless(right.text) }
  let (leftParts, rightParts) = (Mirror(reflecting: left).children, Mirror(reflecting: right).children)
  guard leftParts.count == rightParts.count else { return false }
  guard !leftParts.isEmpty else { return String(reflecting: left) == String(reflecting: right) }
  return zip(leftParts, rightParts).allSatisfy { $0.label == $1.label && isSame($0.value, $1.value) }
}

/// The keys of a withdrawn row are names of several words, held as they were written.
private func spaceless(_ name: String) -> String { name.filter { !$0.isWhitespace } }

/// A comment and the word that it stands behind.
struct KeptComment: Hashable {
  let bytes: [UInt8]
  /// How many words of the file stand before it.
  let place: Int
  let standsAlone: Bool

  static func all(in file: ParsedFile, of text: SourceText) -> [KeptComment] {
    var comments: [KeptComment] = []
    var place = 0
    var standsAlone = true
    for token in file.tokens {
      if token.kind == .newline { standsAlone = true }
      if token.kind == .comment {
        comments.append(KeptComment(bytes: trimmed(token, of: text), place: place, standsAlone: standsAlone))
      }
      guard !token.kind.isTrivia else { continue }
      place += 1
      standsAlone = false
    }
    return comments
  }

  /// A comment without the spaces at its end.
  static func trimmed(_ comment: Token, of text: SourceText) -> [UInt8] {
    var bytes = text.bytes[comment.range.indices.clamped(to: text.bytes.indices)]
    while let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
      let last = UTF8Decoding.step(in: text.bytes, at: start, before: bytes.endIndex)
      guard last.isValid, start + last.length == bytes.endIndex, last.scalar.properties.isWhitespace else { break }
      bytes = bytes[..<start]
    }
    return Array(bytes)
  }
}

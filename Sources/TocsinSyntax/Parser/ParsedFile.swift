package import TocsinSource

/// What was read from one file: its meaning as a tree, its bytes as tokens, and what could not be read.
package struct ParsedFile: Sendable {
  package let tree: FileTree
  /// Every byte of the file, in order: concatenated they are the file.
  package let tokens: [Token]
  /// The shape of the file, in its order.
  package let landmarks: [Landmark]
  /// In the order of the file.
  package let diagnostics: [Diagnostic]
}

/// A token with which a part of the file begins or ends. Tools that keep the words and change their places go by it.
package struct Landmark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The first word of a declaration.
    case declaration
    /// The first word of a line in a block; several may stand on one line of text.
    case line
    /// The brace that opens the block of a declaration, and the one that closes it.
    case opening, closing
  }

  package let kind: Kind
  /// The offset of the token's first byte.
  package let start: UInt32
}

/// Reads one file. It never fails: what is missing or wrong is marked in the tree and told in the diagnostics.
package func parse(_ text: SourceText, file: SourceFileID) -> ParsedFile {
  var lexer = Lexer(text, file: file)
  lexer.run()
  var parser = Parser(text, tokens: lexer.tokens, file: file)
  let tree = parser.parseFile()
  let diagnostics = (lexer.diagnostics + parser.diagnostics).sorted()
  return ParsedFile(
    tree: tree, tokens: lexer.tokens, landmarks: parser.landmarks, diagnostics: diagnostics)
}

package import TocsinSource

/// What was read from one file: its meaning as a tree, its bytes as tokens, and what could not be read.
package struct ParsedFile: Sendable {
  package let tree: FileTree
  /// Every byte of the file, in order: concatenated they are the file.
  package let tokens: [Token]
  /// In the order of the file.
  package let diagnostics: [Diagnostic]
}

/// Reads one file. It never fails: what is missing or wrong is marked in the tree and told in the diagnostics.
package func parse(_ text: SourceText, file: SourceFileID) -> ParsedFile {
  var lexer = Lexer(text, file: file)
  lexer.run()
  var parser = Parser(text, tokens: lexer.tokens, file: file)
  let tree = parser.parseFile()
  let diagnostics = (lexer.diagnostics + parser.diagnostics).sorted()
  return ParsedFile(tree: tree, tokens: lexer.tokens, diagnostics: diagnostics)
}

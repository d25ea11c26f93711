package import TocsinSource

/// Steps that follow each other, as rows under headings.
package struct ProcessTree: Hashable, Sendable {
  package enum Line: Hashable, Sendable {
    case row(RowTree)
    case desk(Expression, layers: [Expression], SourceRange)
    case clock(Expression, SourceRange)
    /// The headings that are printed.
    case printed([Name])
    /// The number of a step, as it is written.
    case withdraw(Name)
    case source(Citation)
  }

  package var name: Name
  package var texts: Texts
  package var lines: [Line]

  package init(name: Name, texts: Texts, lines: [Line]) {
    self.name = name
    self.texts = texts
    self.lines = lines
  }
}

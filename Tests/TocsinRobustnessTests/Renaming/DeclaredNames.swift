import TocsinSource
import TocsinSyntax

/// Every name that rule files give to something.
struct DeclaredNames {
  private(set) var names: Set<String> = []

  init(_ texts: some Sequence<SourceText>) {
    for text in texts {
      for declaration in parse(text, file: SourceFileID(0)).tree.declarations { add(declaration.content) }
    }
    // The one fact that the language itself knows by name, and those it tells of.
    names.subtract(["priority", "customer", "system", "case", "event", "opened", ""])
  }

  private mutating func add(_ name: Name) { names.insert(name.text) }

  private mutating func add(_ content: Declaration.Content) {
    switch content {
    case .rulebook(let tree):
      add(tree.name)
      for case .document(let name, _) in tree.settings { add(name) }
    case .choice(let tree):
      add(tree.name)
      for member in tree.members { add(member.name) }
    case .facts(let tree):
      for fact in tree.facts { add(fact.name) }
    case .named(let tree): add(tree.name)
    case .calendar(let tree):
      add(tree.name)
      for case .hours(let layer, _, _) in tree.lines { add(layer) }
    case .holidays(let tree): add(tree.name)
    case .table(let tree): add(tree)
    case .policy(let tree):
      add(tree.name)
      for case .pause(_, let causes) in tree.lines.map(\.statement) { causes.forEach { add($0) } }
    case .signal(let tree):
      for part in tree.name.text.split(separator: ".") { names.insert(String(part)) }
      for key in tree.keys { add(key) }
    case .event(let tree): add(tree.name)
    case .silence(let tree): add(tree.name)
    case .decision(let tree): add(tree.name)
    case .process(let tree): add(tree.name)
    case .invalid, .importFile, .withdraw, .wording, .test: break
    }
  }

  private mutating func add(_ tree: TableTree) {
    add(tree.name)
    var isHeading = tree.origin == nil
    var hasOwnRows = false
    for line in tree.lines {
      switch line {
      case .named(let value): add(value.name)
      case .computed(let computed): add(computed.name)
      case .heading(let heading): if let name = heading.name { add(name) }
      case .row(let row):
        if hasOwnRows, case .value(.name(let name))? = row.cells.first?.content { add(name) }
        guard isHeading else { continue }
        isHeading = false
        if case .value(.text)? = row.cells.first?.content { hasOwnRows = true }
        for cell in row.cells {
          if case .value(.name(let name)) = cell.content { add(name) }
        }
      case .note, .printed, .withdraw, .source: break
      }
    }
  }
}

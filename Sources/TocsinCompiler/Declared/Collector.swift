import TocsinSource
import TocsinSyntax

/// Gathers the declarations of one release on top of those it builds on.
struct Collector {
  var declarations: Declarations
  private(set) var diagnostics: [Diagnostic] = []
  /// The declaration at hand contradicts another, so that its lines are not to be taken at their word.
  private var isMisplaced = false

  init(on base: Declarations = Declarations()) {
    declarations = base
    declarations.tests = []
    declarations.withdrawn = [:]
  }

  /// Takes what one file says, in order.
  mutating func add(_ tree: FileTree, site: Site, damage: Damage) {
    for declaration in tree.declarations {
      isMisplaced = false
      add(declaration, site)
      declarations.unreadWords.formUnion(damage.words(of: declaration, isMisplaced: isMisplaced))
      if case .table(let tree) = declaration.content, damage.touches(header: tree) {
        declarations.damaged.insert("headings " + tree.name.text)
      }
      guard let title = declaration.content.title, isMisplaced || damage.touches(declaration.range) else { continue }
      declarations.damaged.insert(title)
    }
  }

  /// Takes what a file would have declared as possibly known, and nothing else.
  mutating func leaveOut(_ tree: FileTree, damage: Damage) {
    for declaration in tree.declarations {
      declarations.unreadWords.formUnion(damage.words(of: declaration, isMisplaced: true))
    }
  }

  /// Facts of a subject that nobody decides on, named almost like one that every release has, are those of that one.
  mutating func correctSubjects() {
    let asked = Set(declarations.decisions.items.map(\.subject.tree.text))
    for declared in declarations.facts.items {
      let name = declared.name.tree
      let known = ["customer", "system", "case"].filter { declarations.facts[$0] == nil }
      guard !["customer", "system", "case"].contains(name.text), !asked.contains(name.text),
        let meant = Spelling.nearest(to: name.text, among: known)
      else { continue }
      report(
        NameMessages.unknown(
          name.text, kind: "kind of facts", at: declared.name.site.place(name.range), suggestion: meant, known: known))
      declarations.facts[name.text] = nil
      declarations.facts[meant] = DeclaredFacts(
        name: Sited(Name(text: meant, range: name.range), declared.name.site), facts: declared.facts)
    }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private mutating func add(_ declaration: Declaration, _ site: Site) {
    switch declaration.content {
    case .invalid, .importFile: break
    case .rulebook(let tree): addDocuments(of: tree, site)
    case .withdraw(let kind, let names): withdraw(kind, names, site)
    case .choice(let tree): add(choice: tree, declaration.mode, site)
    case .facts(let tree): add(facts: tree, declaration.mode, site)
    case .named(let tree):
      place(\.namedValues, tree.name, declaration.mode, "let", site) { _ in Sited(tree, site) }
    case .calendar(let tree): add(calendar: tree, declaration.mode, site)
    case .holidays(let tree): add(holidays: tree, declaration.mode, site)
    case .table(let tree): add(table: tree, declaration.mode, site)
    case .wording(let tree): declarations.wordings.append(Sited(tree, site))
    case .policy(let tree): add(policy: tree, declaration.mode, site)
    case .signal(let tree): place(\.signals, tree.name, declaration.mode, "signal", site) { _ in Sited(tree, site) }
    case .event(let tree): add(event: tree, declaration.mode, site)
    case .silence(let tree): add(silence: tree, declaration.mode, site)
    case .decision(let tree): add(decision: tree, declaration.mode, site)
    case .process(let tree): add(process: tree, declaration.mode, site)
    case .test(let tree): declarations.tests.append(Sited(tree, site))
    }
  }

  private mutating func addDocuments(of tree: RulebookTree, _ site: Site) {
    for case .document(let name, let text) in tree.settings where !name.isMissing {
      declarations.documents[name.text] = Sited(text, site)
    }
  }

  /// Puts a declaration in its list: anew, in place of an old one, or made from the old one.
  mutating func place<Item>(
    _ list: WritableKeyPath<Declarations, NamedList<Item>>, _ name: Name, _ mode: Declaration.Mode, _ kind: String,
    _ site: Site, make: (Item?) -> Item
  ) {
    guard !name.isMissing else { return }
    let old = declarations[keyPath: list][name.text]
    switch (mode, old) {
    case (.declare, .some):
      isMisplaced = true
      report(ReleaseMessages.declaredTwice(name.text, kind: kind, at: site.place(name.range)))
    case (.change, nil), (.replace, nil):
      isMisplaced = true
      guard !declarations.mayDeclare(name.text) else {
        declarations[keyPath: list][name.text] = make(nil)
        return
      }
      let known = declarations[keyPath: list].names
      report(
        ReleaseMessages.nothingToChange(
          name.text, kind: kind, verb: mode == .change ? "change" : "replace", at: site.place(name.range),
          suggestion: Spelling.nearest(to: name.text, among: known)))
      declarations[keyPath: list][name.text] = make(nil)
    default:
      declarations[keyPath: list][name.text] = make(mode == .change ? old : nil)
    }
  }

  private mutating func withdraw(_ kind: Name, _ names: [Name], _ site: Site) {
    for name in names where !name.isMissing {
      switch kind.text {
      case "choice", "scale": remove(\.choices, name, kind, site)
      case "facts": remove(\.facts, name, kind, site)
      case "let": remove(\.namedValues, name, kind, site)
      case "calendar": remove(\.calendars, name, kind, site)
      case "holidays": remove(\.holidays, name, kind, site)
      case "table": remove(\.tables, name, kind, site)
      case "policy": remove(\.policies, name, kind, site)
      case "signal": remove(\.signals, name, kind, site)
      case "event": remove(\.events, name, kind, site)
      case "silence": remove(\.silences, name, kind, site)
      case "decision": remove(\.decisions, name, kind, site)
      case "process": remove(\.processes, name, kind, site)
      default: break
      }
    }
  }

  private mutating func remove<Item>(
    _ list: WritableKeyPath<Declarations, NamedList<Item>>, _ name: Name, _ kind: Name, _ site: Site
  ) {
    guard declarations[keyPath: list][name.text] != nil else {
      guard !declarations.mayDeclare(name.text) else { return }
      report(
        ReleaseMessages.nothingToChange(
          name.text, kind: kind.text, verb: "withdraw", at: site.place(name.range),
          suggestion: Spelling.nearest(to: name.text, among: declarations[keyPath: list].names)))
      return
    }
    declarations[keyPath: list][name.text] = nil
    declarations.withdrawn[name.text] = site.place(name.range)
  }
}

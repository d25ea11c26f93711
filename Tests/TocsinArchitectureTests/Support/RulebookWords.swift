import TocsinSource
import TocsinSyntax

/// What the rule files of Rules name and label.
struct RulebookWords {
  /// Each word or phrase in lower case, taken apart at capitals, dots and spaces, with how it is written.
  private(set) var phrases: [[String]: String] = [:]

  init(paths: [String]) {
    for path in paths {
      let text = SourceText(name: path, text: Project.text(path))
      for declaration in parse(text, file: SourceFileID(0)).tree.declarations { add(declaration.content) }
    }
  }

  private mutating func add(_ name: Name) { add(name.text) }

  private mutating func add(_ text: String) {
    let words = Self.words(in: text)
    if !words.isEmpty { phrases[words] = text }
  }

  private mutating func add(_ texts: Texts) {
    if let first = texts.first { add(first.value) }
    for translation in texts.translations { add(translation.text.value) }
  }

  private mutating func add(_ content: Declaration.Content) {
    switch content {
    case .rulebook(let tree):
      add(tree.name)
      add(tree.texts)
      for case .document(let name, let text) in tree.settings {
        add(name)
        add(text.value)
      }
    case .choice(let tree):
      add(tree.name)
      add(tree.texts)
      for member in tree.members {
        add(member.name)
        add(member.texts)
      }
    case .facts(let tree):
      for fact in tree.facts {
        add(fact.name)
        add(fact.texts)
      }
    case .named(let tree): add(tree.name)
    case .calendar(let tree):
      add(tree.name)
      add(tree.texts)
    case .holidays(let tree):
      add(tree.name)
      add(tree.texts)
    case .table(let tree):
      add(tree.name)
      add(tree.texts)
    case .signal(let tree): add(tree.name)
    case .event(let tree):
      add(tree.name)
      add(tree.texts)
    case .silence(let tree):
      add(tree.name)
      add(tree.texts)
    case .decision(let tree):
      add(tree.name)
      add(tree.texts)
      for answer in tree.answers { add(answer.texts) }
    case .process(let tree):
      add(tree.name)
      add(tree.texts)
      for case .row(let row) in tree.lines { for cell in row.cells { add(cell.texts) } }
    case .policy(let tree): add(tree.name)
    case .invalid, .importFile, .withdraw, .wording, .test: break
    }
  }

  /// `SupportTeam`, `support.team` and `Support Team` are the same two words.
  static func words(in text: String) -> [String] {
    var words: [String] = []
    var current = ""
    var last: Character = " "
    for character in text {
      let begins = character.isUppercase && (last.isLowercase || last.isNumber)
      if begins || !(character.isLetter || character.isNumber) {
        if !current.isEmpty { words.append(current.lowercased()) }
        current = ""
      }
      if character.isLetter || character.isNumber { current.append(character) }
      last = character
    }
    if !current.isEmpty { words.append(current.lowercased()) }
    return words
  }
}

package import TocsinSource

/// Where a piece of a rulebook was written: its file, and the language of labels that name none.
package struct Site: Hashable, Sendable {
  package var file: SourceFileID
  package var language: String

  package init(file: SourceFileID, language: String) {
    self.file = file
    self.language = language
  }

  package func place(_ range: SourceRange) -> SourcePlace { SourcePlace(file: file, range: range) }
}

/// A piece of the tree together with its site: a release takes pieces from the releases it builds on.
package struct Sited<Tree: Hashable & Sendable>: Hashable, Sendable {
  package var tree: Tree
  package var site: Site

  package init(_ tree: Tree, _ site: Site) {
    self.tree = tree
    self.site = site
  }
}

/// Declarations by name, in the order of the files.
struct NamedList<Item: Sendable>: Sendable {
  private(set) var items: [Item] = []
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  subscript(name: String) -> Item? {
    get { places[name].map { items[$0] } }
    set {
      if let place = places[name] {
        if let newValue { items[place] = newValue } else { remove(at: place) }
      } else if let newValue {
        places[name] = items.count
        items.append(newValue)
        names.append(name)
      }
    }
  }

  func index(of name: String) -> Int? { places[name] }

  private mutating func remove(at place: Int) {
    items.remove(at: place)
    names.remove(at: place)
    places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

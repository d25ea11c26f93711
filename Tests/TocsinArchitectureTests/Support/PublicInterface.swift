/// The public declarations of a file, by a plain reading of its code: no compiler is asked.
struct PublicInterface {
  private var lines: [String] = []
  private var contexts: [Context] = []
  private let module: String

  /// What an open brace belongs to.
  private struct Context {
    var name = ""
    /// Whether what stands directly inside is public without saying so: the cases of an enum, the members of a protocol.
    var publicWords: Set<String> = []
  }

  static func declarations(of files: [SwiftFile]) -> [String] {
    Set(files.flatMap { PublicInterface($0).lines }).sorted()
  }

  private init(_ file: SwiftFile) {
    module = file.module
    var pending = ""
    for character in file.scan.code {
      switch character {
      case "{":
        read(pending, opens: true)
        pending = ""
      case "}":
        read(pending, opens: false)
        pending = ""
        if !contexts.isEmpty { contexts.removeLast() }
      case "\n":
        let text = pending.split(separator: " ").joined(separator: " ")
        if goesOn(text) {
          pending = text + " "
        } else {
          read(text, opens: false)
          pending = ""
        }
      default: pending.append(character)
      }
    }
  }

  private func goesOn(_ text: String) -> Bool {
    let open = text.count { $0 == "(" || $0 == "[" } - text.count { $0 == ")" || $0 == "]" }
    return open > 0 || [",", "->", "=", ":"].contains { text.hasSuffix($0) }
  }

  /// What stands before a brace or at the end of a line.
  private mutating func read(_ text: String, opens: Bool) {
    let words = text.split(separator: " ").map(String.init)
    let isPublic = words.prefix { Self.modifiers.contains($0) || $0.hasPrefix("@") }.contains("public")
    let inner = contexts.last?.publicWords ?? []
    if !words.contains("import"), !words.contains("extension"), isPublic || words.contains(where: inner.contains) {
      keep(words)
    }
    if opens { contexts.append(context(words, isPublic: isPublic)) }
  }

  private mutating func keep(_ words: [String]) {
    var text = words.filter { $0 != "public" && !$0.hasPrefix("@") }.joined(separator: " ")
    if let value = text.firstRange(of: " = "), !text.contains("func "), !text.contains("init(") {
      text = String(text[..<value.lowerBound])
    }
    let path = contexts.map(\.name).filter { !$0.isEmpty }.joined(separator: ".")
    lines.append("\(path.isEmpty ? module : module + " " + path): \(text)")
  }

  private func context(_ words: [String], isPublic: Bool) -> Context {
    guard let kind = words.firstIndex(where: Self.types.contains), !words.contains("func"), !words.contains("var"),
      words.indices.contains(kind + 1)
    else { return Context() }
    let name = String(words[kind + 1].prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" })
    switch words[kind] {
    case "enum" where isPublic: return Context(name: name, publicWords: ["case"])
    case "protocol" where isPublic:
      return Context(name: name, publicWords: ["func", "var", "associatedtype", "subscript", "static", "mutating"])
    default: return Context(name: name)
    }
  }

  private static let modifiers: Set<String> = ["public", "static", "final", "mutating", "indirect", "nonisolated"]
  private static let types: Set<String> = ["struct", "class", "enum", "protocol", "extension", "actor"]
}

import Testing

/// Files stay short, and nothing in them can trap on what users give.
@Suite struct FileShapeTests {
  static let longest = 400
  static let median = 200

  /// Files that may be longer, each with its reason. None is.
  static let exceptions: [String: String] = [:]

  @Test(arguments: ["Sources", "Tests"]) func `no file is long`(folder: String) {
    let files = Project.paths(under: folder).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for path in files where Self.exceptions[path] == nil {
      let count = SwiftFile(path: path, text: Project.text(path)).lineCount
      #expect(count <= Self.longest, "\(path) has \(count) lines")
    }
  }

  @Test func `half of the files under Sources are short`() {
    let counts = Project.sources.map(\.lineCount).sorted()
    #expect(counts.count > 50)
    #expect(counts[counts.count / 2] <= Self.median)
  }

  /// Each with the words that tell it in code without comments and texts.
  static let traps = [
    "try!", "as!", "fatalError(", "preconditionFailure(", "precondition(", "assert(", "assertionFailure(",
  ]

  @Test func `no call that ends the process stands in Sources`() {
    for file in Project.sources {
      for (number, line) in file.codeLines.enumerated() {
        for trap in Self.traps where Self.contains(line, call: trap) {
          Issue.record("\(file.path):\(number + 1): \(trap)")
        }
      }
    }
    #expect(Self.contains("  let a = try! b", call: "try!"))
    #expect(!Self.contains("  insert(a)", call: "assert("))
  }

  @Test func `nothing is unwrapped by force in Sources`() {
    for file in Project.sources {
      for (number, line) in file.codeLines.enumerated() where Self.unwraps(line) {
        Issue.record("\(file.path):\(number + 1): \(line)")
      }
    }
    #expect(Self.unwraps("let a = b!") && Self.unwraps("a[0]!.c") && Self.unwraps("var a: Int!"))
    #expect(!Self.unwraps("if !a != b, a!=b { }") && !Self.unwraps("try! f()"))
  }

  /// Whether the call stands there, and not at the end of a longer word.
  private static func contains(_ line: some StringProtocol, call: String) -> Bool {
    var rest = Substring(line)
    while let found = rest.firstRange(of: call) {
      if let before = rest[..<found.lowerBound].last, before.isLetter || before == "_" {
        rest = rest[found.upperBound...]
      } else {
        return true
      }
    }
    return false
  }

  /// Whether a `!` follows a value or a type; `try!` and `as!` are told elsewhere.
  private static func unwraps(_ line: some StringProtocol) -> Bool {
    let characters = Array(line)
    return characters.indices.contains { index in
      guard characters[index] == "!", index > 0 else { return false }
      let before = characters[index - 1]
      guard before.isLetter || before.isNumber || "_)]}>`\"?".contains(before) else { return false }
      if characters.indices.contains(index + 1), characters[index + 1] == "=" { return false }
      let word = String(characters[..<index].reversed().prefix { $0.isLetter }.reversed())
      return word != "try" && word != "as"
    }
  }
}

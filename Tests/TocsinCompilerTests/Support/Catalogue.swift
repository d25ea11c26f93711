/// What the sources can say, read from the sources.
enum Catalogue {
  static let files =
    Project.files(under: "Sources/TocsinSyntax/Messages", ending: ".swift")
    + Project.files(under: "Sources/TocsinCompiler/Messages", ending: ".swift")

  static var codes: Set<String> {
    get throws {
      try Set(files.flatMap { try Project.text(of: $0).matches(of: /"([EWN]\d{4})"/).map { String($0.1) } })
    }
  }

  /// A text of the catalogue and what it is used as: `message`, `example` or `help`.
  struct Saying {
    let role: String
    let text: String
    let file: String
  }

  /// The texts behind `message:`, `example:` and in helps, without what is put in when they are said.
  static var sayings: [Saying] {
    get throws {
      try files.flatMap { file in
        let source = try Project.text(of: file).replacing(#/\n\s*/#, with: " ")
        let pattern = #/(message: |example: |DiagnosticHelp\(\s*text: |help\(|"E\d{4}", )"/#
        return source.matches(of: pattern).map { match in
          let role = match.1.hasPrefix("message") || match.1.hasPrefix("\"E") ? "message" : String(match.1)
          return Saying(role: role, text: filled(source[match.range.upperBound...]), file: file)
        }
      }
    }
  }

  /// The text up to its closing quote, with a word in the place of each `\(…)`.
  private static func filled(_ text: Substring) -> String {
    var page = ""
    var depth = 0
    var before: Character = " "
    for character in text {
      if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
      } else if before == "\\", character == "(" {
        page.removeLast()
        page += "x"
        depth = 1
      } else if character == "\"", before != "\\" {
        break
      } else {
        page.append(character)
      }
      before = character
    }
    return page
  }
}

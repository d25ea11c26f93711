/// The texts in quotes of a Swift file, as `FindingText` sees them: `{1}` for the first `\(…)`, and so on.
struct SourceTemplates {
  private(set) var found: [String] = []
  private var rest: Substring

  init(_ source: String) {
    rest = source[...]
    readCode(untilParenthesis: false)
  }

  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if character == "\"" {
        readText()
      } else {
        rest.removeFirst()
        if character == "(" { depth += 1 }
        if character == ")" {
          if depth == 0, untilParenthesis { return }
          depth -= 1
        }
      }
    }
  }

  private mutating func readText() {
    let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(quote.count)
    var text = ""
    var count = 0
    while let character = rest.first, !rest.hasPrefix(quote) {
      rest.removeFirst()
      guard character == "\\" else {
        text.append(character)
        continue
      }
      guard let next = rest.popFirst() else { break }
      switch next {
      case "(":
        readCode(untilParenthesis: true)
        count += 1
        text += "{\(count)}"
      case "\n": rest = rest.drop { $0 == " " }
      case "n": text += "\n"
      default: text.append(next)
      }
    }
    rest = rest.dropFirst(quote.count)
    if quote.count > 1 {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
      text = lines.dropFirst().dropLast().joined(separator: "\n")
    }
    found.append(text)
  }
}

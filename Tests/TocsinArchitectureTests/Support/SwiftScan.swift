/// Swift text taken apart into code and the texts in quotes. It knows comments (nested too), strings of one and of
/// several lines, raw strings and what is interpolated in them; regular expressions between slashes it does not know.
struct SwiftScan: Sendable {
  struct Literal: Sendable {
    let line: Int
    let text: String
  }

  /// The code, in which a space stands for every character of a comment or inside quotes; lines stay where they were.
  private(set) var code = ""
  /// What stands in quotes, in order, without what is interpolated.
  private(set) var literals: [Literal] = []

  init(_ text: String) {
    var reader = Reader(Array(text.unicodeScalars))
    reader.readCode(untilParenthesis: false)
    code = String(String.UnicodeScalarView(reader.code))
    literals = reader.literals
  }

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var index = 0
    var line = 1
    var code: [Unicode.Scalar] = []
    var literals: [Literal] = []

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    func at(_ offset: Int = 0) -> Unicode.Scalar? {
      scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
    }

    func sees(_ word: String) -> Bool {
      word.unicodeScalars.enumerated().allSatisfy { at($0.offset) == $0.element }
    }

    mutating func take(asCode: Bool) {
      guard let scalar = at() else { return }
      if scalar == "\n" { line += 1 }
      code.append(asCode || scalar == "\n" ? scalar : " ")
      index += 1
    }

    mutating func blank(_ count: Int) { for _ in 0..<count { take(asCode: false) } }

    mutating func readCode(untilParenthesis: Bool) {
      var depth = 0
      while let scalar = at() {
        if sees("//") {
          while let next = at(), next != "\n" { blank(1) }
        } else if sees("/*") {
          readComment()
        } else if scalar == "\"" || scalar == "#" && startsRawText {
          readText()
        } else {
          if scalar == "(" { depth += 1 }
          if scalar == ")" {
            if depth == 0 && untilParenthesis { return }
            depth -= 1
          }
          take(asCode: true)
        }
      }
    }

    var startsRawText: Bool {
      var offset = 0
      while at(offset) == "#" { offset += 1 }
      return at(offset) == "\""
    }

    mutating func readComment() {
      var depth = 0
      repeat {
        if sees("/*") {
          depth += 1
          blank(2)
        } else if sees("*/") {
          depth -= 1
          blank(2)
        } else {
          blank(1)
        }
      } while depth > 0 && at() != nil
    }

    mutating func readText() {
      var hashes = 0
      while at() == "#" {
        hashes += 1
        blank(1)
      }
      let raw = String(repeating: "#", count: hashes)
      let quote = sees("\"\"\"") ? "\"\"\"" : "\""
      let start = line
      for _ in quote { take(asCode: true) }
      var text = String.UnicodeScalarView()
      while let scalar = at(), !sees(quote + raw) {
        if sees("\\" + raw + "(") {
          blank(2 + hashes)
          readCode(untilParenthesis: true)
          blank(1)
          text.append(" ")
        } else if sees("\\" + raw) {
          blank(1 + hashes)
          text.append(" ")
          blank(1)
        } else {
          text.append(scalar)
          blank(1)
        }
      }
      for _ in quote { take(asCode: true) }
      blank(hashes)
      literals.append(Literal(line: start, text: String(text)))
    }
  }
}

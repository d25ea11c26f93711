import TocsinSource

extension SyntaxMessages {
  func tooManyMistakes(_ range: SourceRange) -> Diagnostic {
    error(
      "E0118", "more than \(Self.maximumCount) mistakes: the rest of the file is not read", at: range)
  }

  func tooDeep(_ range: SourceRange) -> Diagnostic {
    error(
      "E0119", "parentheses stand inside each other more than \(Parser.maximumNesting) deep", at: range,
      help: [help("name a part of it with `let`")])
  }

  func tooLong(_ range: SourceRange) -> Diagnostic {
    error(
      "E0119", "a phrase holds more than \(Parser.maximumOperators) operators", at: range,
      help: [help("name a part of it with `let`")])
  }

  func expected(_ wanted: FindingText, found: FindingText, at range: SourceRange, in context: Context?) -> Diagnostic {
    error("E0120", "expected \(wanted), found \(found)\(Self.place(context))", at: range)
  }

  func unexpected(_ found: FindingText, after: String, at range: SourceRange, in context: Context?) -> Diagnostic {
    error("E0121", "\(found) cannot stand after \(after)\(Self.place(context))", at: range)
  }

  func misspelt(_ written: String, meant: String, at range: SourceRange, in context: Context?) -> Diagnostic {
    error(
      "E0122", "`\(written)` is not a word that can stand here\(Self.place(context))", at: range,
      help: [replacing(range, with: meant)])
  }

  func unknownLine(_ found: FindingText, among words: [Word], at range: SourceRange, in context: Context?) -> Diagnostic
  {
    let list = Self.choices(words.map(\.rawValue))
    return error(
      "E0123", "no line begins with \(found)\(Self.place(context))", at: range,
      help: [help("lines begin with \(list)")])
  }

  func notADeclaration(_ found: FindingText, at range: SourceRange) -> Diagnostic {
    let list = Self.choices(Keywords.declared.map(\.rawValue))
    return error(
      "E0124", "expected a declaration, found \(found)", at: range, help: [help("declarations begin with \(list)")])
  }

  func unclosedBlock(
    at range: SourceRange, opened: SourceRange, isAtEnd: Bool, context: Context?
  ) -> Diagnostic {
    let what = context?.owner ?? "the block"
    return error(
      "E0125", "\(what) is not closed with `}`", at: range, labels: [(opened, "opened here")],
      help: [
        isAtEnd
          ? inserting("\n}\n", at: range.start, "put a `}` at the end")
          : inserting("}\n", at: range.start, "put a `}` on the line before")
      ])
  }

  func strayBrace(_ range: SourceRange) -> Diagnostic {
    error(
      "E0126", "this `}` closes nothing", at: range, help: [replacing(range, with: "", "remove it")])
  }

  func missingBrace(found: FindingText, at range: SourceRange, context: Context?) -> Diagnostic {
    let what = context?.owner ?? "the block"
    return error(
      "E0127", "expected `{` to begin the lines of \(what), found \(found)", at: range,
      help: range.isEmpty ? [inserting(" {", at: range.start, "put a `{` at the end of the line", isSafe: true)] : [])
  }

  func braceOnItsOwnLine(_ range: SourceRange, lineEnd: SourceRange) -> Diagnostic {
    error(
      "E0128", "the `{` stands at the end of the line before", at: range,
      help: [
        DiagnosticHelp(
          text: "move it up",
          edits: [
            TextEdit(place: SourcePlace(file: file, range: lineEnd), replacement: " {"),
            TextEdit(place: SourcePlace(file: file, range: range), replacement: ""),
          ], isSafe: true)
      ])
  }

  func unclosedParenthesis(found: FindingText, at range: SourceRange, opened: SourceRange) -> Diagnostic {
    error("E0129", "expected `)`, found \(found)", at: range, labels: [(opened, "opened here")])
  }

  func unclosedRow(_ range: SourceRange) -> Diagnostic {
    error(
      "E0130", "a row ends with `|`", at: range,
      help: [inserting(" |", at: range.start, "put a `|` at the end", isSafe: true)])
  }

  func emptyCell(_ range: SourceRange) -> Diagnostic {
    error(
      "E0131", "an empty cell says nothing", at: range,
      help: [inserting(" - ", at: range.start, "write `-` for nothing")])
  }

  func unopenedRow(_ range: SourceRange) -> Diagnostic {
    error(
      "E0132", "a row begins with `|`", at: range,
      help: [inserting("| ", at: range.start, "put a `|` before it", isSafe: true)])
  }

  func ruledRow(_ range: SourceRange) -> Diagnostic {
    error(
      "E0133", "a table has no line under its headings", at: range,
      help: [replacing(range, with: "", "remove it", isSafe: true)])
  }

  func rowOutsideTable(_ range: SourceRange, in context: Context?) -> Diagnostic {
    let elsewhere: FindingText = context.map { ", not \($0.words)" } ?? ""
    return error("E0134", "a row stands in a table\(elsewhere)", at: range)
  }

  func reservedWord(_ word: String, at range: SourceRange) -> Diagnostic {
    error("E0135", "`\(word)` has a meaning of its own and cannot be a name", at: range)
  }

  func hyphenInName(_ name: String, at range: SourceRange) -> Diagnostic {
    error(
      "E0136", "a name has no hyphen", at: range, help: [replacing(range, with: name)])
  }

  func quotedName(_ wanted: FindingText, content: String, at range: SourceRange) -> Diagnostic {
    let isName = content.unicodeScalars.allSatisfy { Lexer.continuesName($0) || $0 == "_" }
    let begins = content.unicodeScalars.first.map(Lexer.beginsName) ?? false
    return error(
      "E0137", "expected \(wanted), found a text: a name stands without quotes", at: range,
      help: isName && begins ? [replacing(range, with: content, isSafe: true)] : [])
  }

  func unneededSign(_ sign: String, at range: SourceRange, after word: String) -> Diagnostic {
    error(
      "E0138", "no `\(sign)` stands after `\(word)`", at: range,
      help: [replacing(range, with: "", "remove it", isSafe: true)])
  }

  func missingComma(_ found: FindingText, at offset: UInt32, place: SourceRange) -> Diagnostic {
    error(
      "E0139", "expected a comma before \(found)", at: place,
      help: [inserting(",", at: offset, "put a comma", isSafe: true)])
  }

  static func place(_ context: Context?) -> FindingText { context.map { ", \($0.words)" } ?? "" }
}

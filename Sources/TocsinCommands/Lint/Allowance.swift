import TocsinSource
import TocsinSyntax
import TocsinTime

/// A comment that lets findings stand: `# allow W0814 until 2027-01-01: others answer at night`. It is about its own
/// line or, where it stands alone, about the next.
struct Allowance {
  let codes: [DiagnosticCode]
  /// The last day on which it counts; nil: for ever.
  let until: CivilDate?
  let place: SourcePlace
  let line: Int
}

/// What a comment says of findings.
enum WrittenAllowance {
  /// It speaks of something else.
  case none
  case allowance(codes: [DiagnosticCode], until: CivilDate?)
  case mistake(AllowanceMistake)

  init(_ comment: String) {
    let text = comment.drop { $0 == "#" || $0 == " " }
    guard text.hasPrefix("allow "),
      Self.isCode(text.dropFirst("allow ".count).prefix { $0 != " " && $0 != ":" && $0 != "," })
    else {
      self = .none
      return
    }
    let parts = text.dropFirst("allow ".count).split(separator: ":", maxSplits: 1)
    let words = (parts.first ?? "").split { $0 == " " || $0 == "," }
    let codes = words.prefix { $0 != "until" }.map { DiagnosticCode($0.uppercased()) }
    let date = words.dropFirst(codes.count)
    let until = date.dropFirst().first.flatMap { CivilDate(String($0)) }
    if let wrong = codes.first(where: { CodePage.page(of: $0.text) == nil }) {
      self = .mistake(.unknownCode(wrong.text))
    } else if let error = codes.first(where: { $0.text.hasPrefix("E") }) {
      self = .mistake(.error(error.text))
    } else if !date.isEmpty, until == nil || date.count != 2 {
      self = .mistake(.noDate(date.dropFirst().joined(separator: " ")))
    } else if parts.count < 2 || !parts[1].contains(where: \.isLetter) {
      self = .mistake(.noReason)
    } else {
      self = .allowance(codes: codes, until: until)
    }
  }

  private static func isCode(_ word: Substring) -> Bool {
    word.count > 1 && word.first?.isLetter == true && word.dropFirst().allSatisfy(\.isNumber)
  }
}

/// Why a comment that begins with `allow` allows nothing.
enum AllowanceMistake: Hashable {
  case unknownCode(String)
  /// What is wrong with errors is that rules cannot be used.
  case error(String)
  case noDate(String)
  case noReason
}

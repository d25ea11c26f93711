import TocsinEngine
import TocsinSource

/// What was mended, a line each, and what is left.
struct FixReport {
  let text: String

  init(_ fixer: Fixer, isDry: Bool, say: Phrases) {
    let left = fixer.findings.filter { $0.severity != .note }
    let guesses = left.count { Fix($0, in: fixer.texts).map { !$0.isSafe } ?? false }
    var lines = fixer.made.map { Self.line($0, fixer, say) }
    let count = say.count(fixer.made.count, .oneFinding, .manyFindings)
    if fixer.made.isEmpty {
      lines.append(say(.nothingToMend))
    } else {
      let files = say.count(fixer.changed.count, .oneFile, .manyFiles)
      lines.append(say(isDry ? .wouldMend : .mended, count, files))
    }
    if !left.isEmpty { lines.append(say(.leftToLint, say.count(left.count, .oneFinding, .manyFindings))) }
    if guesses > 0 { lines.append(say(.leftToGuess, say.count(guesses, .oneFinding, .manyFindings))) }
    text = lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ fix: Fix, _ fixer: Fixer, _ say: Phrases) -> String {
    let said = say.said([fix.finding]).first ?? fix.finding
    let ways = zip(fix.finding.help, said.help).first { $0.0 == fix.help }
    let name = fixer.texts[Int(fix.finding.place.file.index)].name
    let way = ways?.1.text ?? fix.help.text
    return VisibleText.line("\(name):\(fix.line): \(fix.finding.code): \(said.message): \(way)")
  }
}

extension Phrase {
  static let oneFinding = Phrase(en: "finding", it: "segnalazione")
  static let manyFindings = Phrase(en: "findings", it: "segnalazioni")
  static let nothingToMend = Phrase(
    en: "nothing can be mended without a decision", it: "nulla si può correggere senza una decisione")
  static let mended = Phrase(en: "mended {1} in {2}", it: "corrette: {1} in {2}")
  static let wouldMend = Phrase(en: "would mend {1} in {2}", it: "da correggere: {1} in {2}")
  static let leftToLint = Phrase(
    en: "{1} left: `tocsin lint` shows what to decide", it: "restano {1}: `tocsin lint` mostra che cosa decidere")
  static let leftToGuess = Phrase(
    en: "of {1} the tool can guess what was meant: `tocsin fix --unsafe`",
    it: "per {1} lo strumento può indovinare che cosa si intendeva: `tocsin fix --unsafe`")
}

import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// Why an event was raised or not at an instant, in sentences.
struct EventReasons {
  struct Paragraph {
    var heading: String
    var standing: EventStanding?
    var sentences: [String]
  }

  let question: EventQuestion
  let instant: Instant
  let words: AnswerWords
  let paragraphs: [Paragraph]

  func text(_ sources: SourceMap) -> String {
    let rules = paragraphs.compactMap(\.standing).reduce(into: [RuleID]()) { rules, standing in
      for rule in [standing.rule] + (standing.refusal?.rules ?? []) where !rules.contains(rule) { rules.append(rule) }
    }
    var lines: [String] = []
    for paragraph in paragraphs { lines += [paragraph.heading] + paragraph.sentences.map { "  " + $0 } + [""] }
    if rules.isEmpty { lines.removeLast() } else { lines += words.lines(restingOn: rules, sources) }
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }
}

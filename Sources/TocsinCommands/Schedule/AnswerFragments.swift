import TocsinEngine
import TocsinJSON
import TocsinModel

/// Pieces of answers that many of them have in common, as JSON.
struct AnswerFragments {
  /// What a piece says, in the words of one release.
  enum Content: Hashable {
    case step(AnswerWords, Amount, MemberID)
    case languages(AnswerWords, CaseSchedule.Languages)
    case because(AnswerWords, [RuleID])
  }

  private var written: [Content: [UInt8]] = [:]

  /// Past this many it starts again, so that it stays small whatever is asked.
  private static let capacity = 4096

  /// The piece, written by `write` when it is asked for the first time.
  mutating func piece(_ content: Content, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    if let known = written[content] { return known }
    var writer = JSONWriter()
    write(&writer)
    if written.count >= AnswerFragments.capacity { written.removeAll() }
    written[content] = writer.bytes
    return writer.bytes
  }
}

import TocsinEngine
import TocsinJSON
import TocsinModel

/// Answers requests line by line: one answer for each, in order, whatever is wrong with the others.
struct ScheduleBatch {
  private var office: ScheduleOffice
  private let words: [AnswerWords]
  private var reader = RequestReader()
  private var writer = AnswerWriter()
  private(set) var errorCount = 0

  private static let null = Array("null".utf8)

  init(_ rules: RuleSet, language: String? = nil) {
    office = ScheduleOffice(rules)
    words = rules.answerWords(language)
  }

  /// What was answered goes out before more input is waited for.
  mutating func run(_ input: inout ByteInput, to output: inout ByteOutput) throws(StreamError) {
    while true {
      switch try input.next(milliseconds: 0) {
      case .line(let line):
        answer(line)
        if writer.byteCount >= ByteOutput.blockSize { try writer.flush(to: &output) }
      case .nothingYet:
        try writer.flush(to: &output)
        try output.flush()
        guard let line = try input.nextLine() else { return }
        answer(line)
      case .end:
        try writer.flush(to: &output)
        return try output.flush()
      }
    }
  }

  private mutating func answer(_ line: InputLine) {
    if line.isTooLong {
      return report(RequestError.tooLong(limit: ByteInput.greatestLine), line)
    }
    guard line.bytes.contains(where: { $0 > 0x20 }) else { return }
    do throws(RequestError) {
      let request = try reader.read(line.bytes)
      if request.isAboutStep {
        let answer = try office.answerStep(request)
        return ScheduleBatch.with(reader.id, of: line) { id in
          writer.write(answer, id: id, words: words[answer.scheduler.release])
        }
      }
      let answer = try office.answer(request)
      ScheduleBatch.with(reader.id, of: line) { id in
        writer.write(answer, id: id, words: words[answer.scheduler.release])
      }
    } catch {
      report(error, line)
    }
  }

  private mutating func report(_ error: RequestError, _ line: InputLine) {
    errorCount += 1
    ScheduleBatch.with(line.isTooLong ? nil : reader.id, of: line) { id in
      writer.write(error, line: line.number, id: id)
    }
  }

  /// The line's own identity as it was written; null when it has none or could not be read so far.
  private static func with(
    _ id: Range<Int>?, of line: InputLine, _ write: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if let id {
      write(UnsafeBufferPointer(rebasing: line.bytes[id]))
    } else {
      null.withUnsafeBufferPointer(write)
    }
  }
}

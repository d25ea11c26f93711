import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// What a step that was reached leads to, as lines of text.
struct StepTimeline {
  let answer: ScheduleOffice.StepAnswer
  let words: AnswerWords
  let sources: SourceMap

  var lines: [String] {
    let step = answer.deadline.step
    let program = [words.program.rulebook, words.program.release].filter { !$0.isEmpty }.joined(separator: " ")
    let process = words.text(answer.process.labels) ?? answer.process.name
    let heading = words.say(.stepHeading, program, process, String(step.number), words.text(step.title) ?? "")
    let owners = step.owners.map(words.label(of:)).joined(separator: ", ")
    return [heading, ""] + alignedLines(entries) + [""]
      + (owners.isEmpty ? [] : [words.say(.stepOwner, owners), ""])
      + words.statements(answer.deadline.rules, sources)
  }

  private var entries: [[String]] {
    let reached = [moment(answer.reached), words.say(.stepReached)]
    guard let due = answer.deadline.due else { return [reached, ["", words.say(.stepWithoutTime)]] }
    let desk = words.desk(due.desk, layers: due.layers)
    return [
      reached,
      [
        moment(due.at), words.say(due.isStrict ? .stepBefore : .stepBy), words.counted(due.amount, due.clock, of: desk),
      ],
    ]
  }

  private func moment(_ instant: Instant) -> String { words.say.moment(instant, in: answer.deadline.zone) }
}

func write(_ timeline: StepTimeline, to streams: inout CommandStreams) throws(StreamError) {
  for line in timeline.lines { try streams.output.write(VisibleText.line(line) + "\n") }
}

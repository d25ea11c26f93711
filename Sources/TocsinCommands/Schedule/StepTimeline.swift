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
    let deadline = answer.deadline
    let program = [words.program.rulebook, words.program.release].filter { !$0.isEmpty }.joined(separator: " ")
    let title = words.text(deadline.step.title) ?? ""
    var lines = ["\(program): \(answer.process.name) \(deadline.step.number), \(title)", ""]
    lines.append("\(shown(answer.reached))  the step is reached")
    if let due = deadline.due {
      let bound = due.isStrict ? "due before this instant" : "due by this instant"
      lines.append("\(shown(due.at))  \(bound): \(counted(due))")
    } else {
      lines.append("no time is set for this step")
    }
    let owners = deadline.step.owners.map(words.label(of:))
    if !owners.isEmpty { lines.append("it is taken by \(owners.joined(separator: ", "))") }
    return lines + [""] + words.lines(restingOn: deadline.rules, sources)
  }

  private func counted(_ due: StepDeadline.Due) -> String {
    due.clock.counting(due.amount, desk: words.desk(due.desk, layers: due.layers))
  }

  private func shown(_ instant: Instant) -> String { answer.deadline.zone.shown(instant) }
}

func write(_ timeline: StepTimeline, to streams: inout CommandStreams) throws(StreamError) {
  for line in timeline.lines { try streams.output.write(VisibleText.line(line) + "\n") }
}

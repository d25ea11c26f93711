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
    lines.append("\(shown(answer.reached))  \(words.say(.stepReached))")
    if let due = deadline.due {
      lines.append("\(shown(due.at))  \(words.say(due.isStrict ? .stepDueBefore : .stepDueBy, counted(due)))")
    } else {
      lines.append(words.say(.stepHasNoTime))
    }
    let owners = deadline.step.owners.map(words.label(of:))
    if !owners.isEmpty { lines.append(words.say(.stepTakenBy, owners.joined(separator: ", "))) }
    return lines + [""] + words.lines(restingOn: deadline.rules, sources)
  }

  private func counted(_ due: StepDeadline.Due) -> String {
    words.counting(due.amount, on: due.clock, desk: words.desk(due.desk, layers: due.layers))
  }

  private func shown(_ instant: Instant) -> String { words.say.moment(instant, in: answer.deadline.zone) }
}

func write(_ timeline: StepTimeline, to streams: inout CommandStreams) throws(StreamError) {
  for line in timeline.lines { try streams.output.write(VisibleText.line(line) + "\n") }
}

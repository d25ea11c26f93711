import TocsinEngine
import TocsinModel

/// What happens to a case, in sentences.
extension ReadWords {
  func paragraph(_ policy: Policy) -> RuleReading.Paragraph {
    var sentences = policy.accept.map { say(.readAccept, name(of: $0.content), when($0.condition)) }
    sentences += policy.watch.map { say(.readWatch, name(of: $0.content), when($0.condition)) }
    for line in policy.desk {
      let layers = both(line.content.layers.map { text(of: $0) })
      sentences.append(say(.readDesk, text(of: line.content.calendar), layers, when(line.condition)))
    }
    sentences += clocks(policy)
    sentences += targets(policy.notify, .readNotify, .readNoNotify)
    sentences += targets(policy.respond, .readRespond, .readNoRespond)
    sentences += ladders(policy)
    sentences += handling(policy)
    sentences += calls(policy)
    return RuleReading.Paragraph(kind: "policy", name: policy.name, sentences: sentences)
  }

  private func clocks(_ policy: Policy) -> [String] {
    policy.clock.flatMap { line in
      [say(.readClock, table(line.content.clock, .readAsTable), when(line.condition))]
        + line.content.exceptions.map { say(.readClockBut, text(of: $0.content), when($0.condition)) }
    }
  }

  /// Where several lines are there, the last one holds for what the others leave.
  private func targets(_ lines: [Policy.Guarded<Formula?>], _ promised: Phrase, _ none: Phrase) -> [String] {
    guard !lines.isEmpty else { return [say(none, "")] }
    return lines.map { line in
      let when = line.condition == nil && lines.count > 1 ? say(.readOtherwise) : self.when(line.condition)
      guard let content = line.content, content != .constant(.bestEffort), content != .constant(.nothing) else {
        return say(none, when)
      }
      return say(promised, table(content, .readInTable), when)
    }
  }

  /// What stands in a table is told by its name: the table is read by itself.
  private func table(_ formula: Formula, _ phrase: Phrase) -> String {
    if case .cell(let table, _, .keyed) = formula { say(phrase, name(of: table)) } else { text(of: formula) }
  }

  private func ladders(_ policy: Policy) -> [String] {
    policy.escalate.flatMap { line -> [String] in
      let when = when(line.condition)
      var sentence = say(.readEscalate, text(of: line.content.roles), text(of: line.content.amounts), when)
      if let table = line.content.roles.rowTable, table == line.content.amounts.rowTable {
        sentence = say(.readLadderTable, name(of: table), when)
      }
      return [sentence] + (line.content.waitsForOpening ? [say(.readWaitsForOpening)] : [])
    }
  }

  private func handling(_ policy: Policy) -> [String] {
    let stopped = names(policy.acknowledgedStops)
    var sentences = [stopped.isEmpty ? say(.readStopsNothing) : say(.readStops, both(stopped))]
    sentences += policy.acknowledgedLasts.compactMap { line in
      line.content.map { say(.readLasts, text(of: $0), when(line.condition)) }
    }
    for pause in policy.pauses {
      let causes = pause.causes.compactMap { policy.causes.indices.contains($0) ? Self.plain(policy.causes[$0]) : nil }
      sentences.append(say(.readPause, either(causes), list(names(pause.clocks))))
    }
    if !policy.pauses.isEmpty { sentences.append(say(policy.waitingDaysCount ? .readDaysCount : .readDaysDoNotCount)) }
    sentences.append(say(.readLowered, say(policy.lowered.phrase)))
    sentences.append(say(.readRaised, say(policy.raised.phrase)))
    let moved = names(policy.factsMove)
    sentences.append(moved.isEmpty ? say(.readFactsDoNotMove) : say(.readFactsMove, list(moved)))
    sentences.append(say(policy.reopened == .continues ? .readContinues : .readRestarts))
    return sentences
  }

  private func names(_ clocks: Set<CaseClock>) -> [String] {
    CaseClock.allCases.filter(clocks.contains).map { clock in
      switch clock {
      case .notify: say(.readNotification)
      case .respond: say(.readResponse)
      case .escalate: say(.readEscalation)
      }
    }
  }

  private func calls(_ policy: Policy) -> [String] {
    var sentences = policy.page.map { say(.readPage, text(of: $0.content), when($0.condition)) }
    sentences += policy.pageAtClosing.map { say(.readPageAtClosing, text(of: $0.content), when($0.condition)) }
    if sentences.isEmpty { sentences.append(say(.readNobodyPaged)) }
    sentences += policy.languages.map { line in
      let optional = line.content.optional.map { text(of: $0) } ?? say(.readNothing)
      guard line.content.guaranteed != .constant(.nothing) else {
        return say(.readPossibleLanguages, optional, when(line.condition))
      }
      return say(.readLanguages, text(of: line.content.guaranteed), optional, when(line.condition))
    }
    sentences += policy.warn.map { line in
      say(.readWarning, list(line.content.map { text(of: $0) }), when(line.condition))
    }
    return sentences
  }

  private func text(of page: Policy.Page) -> String {
    let role = words.label(of: page.role)
    return page.language.map { say(.diffPaged, role, words.label(of: $0)) } ?? role
  }

  private func text(of warning: Policy.Warning) -> String {
    switch warning {
    case .before(let length): say(.diffWarnBefore, say.length(milliseconds: length))
    case .share(let share):
      say(.diffWarnShare, text(of: .number(share.multipliedReportingOverflow(by: 100).partialValue)))
    }
  }
}

extension Policy.PriorityChange {
  fileprivate var phrase: Phrase {
    switch self {
    case .carryOver: .readCarryOver
    case .restart: .readRestart
    case .keepEarlier: .readKeepEarlier
    }
  }
}

extension Formula {
  /// The table of which it is a row, or the headings.
  fileprivate var rowTable: TableID? {
    switch self {
    case .row(let table, _), .headings(let table): table
    default: nil
    }
  }
}

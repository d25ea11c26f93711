import TocsinEngine
import TocsinModel
import TocsinTime

/// What is detected, in sentences.
extension ReadWords {
  func paragraph(_ event: MonitoredEvent) -> RuleReading.Paragraph {
    var sentences = [say(.readEvent, name(event.name, event.labels), text(of: event.raise))]
    switch (event.clear, event.raise) {
    case (let clear?, _): sentences.append(say(.readOver, text(of: clear)))
    case (nil, .happens), (nil, .counted): sentences.append(say(.readNeverOver))
    case (nil, _): sentences.append(say(.readOverOpposite))
    }
    sentences.append(say(.readPriority, words.label(of: event.priority)))
    if event.group != .nothing { sentences.append(say(.readCategory, quoted(text(of: event.group)))) }
    if !event.replaces.isEmpty { sentences.append(say(.readReplaces, names(event.replaces))) }
    if !event.suppresses.isEmpty { sentences.append(say(.readSuppresses, names(event.suppresses))) }
    for required in event.required {
      sentences.append(say(.readOnlyFor, Self.plain(required.label), either(required.values.sorted())))
    }
    if event.grouping == .customer { sentences.append(say(.readOneForCustomer)) }
    if let flapping = event.flapping {
      sentences.append(say(.readFlapping, "\(flapping.times)", say.length(milliseconds: flapping.within)))
    }
    return RuleReading.Paragraph(kind: "event", name: event.name, sentences: sentences)
  }

  private func names(_ events: [EventID]) -> String { both(events.map { quoted(name(of: $0)) }) }

  private func text(of condition: MonitoredEvent.Condition) -> String {
    switch condition {
    case .measured(let formula, _, let hold):
      hold == 0 ? text(of: formula) : say(.readHold, text(of: formula), say.length(milliseconds: hold))
    case .happens(let signal): say(.readHappens, name(of: signal))
    case .counted(let signal, let times, let within):
      say(.readCounted, name(of: signal), "\(times)", say.length(milliseconds: within))
    case .absent(let signal, let silence): say(.readAbsent, name(of: signal), say.length(milliseconds: silence))
    }
  }

  func paragraph(_ silence: RuledSilence) -> RuleReading.Paragraph {
    let events = silence.events.map(names) ?? say(.readAnything)
    var times = silence.hours.flatMap { hours in
      hours.week.sorted { $0.key < $1.key }.map { say(.readWeekly, text(of: $1), say.weekday($0)) }
    }
    times += silence.spans.map { say(.readSpan, say.moment($0.from, in: .utc), say.moment($0.to, in: .utc)) }
    let told = list(times) + when(silence.condition)
    return RuleReading.Paragraph(
      kind: "silence", name: silence.name,
      sentences: [say(.readSilence, name(silence.name, silence.labels), events, told)])
  }
}

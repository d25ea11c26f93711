import TocsinAnalysis
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTables
import TocsinTime

/// The things of one release in words of a language, for sentences.
struct ReadWords {
  let words: AnswerWords

  var say: Phrases { words.say }
  var program: Program { words.program }

  // MARK: - Names

  /// A label, or the name without what only rules write.
  func name(_ name: String, _ labels: Labels) -> String { words.text(labels) ?? Self.plain(name) }

  /// `last_seen` is `last seen`.
  static func plain(_ name: String) -> String {
    String(name.map { $0 == "_" || $0 == "." ? " " : $0 })
  }

  func quoted(_ text: String) -> String { "“\(text)”" }

  func name(of slot: FactSlot) -> String {
    guard let fact = program.facts[slot] else { return say(.somethingComputed) }
    if let label = words.text(fact.labels) { return label }
    if case .choice(let choice) = fact.type, let own = program.choices[choice], own.name.lowercased() == fact.name {
      return (words.text(own.labels) ?? own.name).lowercased()
    }
    return Self.plain(fact.name)
  }

  func name(of signal: SignalID) -> String { Self.plain(program.signals[signal]?.name ?? "") }

  func name(of event: EventID) -> String {
    program.events[event].map { name($0.name, $0.labels) } ?? ""
  }

  func name(of decision: DecisionID) -> String {
    guard program.decisions.indices.contains(decision.index) else { return "" }
    let own = program.decisions[decision.index]
    return quoted(name(own.name, own.labels))
  }

  func name(of table: TableID) -> String {
    guard program.tables.indices.contains(table.index) else { return "" }
    let own = program.tables[table.index]
    return quoted(name(own.name, own.labels))
  }

  func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }

  func either(_ texts: [String]) -> String { joined(texts, .either) }

  func both(_ texts: [String]) -> String { joined(texts, .readBoth) }

  private func joined(_ texts: [String], _ phrase: Phrase) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return say(phrase, texts.dropLast().joined(separator: ", "), last)
  }

  // MARK: - Formulas

  func text(of formula: Formula) -> String { sentences.text(of: formula) }

  /// ` when ...`; empty where there is no condition.
  func when(_ condition: Formula?) -> String { condition.map { say(.readWhen, sentences.clause($0)) } ?? "" }

  private var sentences: FormulaWords {
    FormulaWords(
      program, say: { piece, parts in self.text(of: piece, parts) }, name: { self.name(of: $0) },
      value: { self.text(of: $0, as: $1) })
  }

  private func text(of piece: FormulaWords.Piece, _ parts: [String]) -> String {
    if piece == .either { return either(parts) }
    let phrase = Phrase.read(piece)
    return say(phrase, parts.first ?? "", parts.dropFirst().first ?? "")
  }

  private func name(of formula: Formula) -> String {
    switch formula {
    case .fact(let slot): return name(of: slot)
    case .signal(let signal): return name(of: signal)
    case .window(let window):
      return say(window.kind.phrase, name(of: window.signal), say.length(milliseconds: window.length))
    case .decision(let decision): return say(.readAnswerTo, name(of: decision))
    case .cell(let table, _, .fixed(let column)): return say(.readColumn, heading(column, table), name(of: table))
    case .cell(let table, .constant(let key), .keyed): return say(.readTableOf, name(of: table), row(key, table))
    case .cell(let table, _, .keyed), .row(let table, _), .headings(let table): return say(.readTable, name(of: table))
    case .all(let table, let column): return say(.readColumn, heading(column, table), name(of: table))
    default: return say(.somethingComputed)
    }
  }

  /// What a row of a table is about.
  private func row(_ key: Value, _ table: TableID) -> String {
    guard program.tables.indices.contains(table.index) else { return "" }
    let own = program.tables[table.index]
    let labels = own.row(for: key).flatMap { own.rows.indices.contains($0) ? own.rows[$0].labels : nil }
    return quoted(labels.flatMap(words.text) ?? text(of: key))
  }

  private func heading(_ column: Int, _ table: TableID) -> String {
    guard program.tables.indices.contains(table.index) else { return "" }
    let columns = program.tables[table.index].columns
    guard columns.indices.contains(column) else { return "" }
    return quoted(name(columns[column].name ?? "", columns[column].labels))
  }

  // MARK: - Values

  func text(of value: Value, as unknown: Unknown? = nil) -> String {
    switch value {
    case .boolean(let holds): return say(holds ? .yes : .no)
    case .nothing: return say(.readNothing)
    case .number where unknown.map(isPercent) ?? false: return "\(program.written(value)) %"
    case .duration(let milliseconds): return say.length(milliseconds: milliseconds)
    case .list(let values): return values.isEmpty ? say(.readNothing) : both(values.map { text(of: $0) })
    case .calendar(let calendar): return words.desk(calendar)
    case .layer(let name): return Self.plain(name)
    case .nearest(let calendars, _): return say(.readNearest, list(calendars.map { words.desk($0) }))
    case .clock(let clock): return say(clock.phrase)
    case .length(let length): return text(of: length)
    case .unknown: return say(.diffUnknown)
    default: return program.printed(value, language: words.language)
    }
  }

  private func text(of length: CalendarLength) -> String {
    var parts: [String] = []
    if length.months != 0 || length.days == 0 { parts.append(say.count(length.months, .readMonth, .readMonths)) }
    if length.days != 0 { parts.append(say.count(length.days, .readDay, .readDays)) }
    return both(parts)
  }

  private func isPercent(_ unknown: Unknown) -> Bool {
    switch unknown {
    case .fact(let slot): program.facts[slot]?.type == .percent
    case .signal(let signal): program.signals[signal]?.kind == .measured(.percent)
    case .window(let window): program.signals[window.signal]?.kind == .measured(.percent)
    case .today, .deskIsOpen: false
    }
  }
}

extension Clock {
  var phrase: Phrase {
    switch self {
    case .elapsedTime: .diffElapsed
    case .deskTime: .diffDeskTime
    case .closeOfDay: .diffCloseOfDay
    case .sameTimeOfDay: .diffSameTime
    }
  }
}

import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Days are counted on clocks of days, hours and minutes on clocks of hours.
  func checkClocks(of index: Int) {
    let declared = declarations.tables.items[index]
    guard declared.origin == nil else { return }
    for (row, shape) in zip(declared.rows, program.tables[index].rows) {
      guard case .values(let keys) = shape.key else { continue }
      let kinds = keys.compactMap { if case .amountKind(let kind) = $0 { kind } else { nil } }
      guard !kinds.isEmpty else { continue }
      for (cell, formula) in zip(row.cells, shape.cells) {
        guard case .constant(.clock(let clock)) = formula, let wrong = kinds.first(where: { !clock.counts($0) }) else {
          continue
        }
        report(
          TableMessages.wrongClock(
            words(clock).rawValue, for: describe(.amountKind(wrong)), isDay: wrong == .businessDays,
            at: cell.site.place(cell.tree.range)))
      }
    }
  }

  func words(_ clock: Clock) -> Phrase {
    switch clock {
    case .elapsedTime: .elapsedTime
    case .deskTime: .deskTime
    case .closeOfDay: .closeOfDay
    case .sameTimeOfDay: .sameTimeOfDay
    }
  }
}

extension Clock {
  func counts(_ kind: AmountKind) -> Bool {
    switch self {
    case .elapsedTime: kind == .minutes || kind == .hours
    case .deskTime: kind != .businessDays
    case .closeOfDay, .sameTimeOfDay: kind == .businessDays
    }
  }
}

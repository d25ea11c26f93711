import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Each desk has hours for the layers that the policy opens.
  func checkLayers(of policy: Policy, _ declared: DeclaredPolicy) {
    let written = declared.lines.compactMap { line -> [SourcePlace]? in
      guard case .desk(_, let layers) = line.tree.statement else { return nil }
      return layers.map { line.site.place($0.range) }
    }
    for (desk, places) in zip(policy.desk.map(\.content), written) { checkLayers(of: desk, at: places) }
  }

  func checkLayers(of desk: Policy.Desk, at places: [SourcePlace]) {
    let calendars = calendars(of: desk.calendar)
    for (formula, place) in zip(desk.layers, places) {
      for cell in layers(of: formula, at: place) { checkLayers(cell, of: calendars) }
    }
  }

  private func checkLayers(_ entry: LayerCell, of calendars: [Int]) {
    for index in calendars where program.calendars.indices.contains(index) {
      let calendar = program.calendars[index]
      let known = Set(calendar.layers.map(\.name))
      guard let declared = declarations.calendars[calendar.name], !declarations.isDamaged("calendar", calendar.name)
      else { continue }
      let place = declared.name.site.place(declared.name.tree.range)
      let missing = entry.layers.filter { !known.contains($0) && layerNames.contains($0) }
      guard let first = missing.first else { continue }
      if missing.count == entry.layers.count {
        report(PolicyMessages.neverOpen(first, in: calendar.name, at: entry.place, calendarPlace: place))
      } else {
        warnings.append(WarningMessages.layerMissing(first, in: calendar.name, at: entry.place, calendarPlace: place))
      }
    }
  }

  /// The calendars that a formula can give.
  private func calendars(of formula: Formula) -> [Int] {
    var found: [Int] = []
    for value in constants(of: formula, at: nil).map(\.value) {
      switch value {
      case .calendar(let id): found.append(id.index)
      case .nearest(let ids, _): found += ids.map(\.index)
      default: break
      }
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  private struct LayerCell {
    var layers: [String]
    var place: SourcePlace
  }

  private func layers(of formula: Formula, at place: SourcePlace) -> [LayerCell] {
    constants(of: formula, at: place).compactMap { value, place in
      guard let place else { return nil }
      switch value {
      case .layer(let name): return LayerCell(layers: [name], place: place)
      case .list(let values):
        let names = values.compactMap { if case .layer(let name) = $0 { name } else { nil } }
        return names.isEmpty ? nil : LayerCell(layers: names, place: place)
      default: return nil
      }
    }
  }

  /// The fixed values of a formula: its own, or those of the column it asks for.
  private func constants(of formula: Formula, at place: SourcePlace?) -> [(value: Value, place: SourcePlace?)] {
    switch formula {
    case .constant(let value): return [(value, place)]
    case .cell(let table, _, .fixed(let column)):
      let declared = declarations.tables.items[table.index]
      return zip(declared.rows, program.tables[table.index].rows).compactMap { row, checked in
        guard checked.cells.indices.contains(column), row.cells.indices.contains(column),
          case .constant(let value) = checked.cells[column]
        else { return nil }
        let cell = row.cells[column]
        return (value, cell.site.place(cell.tree.range))
      }
    default: return []
    }
  }
}

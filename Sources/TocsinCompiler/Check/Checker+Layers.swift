import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Each desk has hours for the layers that the policy opens.
  func checkLayers(of policy: Policy) {
    for desk in policy.desk.map(\.content) {
      let calendars = calendars(of: desk.calendar)
      for entry in desk.layers.flatMap(layers) {
        checkLayers(entry, of: calendars)
      }
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
    for value in constants(of: formula).map(\.value) {
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

  private func layers(of formula: Formula) -> [LayerCell] {
    constants(of: formula).compactMap { value, place in
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
  private func constants(of formula: Formula) -> [(value: Value, place: SourcePlace?)] {
    switch formula {
    case .constant(let value): return [(value, nil)]
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

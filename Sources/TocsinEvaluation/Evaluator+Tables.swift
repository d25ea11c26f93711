package import TocsinModel

extension Evaluator {
  func cell(
    of table: TableID, row: Formula, column: Formula.ColumnChoice, in situation: Situation, trace: inout Trace
  ) -> Value {
    guard let found = find(row, in: table, situation, &trace) else { return .unknown }
    switch column {
    case .fixed(let column): return cell(column, of: found, in: situation, trace: &trace)
    case .keyed(let formula):
      let heading = value(of: formula, in: situation, trace: &trace)
      if case .unknown = heading { return .unknown }
      guard let column = program.tables[table.index].columnByKey[heading] else {
        trace.report(.noColumn(table, key: heading))
        return .unknown
      }
      return cell(column, of: found, under: heading, in: situation, trace: &trace)
    }
  }

  /// All cells of a row but the one that names it; those that are not wanted stay unknown, unasked.
  package func row(
    of table: TableID, key: Formula, in situation: Situation, trace: inout Trace,
    where isWanted: (Int) -> Bool = { _ in true }
  ) -> Value {
    guard let found = find(key, in: table, situation, &trace) else { return .unknown }
    let count = program.tables[table.index].rows[found.row].cells.count
    return .list(
      (0..<max(0, count - 1)).map { place in
        isWanted(place) ? cell(place + 1, of: found, in: situation, trace: &trace) : .unknown
      })
  }

  /// The row of a table that a key leads to.
  private struct FoundRow {
    let table: Int
    let row: Int
    let key: Value
  }

  private func cell(
    _ column: Int, of found: FoundRow, under heading: Value? = nil, in situation: Situation, trace: inout Trace
  ) -> Value {
    // Most cells are plain: they are taken where they lie, without a copy of the row.
    let cells = program.tables[found.table].rows[found.row].cells
    if cells.indices.contains(column), case .constant(let value) = cells[column] {
      trace.use(program.tables[found.table].rows[found.row].rule)
      return value
    }
    return cell(
      column, of: program.tables[found.table].rows[found.row], key: found.key,
      under: heading ?? program.tables[found.table].key(ofColumn: column), in: situation, trace: &trace)
  }

  /// The amounts over the columns, without the column of keys, so that they line up with the cells of a row.
  func headings(of id: TableID) -> Value {
    guard let table = table(id) else { return .unknown }
    return .list(
      table.columns.dropFirst().map { column in
        if case .amount(let amount) = column.heading { .amount(amount) } else { .nothing }
      })
  }

  /// The distinct values of a column, in order; a cell with several values gives each of them.
  func all(of id: TableID, column: Int, in situation: Situation, trace: inout Trace) -> Value {
    guard let table = table(id) else { return .unknown }
    var values: [Value] = []
    for row in table.rows {
      for key in keys(of: row, in: table, situation, &trace) {
        let content =
          column == row.keyColumn
          ? key
          : cell(column, of: row, key: key, under: table.key(ofColumn: column), in: situation, trace: &trace)
        for value in content.elements where !values.contains(value) { values.append(value) }
      }
    }
    return .list(values)
  }

  /// What a cell holds for a key of its row and one of its column.
  private func cell(
    _ column: Int, of row: Table.Row, key: Value, under heading: Value, in situation: Situation, trace: inout Trace
  ) -> Value {
    guard row.cells.indices.contains(column) else { return .unknown }
    trace.use(row.rule)
    if case .constant(let value) = row.cells[column] { return value }
    guard trace.depth < Evaluator.greatestDepth else {
      trace.report(.tooDeep)
      return .unknown
    }
    trace.depth += 1
    defer { trace.depth -= 1 }
    var inside = situation
    inside.locals = [key, heading]
    return value(of: row.cells[column], in: inside, trace: &trace)
  }

  /// The keys that a row stands for, in order, without those that have a row of their own; nothing for a row without.
  package func keys(
    of row: Table.Row, in table: Table, _ situation: Situation, _ trace: inout Trace
  ) -> [Value] {
    switch row.key {
    case .values(let values): return values
    case .plain: return [.nothing]
    case .any:
      guard case .choice(let choice) = table.columns.first?.heading else { return [] }
      let members = program.choices[choice]?.members ?? []
      return members.map(Value.member).filter { table.rowByKey[$0] == nil }
    case .each(let repeated):
      return values(of: repeated, in: situation, trace: &trace).filter { table.rowByKey[$0] == nil }
    }
  }

  private func values(of repeated: Table.Row.Repeated, in situation: Situation, trace: inout Trace) -> [Value] {
    switch repeated {
    case .members(let members): return members.map(Value.member)
    case .events: return program.eventOrder.map(Value.event)
    case .column(let table, let column):
      guard trace.depth < Evaluator.greatestDepth else {
        trace.report(.tooDeep)
        return []
      }
      trace.depth += 1
      defer { trace.depth -= 1 }
      return all(of: table, column: column, in: situation, trace: &trace).elements
    }
  }

  private func table(_ id: TableID) -> Table? {
    program.tables.indices.contains(id.index) ? program.tables[id.index] : nil
  }

  private func find(
    _ formula: Formula, in table: TableID, _ situation: Situation, _ trace: inout Trace
  ) -> FoundRow? {
    let key = value(of: formula, in: situation, trace: &trace)
    if case .unknown = key { return nil }
    guard program.tables.indices.contains(table.index) else { return nil }
    let number =
      program.tables[table.index].rowByKey[key]
      ?? repeatedRow(for: key, in: program.tables[table.index], situation, &trace)
      ?? program.tables[table.index].rowForAny
    guard let number, program.tables[table.index].rows.indices.contains(number) else {
      trace.report(.noRow(table, key: key))
      return nil
    }
    return FoundRow(table: table.index, row: number, key: key)
  }

  private func repeatedRow(
    for key: Value, in table: Table, _ situation: Situation, _ trace: inout Trace
  ) -> Int? {
    table.rows.firstIndex { row in
      guard case .each(let repeated) = row.key else { return false }
      return values(of: repeated, in: situation, trace: &trace).contains(key)
    }
  }
}

extension Value {
  /// The values of a list, none for nothing, otherwise the value itself.
  package var elements: [Value] {
    var elements: [Value] = []
    appendElements(to: &elements)
    return elements
  }

  private func appendElements(to elements: inout [Value]) {
    switch self {
    case .list(let values): for value in values { value.appendElements(to: &elements) }
    case .nothing, .unknown: break
    default: elements.append(self)
    }
  }
}

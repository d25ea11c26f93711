import Testing
import TocsinModel
import TocsinTime

@testable import TocsinTables

struct DocumentedTableTests {
  private var sample = SampleProgram()

  private func printed(_ table: Table, language: String = "en") -> DocumentedTable {
    var program = sample.program
    program.tables.append(table)
    return DocumentedTable(table, of: program, language: language)
  }

  private func cells(_ table: Table, language: String = "en") -> [[String]] {
    printed(table, language: language).rows.map(\.cells)
  }

  @Test func `a row of several keys prints once for each, unless it has a label`() {
    let keys: Table.Row.Key = .values([.member(SampleProgram.urgent), .member(SampleProgram.normal)])
    let columns: [Table.Column] = [.choice(SampleProgram.grade), .plain("Who")]
    let cell = Formula.text("everybody")
    let one = sample.table("A", columns: columns, rows: [sample.row(keys, [cell, cell], labels: ["en": "All"])])
    let each = sample.table("B", columns: columns, rows: [sample.row(keys, [cell, cell])])
    #expect(cells(one) == [["All", "everybody"]])
    #expect(cells(each) == [["U Urgent", "everybody"], ["N Normal", "everybody"]])
  }

  @Test func `any prints the keys that no other row names`() {
    let table = sample.table(
      "A", columns: [.choice(SampleProgram.grade), .plain("Who")],
      rows: [
        sample.row(.values([.member(SampleProgram.urgent)]), [.text(""), .text("chef")]),
        sample.row(.any, [.text(""), .text("cook")]),
      ])
    #expect(cells(table) == [["U Urgent", "chef"], ["N Normal", "cook"]])
  }

  @Test func `headings print labels of choices and keys, amounts and numbers`() {
    var style = Table.Style()
    let columns: [Table.Column] = [
      .choice(SampleProgram.grade), .keys([SampleProgram.early, SampleProgram.late]),
      .keys([SampleProgram.early, SampleProgram.late], ["en": "Any shift"]),
      Table.Column(name: nil, heading: .amount(.whole(2, .hour)), labels: Labels()),
      Table.Column(name: nil, heading: .number(3_000_000), labels: Labels()), .plain("Note"),
    ]
    let expected = ["Grade", "early shift", "Late", "Any shift", "2 hours", "3", "Note"]
    #expect(printed(sample.table("A", columns: columns, rows: [])).headings == expected)
    style.headingsNumberOnly = true
    #expect(printed(sample.table("A", columns: columns, rows: [], style: style)).headings[4] == "2")
  }

  @Test func `headings speak the asked language`() {
    let table = sample.table("A", columns: [.choice(SampleProgram.grade), .keys([SampleProgram.early])], rows: [])
    #expect(printed(table, language: "fr").headings == ["Degré", "matin"])
    #expect(printed(table, language: "fr").title == "The A table")
  }

  @Test func `a repeated row leaves out members that have a row of their own`() {
    let table = sample.table(
      "A", columns: [.choice(SampleProgram.grade), .plain("Key")],
      rows: [
        sample.row(.values([.member(SampleProgram.normal)]), [.text(""), .text("own")]),
        sample.row(.each(.members([SampleProgram.urgent, SampleProgram.normal])), [.local(0), .local(0)]),
      ])
    #expect(cells(table) == [["N Normal", "own"], ["U Urgent", "U Urgent"]])
  }

  @Test func `repeated rows that print the same print once, others stay`() {
    let members: [MemberID] = [SampleProgram.urgent, SampleProgram.normal]
    let table = sample.table(
      "A", columns: [.plain("A"), .plain("B")],
      rows: [
        sample.row(.plain, [.text(""), .text("y")], labels: ["en": "x"]),
        sample.row(.plain, [.text(""), .text("y")], labels: ["en": "x"]),
        sample.row(.each(.members(members)), [.text(""), .text("same")], labels: ["en": "each"]),
      ])
    #expect(cells(table) == [["x", "y"], ["x", "y"], ["each", "same"]])
  }

  @Test func `a repeated row may show what it stands for in another column`() {
    var row = sample.row(.each(.members([SampleProgram.urgent])), [.text("first"), .text("")])
    row.keyColumn = 1
    #expect(cells(sample.table("A", columns: [.plain("A"), .plain("B")], rows: [row])) == [["first", "U Urgent"]])
  }

  @Test func `what is marked as not printed stays out`() {
    let table = sample.table(
      "A", columns: [.plain("A")], rows: [sample.row(.plain, [.text("x")], isPrinted: false)])
    #expect(cells(table) == [])
  }

  @Test func `a repeated row takes each value of a column once`() {
    var sample = sample
    let north = sample.addCalendar("North", labels: ["en": "The north"], zone: "UTC", opens: "08:00")
    let south = sample.addCalendar("South", labels: [:], zone: "UTC+0", opens: "09:30")
    let slot = FactSlot(subject: .customer, index: 0)
    let shift = sample.table(
      "Shifts", columns: [.choice(SampleProgram.shift), .plain("Desk")],
      rows: [
        sample.row(.values([.member(SampleProgram.early)]), [.text(""), .constant(.calendar(north))]),
        sample.row(
          .values([.member(SampleProgram.late)]), [.text(""), .constant(.nearest([north, south], zone: slot))]),
      ])
    sample.program.tables = [shift]
    let local = Formula.local(0)
    let cells: [Formula] = [local, .days(of: local, layer: "day"), .hours(of: local, layer: "day"), .zone(of: local)]
    let table = sample.table(
      "Hours", columns: [.plain("Desk"), .plain("Days"), .plain("Hours"), .plain("Zone")],
      rows: [sample.row(.each(.column(TableID(0), 1)), cells)])
    let printed = DocumentedTable(table, of: sample.program, language: "en")
    #expect(
      printed.rows.map(\.cells) == [
        ["The north", "Mon-Tue", "08:00-24:00", "UTC"], ["South", "Mon-Tue", "09:30-24:00", "UTC+0"],
      ])
  }

  @Test func `cells print amounts in other units, marks, lists and nothing`() {
    let hour = Formula.constant(.amount(.whole(60, .minute, .lessThan)))
    let table = sample.table(
      "A", columns: ["", "A", "B", "C", "D", "E", "F"].map(Table.Column.plain),
      rows: [
        sample.row(
          .plain,
          [
            .text(""),
            .printed(hour, unit: .hour, numberOnly: false), .printed(hour, unit: .businessHour, numberOnly: true),
            .constant(.boolean(true)), .constant(.optional), .constant(.nothing),
            .list([.constant(.member(SampleProgram.early)), .constant(.member(SampleProgram.late))]),
          ], labels: ["en": "row"])
      ])
    #expect(cells(table) == [["row", "< 1 hour", "1", "●", "optional", "", "early shift, Late"]])
  }

  @Test func `the style of a table changes nothing and capitals`() {
    var style = Table.Style()
    style.marks[.nothing] = "none"
    style.capitalised = true
    let table = sample.table(
      "A", columns: [.plain("A"), .plain("B")],
      rows: [sample.row(.plain, [.constant(.nothing), .constant(.list([.text("été"), .text("hiver")]))])], style: style)
    #expect(cells(table) == [["none", "Été, Hiver"]])
  }

  @Test func `the source of a table is the document's title and the place in it`() {
    let table = printed(sample.table("OpeningHours", columns: [.plain("A")], rows: []))
    #expect(table.source?.text == "Kitchen manual, page 3")
    #expect(table.name == "opening-hours")
  }
}

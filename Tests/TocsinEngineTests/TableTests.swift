import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct TableTests {
  private let harbour: Harbour

  init() throws {
    harbour = try Harbour()
  }

  private var words: Words { harbour.words }

  private func ask(_ formula: Formula, adding table: Table? = nil) -> (value: Value, trace: Trace) {
    var program = harbour.program
    if let table { program.tables.append(table) }
    var trace = Trace()
    return (Evaluator(program).value(of: formula, in: Situation(), trace: &trace), trace)
  }

  private func member(_ path: KeyPath<Words, MemberID>) -> Formula { .constant(.member(words[keyPath: path])) }

  @Test func `a cell is found by its row and the heading of its column, and names its row`() {
    let cell = ask(.cell(TableID(0), row: member(\.mid), column: .keyed(member(\.steam))))
    #expect(cell.value == .amount(.businessHours(2, .lessThan)))
    #expect(cell.trace.rules == [RuleID(33)])
  }

  @Test func `a missing row or column is a fault with its key, an unknown key is none`() {
    let mate = Value.member(words.mate)
    let row = ask(.cell(TableID(0), row: .constant(mate), column: .fixed(1)))
    #expect(row.trace.faults == [.noRow(TableID(0), key: mate)])
    let column = ask(.cell(TableID(0), row: member(\.mid), column: .keyed(.constant(mate))))
    #expect(column.trace.faults == [.noColumn(TableID(0), key: mate)])
    let unknown = ask(.cell(TableID(0), row: .fact(words.priority), column: .fixed(1)))
    #expect(unknown.trace.faults == [])
    #expect(unknown.trace.unknownFacts == [words.priority])
  }

  @Test func `a row and the headings line up`() {
    let row = ask(.row(TableID(2), key: member(\.high))).value.elements
    let headings = ask(.headings(TableID(2)))
    #expect(row.first == .text("!"))
    #expect(
      headings.value
        == .list([.nothing, .amount(.businessHours(2)), .amount(.businessHours(4)), .amount(.businessHours(8))]))
  }

  @Test func `a repeated row answers for every key without a row of its own, and sees it`() {
    let members = [words.high, words.mid, words.low]
    let each = Table.Row(
      key: .each(.members(members)), labels: Labels(),
      cells: [.local(0), .cell(TableID(0), row: .local(0), column: .fixed(2))], isPrinted: true, rule: RuleID(5))
    let own = harbour.row(.values([.member(words.low)]), [.nothing, .nothing], rule: 6)
    let columns = [
      Table.Column(name: nil, heading: .choice(words.urgency), labels: Labels()),
      Table.Column(name: "Time", heading: .plain, labels: Labels()),
    ]
    let table = Table(
      name: "Each", labels: Labels(), isPrinted: true, columns: columns, rows: [each, own], style: Table.Style(),
      rule: RuleID(4))
    let cell = ask(.cell(TableID(4), row: member(\.high), column: .fixed(1)), adding: table)
    #expect(cell.value == .amount(.minutes(60, .lessThan)))
    #expect(ask(.cell(TableID(4), row: member(\.low), column: .fixed(1)), adding: table).value == .nothing)
    #expect(
      ask(.all(TableID(4), column: 0), adding: table).value
        == .list([.member(words.high), .member(words.mid), .member(words.low)]))
  }

  @Test func `all values of a column come once, those of a list one by one`() {
    let values = ask(.all(TableID(2), column: 4)).value
    #expect(values == .list([.member(words.owner), .member(words.captain)]))
  }

  @Test func `an amount is printed in another unit of the same length of time`() {
    let minutes = Formula.constant(.amount(.minutes(60, .lessThan)))
    #expect(
      ask(.printed(minutes, unit: .businessHour, numberOnly: false)).value
        == .amount(.businessHours(1, .lessThan)))
    #expect(ask(.printed(minutes, unit: .hour, numberOnly: true)).value == .number(1_000_000))
    let days = Formula.constant(.amount(.days(2)))
    #expect(ask(.printed(days, unit: .hour, numberOnly: false)).value == .amount(.days(2)))
  }

  @Test(arguments: [
    (Amount.minutes(60, .lessThan), "< 60 minutes"), (.days(1, next: true), "next business day"),
    (.businessHours(1), "1 business hour"),
    (Amount(bound: .about, millionths: 1_500_000, unit: .hour), "about 1.5 hours"),
  ])
  func `amounts are written as rules write them`(amount: Amount, text: String) {
    #expect(amount.written == text)
  }
}

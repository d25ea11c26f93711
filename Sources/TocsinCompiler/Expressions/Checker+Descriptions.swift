import TocsinSource
import TocsinModel

extension Checker {
  /// A kind of value in the words of whoever reads the message.
  func describe(_ type: ValueType) -> FindingText {
    switch type {
    case .invalid: "something unreadable"
    case .boolean: "yes or no"
    case .count: "a number"
    case .percent: "a percentage"
    case .points: "percentage points"
    case .size: "a data size"
    case .money: "money"
    case .duration: "a length of elapsed time"
    case .amount: "an amount of time"
    case .length: "a length of the calendar"
    case .date: "a date"
    case .text: "a text"
    case .zone: "a time zone"
    case .calendar: "a calendar"
    case .layer: "a layer of a calendar"
    case .clock: "a clock"
    case .amountKind: "a kind of amount"
    case .event: "an event"
    case .version(let scale): "a version of `\(name(of: scale))`"
    case .member(let choice): "a member of `\(name(of: choice))`"
    case .calendarLayer(let name): "the layer `\(name)` of a calendar"
    case .weekdays: "days of the week"
    case .windows: "opening hours"
    case .mark: "a mark"
    case .row(let table): "a whole row of `\(declarations.tables.names[table.index])`"
    case .list(let element): "several values, each \(describe(element))"
    }
  }

  private func name(of choice: ChoiceID) -> String {
    vocabulary.choices.indices.contains(choice.index) ? vocabulary.choices[choice.index].name : ""
  }
}

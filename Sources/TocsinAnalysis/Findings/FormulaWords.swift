import TocsinEvaluation
package import TocsinModel

/// Conditions and values in words: those of the rules, or those of a language.
package struct FormulaWords {
  /// What formulas are made of. The places in a text are filled in with what they are made of in turn.
  package enum Piece: Hashable, Sendable, CaseIterable {
    case and, or, either, not, less, lessOrEqual, greater, greaterOrEqual, before, notAfter, after, notBefore, isOne,
      isNotOne, isYes, isNo, isKnown,
      isUnknown
    case add, subtract, yearsStarted, today, deskOpen, deskClosed, cell, computed
  }

  package let program: Program
  private let say: (Piece, [String]) -> String
  /// Of what is known of a case, a decision or a table.
  private let name: (Formula) -> String
  /// Of a value, as it is written for something.
  private let value: (Value, Unknown?) -> String

  package init(
    _ program: Program, say: @escaping (Piece, [String]) -> String, name: @escaping (Formula) -> String,
    value: @escaping (Value, Unknown?) -> String
  ) {
    self.program = program
    self.say = say
    self.name = name
    self.value = value
  }

  package func text(of formula: Formula) -> String {
    switch formula {
    case .constant(let value): self.value(value, nil)
    case .fact, .signal, .window, .decision: name(formula)
    case .today: say(.today, [])
    case .deskIsOpen: say(.deskOpen, [])
    case .cell, .row, .all, .headings: say(.cell, [name(formula)])
    case .not(let part): negated(part)
    case .and(let left, let right): say(.and, [clause(left), clause(right)])
    case .or(let left, let right): say(.or, [clause(left), clause(right)])
    case .compare(let comparison, let left, let right):
      say(comparison.piece(ofTimes: isTime(left)), [text(of: left), text(of: right, besides: left)])
    case .isOneOf(let part, let others): say(.isOne, [text(of: part), list(others, of: part)])
    case .isKnown(let part): say(.isKnown, [text(of: part)])
    case .add(let left, let right): say(.add, [text(of: left), text(of: right)])
    case .subtract(let left, let right): say(.subtract, [text(of: left), text(of: right)])
    case .yearsStarted(let from, let to): say(.yearsStarted, [text(of: from), text(of: to)])
    default: say(.computed, [])
    }
  }

  /// Dates and versions come before and after each other.
  private func isTime(_ formula: Formula) -> Bool {
    switch formula {
    case .today: true
    case .fact(let slot):
      switch program.facts[slot]?.type {
      case .date, .version: true
      default: false
      }
    default: false
    }
  }

  /// A part of a condition: something that is yes or no by itself is asked for.
  package func clause(_ formula: Formula) -> String {
    switch formula {
    case .fact, .decision: say(.isYes, [text(of: formula)])
    default: text(of: formula)
    }
  }

  private func negated(_ part: Formula) -> String {
    switch part {
    case .fact, .decision: say(.isNo, [text(of: part)])
    case .deskIsOpen: say(.deskClosed, [])
    case .isKnown(let content): say(.isUnknown, [text(of: content)])
    case .isOneOf(let content, let others): say(.isNotOne, [text(of: content), list(others, of: content)])
    default: say(.not, [clause(part)])
    }
  }

  private func list(_ formulas: [Formula], of other: Formula) -> String {
    let texts = formulas.map { text(of: $0, besides: other) }
    return texts.count > 1 ? say(.either, texts) : texts.first ?? ""
  }

  /// A value as it is written where it is compared with something.
  private func text(of formula: Formula, besides other: Formula) -> String {
    guard case .constant(let value) = formula else { return text(of: formula) }
    return self.value(value, other.asked)
  }
}

extension Program {
  /// A condition in words close to those of the rules: `space.free < 5%`.
  package func words(of formula: Formula) -> String { FormulaWords(rules: self).text(of: formula) }
}

extension FormulaWords {
  /// As rules write them.
  fileprivate init(rules program: Program) {
    self.init(
      program, say: { $0.inRules($1) },
      name: { formula in
        switch formula {
        case .fact(let slot): program.facts[slot]?.name ?? "?"
        case .signal(let signal): program.signals[signal]?.name ?? "?"
        case .window(let window): program.words(of: window)
        case .decision(let id): program.decisions.indices.contains(id.index) ? program.decisions[id.index].name : "?"
        case .cell(let id, _, _), .row(let id, _), .all(let id, _), .headings(let id):
          program.tables.indices.contains(id.index) ? program.tables[id.index].name : "?"
        default: "?"
        }
      },
      value: { value, unknown in unknown.map { program.written(value, as: $0) } ?? program.written(value) })
  }
}

extension FormulaWords.Piece {
  fileprivate func inRules(_ parts: [String]) -> String {
    let (first, second) = (parts.first ?? "", parts.dropFirst().first ?? "")
    return switch self {
    case .and: "\(first) and \(second)"
    case .or: "(\(first) or \(second))"
    case .either: parts.joined(separator: " or ")
    case .not, .isNo: "not \(first)"
    case .less, .before: "\(first) < \(second)"
    case .lessOrEqual, .notAfter: "\(first) <= \(second)"
    case .greater, .after: "\(first) > \(second)"
    case .greaterOrEqual, .notBefore: "\(first) >= \(second)"
    case .isOne: "\(first) is \(second)"
    case .isNotOne: "not \(first) is \(second)"
    case .isYes: first
    case .isKnown: "\(first) is known"
    case .isUnknown: "not \(first) is known"
    case .add: "\(first) + \(second)"
    case .subtract: "\(first) - \(second)"
    case .yearsStarted: "started years from \(first) to \(second)"
    case .today: "today"
    case .deskOpen: "desk open"
    case .deskClosed: "not desk open"
    case .cell: "a cell of \(first)"
    case .computed: "something computed"
    }
  }
}

extension Formula {
  fileprivate var asked: Unknown? {
    switch self {
    case .fact(let slot): .fact(slot)
    case .signal(let signal): .signal(signal)
    case .window(let window): .window(window)
    default: nil
    }
  }
}

extension Formula.Comparison {
  fileprivate func piece(ofTimes: Bool) -> FormulaWords.Piece {
    switch self {
    case .less: ofTimes ? .before : .less
    case .lessOrEqual: ofTimes ? .notAfter : .lessOrEqual
    case .greater: ofTimes ? .after : .greater
    case .greaterOrEqual: ofTimes ? .notBefore : .greaterOrEqual
    }
  }
}

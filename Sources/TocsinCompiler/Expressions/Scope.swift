import TocsinModel
import TocsinSource

/// A checked expression: what it means, what kind of value it has, and where it stands.
struct Typed {
  var formula: Formula
  var type: ValueType
  var place: SourcePlace

  var constant: Value? {
    if case .constant(let value) = formula { value } else { nil }
  }
}

/// What can be named where an expression stands.
struct Scope {
  var site: Site
  /// Whose facts a bare name may be, in the order they are asked.
  var subjects: [Subject] = []
  /// What the row of a computed table stands for, by the name the cells use.
  var locals: [String: (index: Int, type: ValueType)] = [:]
  /// Values named inside a table.
  var values: [String: Typed] = [:]
  /// Whose facts they are could not be read: nothing is said about names.
  var isLost = false
  /// Signals have values here.
  var hasSignals = false
  /// `desk open` and `amount` have a meaning here.
  var isPolicy = false
  /// Amounts of elapsed time are read as printed amounts.
  var isCell = false

  init(_ site: Site) {
    self.site = site
  }
}

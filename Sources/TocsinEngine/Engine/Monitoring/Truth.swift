/// What a condition says: a third answer is that nobody knows.
enum Truth: Int8, Sendable {
  case no, yes, unknown

  init(_ holds: Bool?) {
    self = holds.map { $0 ? .yes : .no } ?? .unknown
  }

  var negated: Truth {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unknown: .unknown
    }
  }

  func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  func or(_ other: Truth) -> Truth {
    negated.and(other.negated).negated
  }
}

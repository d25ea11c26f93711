import TocsinModel
import TocsinSource
import TocsinSyntax

/// How far expressions, and the values, tables and decisions they ask, stand inside each other. Checking and running
/// go as deep as rules do, so rules that go deeper than a small stack are refused.
struct CheckDepth {
  static let limit = 400
  /// Asking something declared goes deeper than an operator does.
  private static let step = 10

  private var current = 0
  private var deepest = 0
  private var heights: [SourcePlace: Int] = [:]
  /// Said once: what asks something that is too deep is too deep as well.
  private(set) var isReported = false

  var isTooDeep: Bool { deepest >= Self.limit }

  mutating func reported() { isReported = true }

  mutating func enter() {
    current += 1
    deepest = max(deepest, current)
  }

  mutating func leave() {
    current -= 1
    if current == 0 { deepest = 0 }
  }

  /// Goes on with something declared; gives back what `end` needs.
  mutating func begin() -> Int {
    let outer = deepest
    current += Self.step
    deepest = current
    return outer
  }

  mutating func end(_ place: SourcePlace, _ outer: Int) {
    current -= Self.step
    heights[place] = deepest - current
    deepest = current == 0 ? 0 : max(outer, deepest)
  }

  /// Something declared that was checked before.
  mutating func pass(_ place: SourcePlace) { deepest = max(deepest, current + (heights[place] ?? 0)) }
}

extension Checker {
  /// Whether what stands here goes too deep, and says so the first time.
  func isTooDeep(_ place: SourcePlace) -> Bool {
    guard depth.isTooDeep else { return false }
    if !depth.isReported { report(TypeMessages.tooDeep(at: place)) }
    depth.reported()
    return true
  }

  func isTooDeep(_ expression: Expression, _ scope: Scope) -> Bool {
    depth.isTooDeep && isTooDeep(scope.site.place(expression.range))
  }
}

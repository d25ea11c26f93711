import TocsinEvaluation
import TocsinModel

/// What was promised before for the same facts.
///
/// Cases of one customer ask the same questions again and again; the answers depend on nothing else, so that the book
/// changes how fast they come and not what they say.
struct PromiseBook: Sendable {
  private struct Facing: Hashable {
    let release: Int
    /// The priority is among them.
    let facts: Facts
    let systemsOfCustomer: [Value]
  }

  /// All that is known for some facts.
  private struct Known: Sendable {
    let facing: Facing
    let desk: DeskPromise
    var whileOpen: CasePromise?
    var whileClosed: CasePromise?
  }

  /// Where the promises for some facts were kept. Another book may keep others there.
  struct Page: Hashable, Sendable {
    fileprivate let number: Int
  }

  private var pages: [Facing: Int] = [:]
  private var known: [Known] = []

  /// Past this many the book starts again, so that it stays small whatever is asked.
  private static let capacity = 4096

  /// `situation` has the priority among its facts, and knows nothing of the desk.
  mutating func desk(
    under release: Int, in situation: Situation, evaluator: Evaluator
  ) throws(ScheduleFault) -> (promise: DeskPromise, page: Page) {
    let facing = Facing(
      release: release, facts: situation.facts, systemsOfCustomer: situation.systemsOfCustomer)
    if let number = pages[facing] { return (known[number].desk, Page(number: number)) }
    let promise = try DeskPromise(evaluator, in: situation)
    if known.count >= PromiseBook.capacity {
      known.removeAll()
      pages.removeAll()
    }
    pages[facing] = known.count
    known.append(Known(facing: facing, desk: promise))
    return (promise, Page(number: known.count - 1))
  }

  /// `situation` is that of the page, with the date and state of the desk at the opening.
  mutating func promise(
    on page: Page, under release: Int, in situation: Situation, evaluator: Evaluator
  ) throws(ScheduleFault) -> CasePromise {
    let isKept = isKept(page, under: release, situation)
    let isOpen = situation.deskIsOpen == true
    if isKept, let promise = isOpen ? known[page.number].whileOpen : known[page.number].whileClosed { return promise }
    let promise = try CasePromise(evaluator, in: situation)
    guard isKept, !promise.dependsOnDate else { return promise }
    if isOpen { known[page.number].whileOpen = promise } else { known[page.number].whileClosed = promise }
    return promise
  }

  private func isKept(_ page: Page, under release: Int, _ situation: Situation) -> Bool {
    guard known.indices.contains(page.number) else { return false }
    let facing = known[page.number].facing
    return facing.release == release && facing.facts == situation.facts
      && facing.systemsOfCustomer == situation.systemsOfCustomer
  }
}

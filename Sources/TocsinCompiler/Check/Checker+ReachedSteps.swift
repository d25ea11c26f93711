import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// A step that something given in the test arrives at.
  func reaches(
    _ given: Name, _ process: Name, _ number: Name, _ site: Site, _ reader: inout TestReader
  ) -> Test.Step? {
    reader.hasReachedStep = true
    let known = reader.test.givens.map(\.name) + reader.test.customers.map(\.name) + reader.test.systems.map(\.name)
    require(given, among: known, kind: "name given", site)
    guard let index = declarations.processes.index(of: process.text) else {
      if !process.isMissing {
        reportUnknown(
          process.text, kind: "process", at: site.place(process.range), among: declarations.processes.names)
      }
      return nil
    }
    let checked = program.processes[index]
    guard let step = Int(number.text), checked.step(step) != nil else {
      if !declarations.isDamaged("process", process.text) {
        report(
          ProcessMessages.noSuchStep(
            number.text, of: process.text, last: checked.steps.count, at: site.place(number.range)))
      }
      return nil
    }
    return .reaches(given: given.text, process: ProcessID(index), step: step)
  }

  /// Who takes steps is a member of the choice that the owners of processes belong to.
  func owner(_ name: Name, _ site: Site, _ reader: TestReader) -> Test.Expected? {
    guard reader.hasReachedStep else {
      report(ProcessMessages.nothingReached(at: site.place(name.range)))
      return nil
    }
    let owners = program.processes.flatMap(\.steps).flatMap(\.owners)
    let choice = owners.first.flatMap { program.members[$0]?.choice }
    guard case .member(let id)? = resolve(name, Scope(site), choice.map { .member($0) }).constant else { return nil }
    return .owner(id)
  }

  func due(_ moment: MomentTree?, _ place: SourcePlace, _ site: Site, _ reader: TestReader) -> Test.Expected? {
    guard reader.hasReachedStep else {
      report(ProcessMessages.nothingReached(at: place))
      return nil
    }
    return .due(moment.flatMap { time($0, site) })
  }
}

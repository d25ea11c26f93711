import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Something of a kind whose facts only decisions know.
  func given(_ kind: Name, _ name: Name, _ facts: [FactValueTree], _ site: Site, _ reader: inout TestReader) {
    guard !kind.isMissing else { return }
    guard declarations.facts[kind.text] != nil else {
      return reportUnknown(
        kind.text, kind: "kind of facts", at: site.place(kind.range),
        among: declarations.facts.names + ["customer", "system"])
    }
    let subject = Subject(name: kind.text)
    reader.test.things.append(
      Test.Thing(name: name.text, subject: subject, facts: values(facts, of: [subject], site)))
  }

  /// A step that something given in the test arrives at.
  func reaches(
    _ thing: Name, _ process: Name, _ number: Name, _ site: Site, _ reader: inout TestReader
  ) -> Test.Step? {
    reader.hasReachedStep = true
    let known = reader.test.things.map(\.name) + reader.test.customers.map(\.name) + reader.test.systems.map(\.name)
    require(thing, among: known, kind: "name given in this test", site)
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
    return .reaches(thing: thing.text, process: ProcessID(index), step: step)
  }

  func due(_ moment: MomentTree?, _ place: SourcePlace, _ site: Site, _ reader: TestReader) -> Test.Expected? {
    guard reader.hasReachedStep else {
      report(ProcessMessages.nothingReached(at: place))
      return nil
    }
    return .due(moment.flatMap { time($0, site) })
  }
}

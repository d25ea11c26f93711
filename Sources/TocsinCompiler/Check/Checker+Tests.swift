import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  func checkTests() {
    var titles: [String: SourcePlace] = [:]
    for declared in declarations.tests {
      let place = declared.site.place(declared.tree.title.range)
      if let first = titles.updateValue(place, forKey: declared.tree.title.value) {
        report(TestMessages.titleTwice(declared.tree.title.value, at: place, first: first))
      }
      var reader = TestReader(test: Test(title: declared.tree.title.value, place: place))
      for line in declared.tree.lines { read(line, declared.site, &reader) }
      if !reader.expects, !declarations.isDamaged("test", declared.tree.title.value) {
        report(TestMessages.expectsNothing(declared.tree.title.value, at: place))
      }
      program.tests.append(reader.test)
    }
  }

  private func read(_ line: TestTree.Line, _ site: Site, _ reader: inout TestReader) {
    switch line {
    case .givenCustomer(let name, let facts):
      declare(name, site, &reader)
      reader.test.customers.append(
        Test.Customer(name: name.text, facts: values(facts, of: [.customer, .system], site)))
    case .givenSystem(let name, let owner, let facts):
      declare(name, site, &reader)
      require(owner, among: reader.test.customers.map(\.name), kind: "customer in this test", site)
      reader.test.systems.append(
        Test.System(name: name.text, customer: owner.text, facts: values(facts, of: [.system], site)))
    case .given(let kind, let name, let owner, let facts):
      declare(name, site, &reader)
      if let owner { require(owner, among: reader.test.customers.map(\.name), kind: "customer in this test", site) }
      guard let subject = givenSubject(kind, site) else { return }
      reader.test.givens.append(
        Test.Given(
          name: name.text, subject: subject, customer: owner?.text, facts: values(facts, of: [subject], site)))
    case .zone(let literal):
      _ = zone(literal, site)
      reader.test.zone = literal.name
    case .step(let moment, let label, let step, let range):
      guard let time = time(moment, site) else { return }
      if let last = reader.last, time < last { report(TestMessages.backwards(at: site.place(moment.range))) }
      reader.last = time
      if let step = self.step(step, label, site, range, &reader) {
        reader.test.lines.append(.step(time, step, site.place(range)))
      }
    case .expect(let moment, let expectations):
      reader.expects = true
      let made = expectations.compactMap { expectation($0, site, reader) }
      reader.test.lines.append(.expect(at: moment.flatMap { time($0, site) }, made))
    }
  }

  /// The kind of facts that is given; cases are reported, and so have a time.
  private func givenSubject(_ kind: Name, _ site: Site) -> Subject? {
    guard !kind.isMissing else { return nil }
    let subject = Subject(name: kind.text)
    if subject == .case {
      report(TestMessages.caseGiven(at: site.place(kind.range)))
      return nil
    }
    guard declarations.facts[kind.text] == nil else { return subject }
    reportUnknown(
      kind.text, kind: "kind of facts", at: site.place(kind.range), among: declarations.facts.names)
    return nil
  }

  private func declare(_ name: Name, _ site: Site, _ reader: inout TestReader) {
    if !name.isMissing, !reader.given.insert(name.text).inserted {
      report(TestMessages.givenTwice(name.text, at: site.place(name.range)))
    }
  }

  func require(_ name: Name, among known: [String], kind: String, _ site: Site) {
    guard !name.isMissing, !known.contains(name.text) else { return }
    reportUnknown(name.text, kind: kind, at: site.place(name.range), among: known)
  }

  /// A moment whose weekday is right.
  func time(_ moment: MomentTree, _ site: Site) -> CivilTime? {
    guard let date = CivilDate(moment.date),
      let time = TimeOfDay(hour: moment.time.minutes / 60, minute: moment.time.minutes % 60)
    else { return nil }
    let actual = Weekday.allCases.firstIndex(of: date.weekday) ?? 0
    if actual != moment.weekday.index {
      report(
        TestMessages.wrongWeekday(
          date.description, written: weekdayNames[moment.weekday.index % 7], actual: weekdayNames[actual],
          at: site.place(moment.weekday.range)))
    }
    return CivilTime(date: date, time: time)
  }

  private var weekdayNames: [String] { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] }

  func values(_ facts: [FactValueTree], of subjects: [Subject], _ site: Site) -> [Test.FactValue] {
    facts.compactMap { given in
      guard !given.name.isMissing, let fact = fact(named: given.name, of: subjects, site) else { return nil }
      let typed = check(given.value, Scope(site), expecting: fact.type.valueType)
      guard require(typed, fact.type.valueType), let value = typed.constant else { return nil }
      return Test.FactValue(slot: fact.slot, value: value)
    }
  }

  /// A fact of one of the subjects; nil when there is none, which was reported.
  func fact(named name: Name, of subjects: [Subject], _ site: Site) -> Fact? {
    let fact = subjects.lazy.compactMap { subject in
      self.vocabulary.fact(named: name.text, of: subject).flatMap { self.program.facts[$0] }
    }.first
    if let fact { return fact }
    if subjects.contains(where: { untypedNames.contains("\($0.name).\(name.text)") }) { return nil }
    let known = program.facts.values.filter { subjects.contains($0.slot.subject) }.map(\.name).sorted()
    reportUnknown(
      name.text, kind: "fact of a \(subjects.first?.name ?? "case")", at: site.place(name.range), among: known)
    return nil
  }

  private func step(
    _ step: TestTree.Step, _ label: Name?, _ site: Site, _ range: SourceRange, _ reader: inout TestReader
  ) -> Test.Step? {
    let caseName = label?.text
    if let label { requireCase(label, site, reader) }
    switch step {
    case .reports(let customer, let priority, let named, let system, let facts):
      require(customer, among: reader.test.customers.map(\.name), kind: "customer in this test", site)
      if let system { require(system, among: reader.test.systems.map(\.name), kind: "system in this test", site) }
      let name = named?.text ?? "case \(reader.cases.count + 1)"
      reader.cases.append(name)
      guard let scale = program.priorityScale, let member = member(priority, of: scale, site) else { return nil }
      return .reports(
        customer: customer.text, priority: member, caseName: name, system: system?.text,
        facts: values(facts, of: [.case], site))
    case .signals(let system, let signal, let value, let labels):
      require(system, among: reader.test.systems.map(\.name), kind: "system in this test", site)
      return signals(system, signal, value, labels, site, range)
    case .waitingOn(let cause):
      if let causes = declaredCauses, !cause.isMissing, !causes.contains(cause.text) {
        reportUnknown(cause.text, kind: "cause of waiting", at: site.place(cause.range), among: causes)
      }
      return .waiting(on: cause.text, caseName: caseName)
    case .waitingEnds: return .waitingEnds(caseName: caseName)
    case .priorityBecomes(let priority):
      guard let scale = program.priorityScale, let member = member(priority, of: scale, site) else { return nil }
      return .priority(member, caseName: caseName)
    case .acknowledged: return .acknowledged(caseName: caseName)
    case .resolved: return .resolved(caseName: caseName)
    case .reopened: return .reopened(caseName: caseName)
    case .timePasses: return .timePasses
    case .reaches(let given, let process, let number): return reaches(given, process, number, site, &reader)
    }
  }

  private var declaredCauses: [String]? { program.policy?.causes }

  func requireCase(_ name: Name, _ site: Site, _ reader: TestReader) {
    requireLabel(name, among: reader.cases, site)
  }

  func requireLabel(_ name: Name, kind: String = "case", among known: [String], _ site: Site) {
    guard !name.isMissing, !known.contains(name.text) else { return }
    report(
      TestMessages.noCaseNamed(
        name.text, kind: kind, at: site.place(name.range),
        suggestion: Spelling.nearest(to: name.text, among: known)))
  }

  private func signals(
    _ system: Name, _ name: Name, _ value: Expression?, _ labels: [FactValueTree], _ site: Site, _ range: SourceRange
  ) -> Test.Step? {
    guard let id = vocabulary.signal(named: name.text), let signal = program.signals[id] else {
      if !name.isMissing {
        reportUnknown(name.text, kind: "signal", at: site.place(name.range), among: declarations.signals.names)
      }
      return nil
    }
    guard Set(labels.map(\.name.text)) == Set(signal.labels), labels.count == signal.labels.count else {
      report(TestMessages.labelsDiffer(signal.name, expected: signal.labels, at: site.place(name.range)))
      return nil
    }
    let texts = signal.labels.map { label in
      labels.first { $0.name.text == label }.map { labelText($0.value, site) } ?? ""
    }
    switch signal.kind {
    case .happens:
      if let value { report(TestMessages.valueNotWanted(signal.name, at: site.place(value.range))) }
      return .signals(system: system.text, signal: id, value: nil, labels: texts)
    case .measured(let type):
      guard let value else {
        report(TestMessages.valueMissing(signal.name, at: site.place(range)))
        return nil
      }
      let typed = check(value, Scope(site), expecting: type.valueType)
      guard require(typed, type.valueType), let number = number(typed) else { return nil }
      return .signals(system: system.text, signal: id, value: number, labels: texts)
    }
  }

  /// A label's value may be written as a text or as a bare word.
  private func labelText(_ value: Expression, _ site: Site) -> String {
    switch value {
    case .text(let text): return text.value
    case .name(let name): return name.text
    case .number(let millionths, _): return String(millionths / 1_000_000)
    default:
      report(
        TypeMessages.mismatch(expected: "a text", found: "something else", at: site.place(value.range)))
      return ""
    }
  }

  private func number(_ typed: Typed) -> Int64? {
    switch typed.constant {
    case .number(let millionths)?: millionths
    case .duration(let milliseconds)?: milliseconds.multipliedReportingOverflow(by: 1_000_000).partialValue
    case .boolean(let holds)?: holds ? 1_000_000 : 0
    default: nil
    }
  }
}

/// What the lines of a test have said so far.
struct TestReader {
  var test: Test
  var given: Set<String> = []
  var cases: [String] = []
  var hasReachedStep = false
  var last: CivilTime?
  var expects = false
}

import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// A process with a target says at which desk and on which clock it runs, any other does not.
  func checkTargets(of declared: DeclaredProcess, _ process: inout Process) {
    let owners = Set(process.steps.flatMap(\.owners).compactMap { program.members[$0]?.choice })
    let place = declared.name.site.place(declared.name.tree.range)
    if owners.count > 1 {
      let names = owners.sorted().map { vocabulary.choices[$0.index].name }
      report(ProcessMessages.ownersOfSeveralChoices(names, in: process.name, at: place))
    }
    readDesk(of: declared, &process)
    readClock(of: declared, &process)
    let first = process.steps.first { if case .amount = $0.target { true } else { false } }
    guard !declarations.isDamaged("process", process.name), process.steps.count == declared.rows.count else { return }
    if let first {
      let rule = program.rules[first.rule.index]
      if declared.desk == nil { report(ProcessMessages.lineMissing("desk", in: process.name, at: rule.place)) }
      if declared.clock == nil, declared.desk != nil {
        report(ProcessMessages.lineMissing("clock", in: process.name, at: rule.place))
      }
    } else if process.steps.allSatisfy({ $0.target != .unknown }) {
      if let desk = declared.desk {
        report(ProcessMessages.lineNotNeeded("desk", in: process.name, at: desk.calendar.site.place(desk.range)))
      }
      if let clock = declared.clock, declared.desk == nil {
        report(ProcessMessages.lineNotNeeded("clock", in: process.name, at: clock.expression.site.place(clock.range)))
      }
    }
  }

  private func readDesk(of declared: DeclaredProcess, _ process: inout Process) {
    guard let desk = declared.desk else { return }
    let site = desk.calendar.site
    let content = self.desk(desk.calendar.tree, desk.layers, processScope(site))
    let number = rule("\(process.name): desk", site.place(desk.range), declared.citation)
    process.desk = Policy.Guarded(content: content, condition: nil, rule: number)
    checkLayers(of: content, at: desk.layers.map { site.place($0.range) })
  }

  private func readClock(of declared: DeclaredProcess, _ process: inout Process) {
    guard let clock = declared.clock else { return }
    let site = clock.expression.site
    let typed = check(clock.expression.tree, processScope(site), expecting: .clock)
    require(typed, .clock)
    let number = rule("\(process.name): clock", site.place(clock.range), declared.citation)
    process.clock = Policy.Guarded(content: typed.formula, condition: nil, rule: number)
    guard case .clock(let fixed)? = typed.constant else { return }
    for case .amount(let amount) in process.steps.map(\.target) where !fixed.counts(amount.kind) {
      report(
        TableMessages.wrongClock(
          words(fixed).rawValue, for: describe(.amountKind(amount.kind)), isDay: amount.kind == .businessDays,
          at: typed.place))
      return
    }
  }

  /// `amount` has a meaning, and nobody's facts are known.
  private func processScope(_ site: Site) -> Scope {
    var scope = Scope(site)
    scope.isPolicy = true
    return scope
  }
}

import TocsinEvaluation
import TocsinModel

/// The words of the rules: what is new, gone or called otherwise.
extension Comparison {
  mutating func compareWords() {
    compare(.word, Difference.Subject(kind: "rulebook", name: old.rulebook), .texts(old.title), .texts(new.title))
    compareChoices()
    compareFacts()
    compareWording()
  }

  private mutating func compareChoices() {
    let (before, after) = (
      old.choices.values.sorted { $0.name < $1.name }, new.choices.values.sorted { $0.name < $1.name }
    )
    for (name, one, other) in pairs(before, after, \.name) {
      let subject = Difference.Subject(kind: "choice", name: name)
      guard let (one, other) = both(.word, subject, one, other) else { continue }
      compare(.word, subject, .texts(one.labels), .texts(other.labels))
      compareMembers(one, other, subject)
      guard one.order != .none || other.order != .none else { continue }
      var ordered = subject
      ordered.parts = [.aspect("order")]
      let ranks = [
        one.members.sorted { rank($0, old) > rank($1, old) }, other.members.sorted { rank($0, new) > rank($1, new) },
      ]
      let shared = Set(ranks[0]).intersection(ranks[1])
      guard ranks[0].filter(shared.contains) != ranks[1].filter(shared.contains) || one.order != other.order else {
        continue
      }
      compare(
        .word, ordered, .words(ranks[0].map(old.name)), .words(ranks[1].map(new.name)))
    }
  }

  private func rank(_ member: MemberID, _ program: Program) -> Int { program.members[member]?.rank ?? 0 }

  private mutating func compareMembers(_ one: Choice, _ other: Choice, _ subject: Difference.Subject) {
    let renamed = correspondence.renamed
    for member in one.members + other.members.filter({ !one.members.contains($0) }) {
      guard !renamed.values.contains(member) else { continue }
      var subject = subject
      subject.parts = [.member(member)]
      let after = new.members[member] ?? renamed[member].flatMap { new.members[$0] }
      guard let (before, after) = both(.word, subject, old.members[member], after) else { continue }
      if before.name != after.name {
        // A new name for the same is a difference of names alone.
        add(
          Difference(
            topic: .word, change: .otherwise, subject: subject, old: .value(.member(member)),
            new: .value(renamed[member].map { .member($0) } ?? .nothing)))
      } else {
        compare(.word, subject, .texts(before.labels), .texts(after.labels))
      }
    }
  }

  private mutating func compareFacts() {
    let before = old.facts.values.sorted { ($0.slot.subject.name, $0.name) < ($1.slot.subject.name, $1.name) }
    let after = new.facts.values.sorted { ($0.slot.subject.name, $0.name) < ($1.slot.subject.name, $1.name) }
    for (name, one, other) in pairs(before, after, { "\($0.slot.subject.name).\($0.name)" }) {
      let subject = Difference.Subject(kind: "fact", name: name)
      guard let (one, other) = both(.word, subject, one, other) else { continue }
      func aspect(_ name: String) -> Difference.Subject {
        Difference.Subject(kind: subject.kind, name: subject.name, parts: [.aspect(name)])
      }
      compare(.word, subject, .texts(one.labels), .texts(other.labels))
      compare(.word, aspect("kind"), .words([kind(of: one, old)]), .words([kind(of: other, new)]))
      compare(.word, aspect("presumed"), .value(one.presumed), .value(other.presumed))
    }
  }

  private func kind(of fact: Fact, _ program: Program) -> String {
    switch fact.type {
    case .choice(let choice): program.choices[choice]?.name ?? "?"
    case .version(let scale): "version of \(program.choices[scale]?.name ?? "?")"
    case .boolean, .count, .percent, .duration, .size, .money, .date, .text, .zone, .calendar: "\(fact.type)"
    }
  }

  private mutating func compareWording() {
    for language in Set(old.wording.keys).intersection(new.wording.keys).sorted()
    where old.wording[language] != new.wording[language] {
      let subject = Difference.Subject(kind: "wording", name: language)
      add(Difference(topic: .word, change: .otherwise, subject: subject, old: .flag(true), new: .flag(true)))
    }
  }
}

/// Steps that follow each other.
extension Comparison {
  mutating func compareProcesses() {
    for (name, before, after) in pairs(old.processes, new.processes, \.name) {
      let subject = Difference.Subject(kind: "process", name: name)
      guard let (before, after) = both(.process, subject, before, after) else { continue }
      compare(.word, subject, .texts(before.labels), .texts(after.labels))
      func part(_ parts: Difference.Part...) -> Difference.Subject {
        Difference.Subject(kind: "process", name: name, parts: parts)
      }
      compare(.process, part(.aspect("desk")), desk(before, .old), desk(after, .new))
      compare(.process, part(.aspect("clock")), clock(before, .old), clock(after, .new))
      for (number, one, other) in pairs(before.steps, after.steps, { "\($0.number)" }) {
        let step = Difference.Part.step(Int(number) ?? 0)
        guard let (one, other) = both(.process, part(step), one, other) else { continue }
        compare(.process, part(step, .aspect("title")), .texts(one.title), .texts(other.title))
        compare(.process, part(step, .aspect("owner")), owners(one), owners(other))
        compare(.process, part(step, .aspect("trigger")), .texts(one.trigger), .texts(other.trigger))
        compare(.process, part(step, .aspect("deliverable")), .texts(one.deliverable), .texts(other.deliverable))
        compare(.process, part(step, .aspect("target")), .value(one.target), .value(other.target))
      }
    }
  }

  private func owners(_ step: Process.Step) -> Outcome { .value(.list(step.owners.map(Value.member))) }

  private func desk(_ process: Process, _ side: Side) -> Outcome {
    guard let desk = process.desk?.content, let evaluator = evaluators[side] else { return .nothing }
    return .words(([desk.calendar] + desk.layers).map { evaluator.plain($0) })
  }

  private func clock(_ process: Process, _ side: Side) -> Outcome {
    guard let clock = process.clock?.content, let evaluator = evaluators[side] else { return .nothing }
    return .words([evaluator.plain(clock)])
  }
}

extension Evaluator {
  /// What is the same for every case, as rules write it.
  fileprivate func plain(_ formula: Formula) -> String {
    var trace = Trace()
    return program.written(value(of: formula, in: Situation(), trace: &trace))
  }
}

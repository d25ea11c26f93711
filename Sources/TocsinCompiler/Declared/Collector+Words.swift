import TocsinSource
import TocsinSyntax

extension Collector {
  mutating func add(choice tree: ChoiceTree, _ mode: Declaration.Mode, _ site: Site) {
    var unknown: [Name] = []
    var withdrawn: [Name] = []
    place(\.choices, tree.name, mode, tree.order == nil ? "choice" : "scale", site) { old in
      var made =
        old
        ?? DeclaredChoice(
          name: Sited(tree.name, site), texts: Sited(tree.texts, site), order: tree.order, members: [], citation: nil)
      if tree.texts.first != nil { made.texts = Sited(tree.texts, site) }
      if let citation = tree.citations.first { made.citation = Sited(citation, site) }
      for member in tree.members {
        if old != nil, let place = made.members.firstIndex(where: { $0.tree.name.text == member.name.text }) {
          made.members[place] = Sited(member, site)
        } else {
          made.members.append(Sited(member, site))
        }
      }
      for name in tree.withdrawn {
        if made.members.contains(where: { $0.tree.name.text == name.text }) {
          made.members.removeAll { $0.tree.name.text == name.text }
          withdrawn.append(name)
        } else {
          unknown.append(name)
        }
      }
      return made
    }
    for name in withdrawn { declarations.withdrawn[name.text] = site.place(name.range) }
    for name in unknown {
      report(ReleaseMessages.nothingToWithdraw(name.text, from: tree.name.text, site.place(name.range)))
    }
  }

  mutating func add(facts tree: FactsTree, _ mode: Declaration.Mode, _ site: Site) {
    var unknown: [Name] = []
    var withdrawn: [Name] = []
    place(\.facts, tree.name, mode, "facts", site) { old in
      var made = old ?? DeclaredFacts(name: Sited(tree.name, site), facts: [])
      if let citation = tree.citations.first { made.citation = Sited(citation, site) }
      for fact in tree.facts {
        if old != nil, let place = made.facts.firstIndex(where: { $0.tree.name.text == fact.name.text }) {
          made.facts[place] = Sited(fact, site)
        } else {
          made.facts.append(Sited(fact, site))
        }
      }
      for name in tree.withdrawn {
        if made.facts.contains(where: { $0.tree.name.text == name.text }) {
          made.facts.removeAll { $0.tree.name.text == name.text }
          withdrawn.append(name)
        } else {
          unknown.append(name)
        }
      }
      return made
    }
    for name in withdrawn { declarations.withdrawn[name.text] = site.place(name.range) }
    for name in unknown {
      report(ReleaseMessages.nothingToWithdraw(name.text, from: tree.name.text, site.place(name.range)))
    }
  }

  mutating func add(calendar tree: CalendarTree, _ mode: Declaration.Mode, _ site: Site) {
    var missing: [Name] = []
    place(\.calendars, tree.name, mode, "calendar", site) { old in
      var made =
        old
        ?? DeclaredCalendar(
          name: Sited(tree.name, site), texts: Sited(tree.texts, site), like: tree.like.map { Sited($0, site) },
          lines: [])
      if tree.texts.first != nil { made.texts = Sited(tree.texts, site) }
      made.lines = Self.replacing(made.lines, with: tree.lines, site, &missing) {
        $0.keyword
      } withdrawn: {
        if case .withdraw(let name) = $0 { name } else { nil }
      }
      return made
    }
    reportNothingToWithdraw(missing, from: tree.name, site)
  }

  mutating func add(holidays tree: HolidaysTree, _ mode: Declaration.Mode, _ site: Site) {
    place(\.holidays, tree.name, mode, "holidays", site) { old in
      var made = old ?? DeclaredHolidays(name: Sited(tree.name, site), lines: [])
      made.lines += tree.lines.map { Sited($0, site) }
      return made
    }
  }

  mutating func add(policy tree: PolicyTree, _ mode: Declaration.Mode, _ site: Site) {
    var missing: [Name] = []
    place(\.policies, tree.name, mode, "policy", site) { old in
      var made = old ?? DeclaredPolicy(name: Sited(tree.name, site), lines: [], citation: nil)
      var lines = tree.lines
      for case .source(let citation) in tree.lines.map(\.statement) {
        made.citation = Sited(citation, site)
        // A line goes on citing the document it was written for when a later release takes it over.
        for place in lines.indices where lines[place].citation == nil { lines[place].citation = citation }
      }
      made.lines = Self.replacing(made.lines, with: lines, site, &missing) {
        $0.keyword.text
      } withdrawn: {
        if case .withdraw(let name) = $0.statement { name } else { nil }
      }
      return made
    }
    reportNothingToWithdraw(missing, from: tree.name, site)
  }

  mutating func add(event tree: EventTree, _ mode: Declaration.Mode, _ site: Site) {
    var missing: [Name] = []
    place(\.events, tree.name, mode, "event", site) { old in
      var made =
        old ?? DeclaredEvent(name: Sited(tree.name, site), texts: Sited(tree.texts, site), lines: [])
      if tree.texts.first != nil { made.texts = Sited(tree.texts, site) }
      made.lines = Self.replacing(made.lines, with: tree.lines, site, &missing) {
        $0.keyword
      } withdrawn: {
        if case .withdraw(let name) = $0 { name } else { nil }
      }
      return made
    }
    reportNothingToWithdraw(missing, from: tree.name, site)
  }

  mutating func add(silence tree: SilenceTree, _ mode: Declaration.Mode, _ site: Site) {
    var missing: [Name] = []
    place(\.silences, tree.name, mode, "silence", site) { old in
      var made = old ?? DeclaredSilence(name: Sited(tree.name, site), texts: Sited(tree.texts, site), lines: [])
      if tree.texts.first != nil { made.texts = Sited(tree.texts, site) }
      made.lines = Self.replacing(made.lines, with: tree.lines, site, &missing) {
        $0.keyword
      } withdrawn: {
        if case .withdraw(let name) = $0 { name } else { nil }
      }
      return made
    }
    reportNothingToWithdraw(missing, from: tree.name, site)
  }

  mutating func add(decision tree: DecisionTree, _ mode: Declaration.Mode, _ site: Site) {
    var unknown: [TextLiteral] = []
    place(\.decisions, tree.name, mode, "decision", site) { old in
      var made =
        old
        ?? DeclaredDecision(
          name: Sited(tree.name, site), texts: Sited(tree.texts, site), subject: Sited(tree.subject, site),
          takesFirst: tree.takesFirst, answers: [], citation: nil)
      if let citation = tree.citations.first { made.citation = Sited(citation, site) }
      for text in tree.withdrawn {
        let count = made.answers.count
        made.answers.removeAll { $0.tree.texts.first?.value == text.value }
        if made.answers.count == count { unknown.append(text) }
      }
      made.answers = Self.merged(made.answers, with: tree.answers, site, isChange: old != nil)
      return made
    }
    for text in unknown {
      report(ReleaseMessages.nothingToWithdraw(text.value, from: tree.name.text, site.place(text.range)))
    }
  }

  /// New answers stand before `otherwise`; one with the reason of an old one takes its place.
  private static func merged(
    _ old: [Sited<DecisionTree.Answer>], with new: [DecisionTree.Answer], _ site: Site, isChange: Bool
  ) -> [Sited<DecisionTree.Answer>] {
    var answers = old
    for answer in new {
      let reason = answer.texts.first?.value
      let same = answers.firstIndex { candidate in
        answer.condition == nil
          ? candidate.tree.condition == nil
          : reason != nil && candidate.tree.condition != nil && candidate.tree.texts.first?.value == reason
      }
      if isChange, let same {
        answers[same] = Sited(answer, site)
      } else if isChange, answer.condition != nil, let last = answers.firstIndex(where: { $0.tree.condition == nil }) {
        answers.insert(Sited(answer, site), at: last)
      } else {
        answers.append(Sited(answer, site))
      }
    }
    return answers
  }

  private mutating func reportNothingToWithdraw(_ names: [Name], from whole: Name, _ site: Site) {
    for name in names {
      report(ReleaseMessages.nothingToWithdraw(name.text, from: whole.text, site.place(name.range)))
    }
  }

  /// Lines of one keyword replace all old lines of that keyword, at the place of the first of them.
  private static func replacing<Line: Hashable & Sendable>(
    _ old: [Sited<Line>], with new: [Line], _ site: Site, _ missing: inout [Name], keyword: (Line) -> String?,
    withdrawn: (Line) -> Name?
  ) -> [Sited<Line>] {
    let changed = Set(new.compactMap(keyword)).subtracting(["source"])
    let gone = Set(new.compactMap(withdrawn).map(\.text))
    let known = Set(old.compactMap { keyword($0.tree) })
    missing = new.compactMap(withdrawn).filter { !$0.isMissing && !known.contains($0.text) }
    let kept = old.filter { line in
      guard let word = keyword(line.tree) else { return false }
      return !changed.contains(word) && !gone.contains(word)
    }
    return kept + new.filter { withdrawn($0) == nil }.map { Sited($0, site) }
  }
}

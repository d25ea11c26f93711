import TocsinComparison
import TocsinEngine
import TocsinModel
import TocsinSource

/// The differences as people read them.
extension DiffReport {
  /// Of one difference so many regions are told.
  private static let mostRegions = 6

  func text() -> String {
    let say = Phrases(language)
    var lines: [String] = []
    guard !isEmpty else { return say(.diffSame) + "\n" }
    lines += gone.map { say(.diffReleaseGone, $0) } + added.map { say(.diffReleaseNew, $0) }
    lines += moved.map { say(.diffReleaseMoved, $0.release, $0.old, $0.new) }
    for compared in compared where !compared.differences.isEmpty || !compared.undecided.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += paragraphs(compared)
    }
    if let streams {
      lines.append("")
      lines += streams.lines
    }
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  private func paragraphs(_ compared: Compared) -> [String] {
    let words = compared.words
    let isOne = compared.from == compared.to
    let names = isOne ? [words.say(.diffOld), words.say(.diffNew)] : [compared.from, compared.to]
    let title = isOne && !compared.from.isEmpty ? "\(rulebook) \(compared.from)" : rulebook
    var lines = [words.say(.diffTitle, title, names[0], names[1])]
    var topic: Difference.Topic?
    var last: Difference.Subject?
    var count = 0
    for (place, difference) in compared.differences.enumerated() {
      let next = compared.differences.dropFirst(place + 1).first
      if difference.topic != topic {
        last = nil
        lines += ["", words.say(DiffHeading.phrase(difference.topic))]
        topic = difference.topic
      }
      let subject = difference.subject.bare
      count = subject == last ? count + 1 : 1
      last = subject
      if count <= difference.topic.most {
        lines += words.lines(of: difference, mostRegions: Self.mostRegions).map { "  " + $0 }
      }
      let isLast = next.map { $0.topic != topic || $0.subject.bare != subject } ?? true
      if isLast, count > difference.topic.most {
        lines.append("  " + words.say(.diffMoreIn, words.name(of: subject), "\(count - difference.topic.most)"))
      }
    }
    if !compared.undecided.isEmpty {
      let names = compared.undecided.map(words.name)
      lines += ["", words.say(.diffUndecided, names.joined(separator: ", "))]
    }
    return lines
  }
}

extension Difference.Subject {
  /// Without what of it.
  fileprivate var bare: Difference.Subject {
    var subject = self
    subject.parts = []
    return subject
  }
}

extension Difference.Topic {
  /// So many differences of one thing are told; the others are counted.
  fileprivate var most: Int {
    switch self {
    case .reason, .word: 3
    case .table: 12
    default: 40
    }
  }
}

extension DiffWords {
  /// What differs, then for which cases, then one of them.
  func lines(of difference: Difference, mostRegions: Int) -> [String] {
    var lines = [sentence(difference)]
    var regions = difference.regions.map(text).map { $0.isEmpty ? say(.diffAllCases) : $0 }
    if regions.count > mostRegions {
      regions = Array(regions.prefix(mostRegions)) + [say(.diffMore, "\(difference.regions.count - mostRegions)")]
    }
    lines += regions.map { "  " + say(.diffFor, $0) }
    let example = text(of: difference.example)
    if !example.isEmpty { lines.append("  " + say(.diffExample, example)) }
    return lines
  }

  private func sentence(_ difference: Difference) -> String {
    let subject = title(difference)
    if difference.old == .absent { return say(.diffIsNew, subject) }
    if difference.new == .absent { return say(.diffIsGone, subject) }
    if case .value(.member(let old)) = difference.old, case .value(.member(let new)) = difference.new,
      difference.topic == .word, difference.subject.kind == "choice"
    {
      return say(.diffIsCalled, self.old.label(of: old), self.new.label(of: new))
    }
    if difference.old == difference.new { return subject }
    let outcomes = outcomes(of: difference)
    let change = DiffHeading.phrase(difference.change)
    let told = say(.diffChangedAlone, outcomes.old, outcomes.new)
    let isPromise = difference.subject.kind == "policy" && difference.change != .otherwise
    return [subject, isPromise ? say(change) : "", told].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// Empty where the heading says it already.
  func title(_ difference: Difference) -> String {
    let parts = difference.subject.parts.map(text)
    let isPolicy = difference.subject.kind == "policy"
    guard isPolicy, difference.old != .absent, difference.new != .absent else {
      return ([name(of: difference.subject)] + parts).joined(separator: ", ")
    }
    return parts.joined(separator: ", ")
  }
}

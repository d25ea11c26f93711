import TocsinModel
import TocsinSource
import TocsinSyntax

/// The lines of a signal by what they say.
struct SignalLines {
  var readings: [ReadingTree] = []
  var conditions: [LabelConditionTree] = []
  var labels: [(own: Name, foreign: Name)] = []
  var citation: Citation?

  init(_ tree: SignalTree) {
    citation = tree.citation
    for line in tree.lines {
      switch line {
      case .from(let reading): readings.append(reading)
      case .condition(let condition): conditions.append(condition)
      case .label(let own, let foreign): labels.append((own, foreign))
      case .source(let cited): citation = cited
      }
    }
  }
}

/// Where signals are read from.
extension Checker {
  func reading(_ lines: SignalLines, of tree: SignalTree, _ kind: Signal.Kind, _ site: Site) -> SignalReading? {
    let name = tree.name.text
    let places = labelPlaces(lines, of: tree, site)
    for second in lines.readings.dropFirst() {
      report(ReadingMessages.twoReadings(name, at: site.place(second.range)))
    }
    guard let reading = lines.readings.first else {
      if let place = lines.conditions.first?.label.range ?? lines.labels.first?.own.range,
        !declarations.isDamaged("signal", name)
      {
        report(ReadingMessages.withoutReading(name, at: site.place(place)))
      }
      return nil
    }
    checkNames(reading, lines, site)
    if let wanted = kind.misfit(reading.kind) {
      report(ReadingMessages.misfit(name, wanted, at: site.place(reading.range)))
    }
    return SignalReading(
      origin: reading.kind.origin,
      conditions: lines.conditions.map {
        SignalReading.Condition(label: $0.label.text, isNegated: $0.isNegated, values: $0.values.map(\.value))
      },
      systemLabel: places["system"], labels: tree.keys.dropFirst().map { places[$0.text] ?? $0.text })
  }

  /// What gives each of the signal's labels, as far as a line says so.
  private func labelPlaces(_ lines: SignalLines, of tree: SignalTree, _ site: Site) -> [String: String] {
    var found: [String: String] = [:]
    let known = tree.keys.map(\.text)
    for (own, foreign) in lines.labels where !own.isMissing {
      guard known.contains(own.text) else {
        report(ReadingMessages.unknownLabel(own.text, of: tree.name.text, known, at: site.place(own.range)))
        continue
      }
      if found[own.text] != nil { report(ReadingMessages.labelTwice(own.text, at: site.place(own.range))) }
      found[own.text] = foreign.text
    }
    return found
  }

  /// Names that no metric and no label of one can have.
  private func checkNames(_ reading: ReadingTree, _ lines: SignalLines, _ site: Site) {
    for name in reading.kind.metrics where !name.isMissing && !Self.isMetricName(name.text, allowsColon: true) {
      report(ReadingMessages.impossibleName(name.text, of: "a metric", at: site.place(name.range)))
    }
    for name in lines.conditions.map(\.label) + lines.labels.map(\.foreign)
    where !name.isMissing && !Self.isMetricName(name.text, allowsColon: false) {
      report(ReadingMessages.impossibleName(name.text, of: "a label", at: site.place(name.range)))
    }
  }

  private static func isMetricName(_ name: String, allowsColon: Bool) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || (0x30...0x39).contains(byte) || byte == 0x5F
        || allowsColon && byte == 0x3A
    }
  }
}

extension ReadingTree.Kind {
  /// The names of metrics it reads.
  fileprivate var metrics: [Name] {
    switch self {
    case .metric(let name), .increase(let name): [name]
    case .ratio(let first, let second), .difference(let first, let second): [first, second]
    case .alert: []
    }
  }

  fileprivate var origin: SignalReading.Origin {
    switch self {
    case .metric(let name): .metric(name.text)
    case .ratio(let first, let second): .ratio(first.text, second.text)
    case .difference(let first, let second): .difference(first.text, second.text)
    case .increase(let name): .increase(name.text)
    case .alert(let name): .alert(name.text)
    }
  }
}

extension Signal.Kind {
  /// What a signal of this kind can be read from, when it is not this; nil when it fits.
  fileprivate func misfit(_ reading: ReadingTree.Kind) -> FindingText? {
    switch (self, reading) {
    case (.happens, .increase), (.happens, .alert): nil
    case (.happens, _): "what happens is read from `increase of METRIC` or `alert NAME`"
    case (.measured(.boolean), .metric), (.measured(.boolean), .alert): nil
    case (.measured(.boolean), _): "yes or no is read from one metric that is 1 or 0, or from `alert NAME`"
    case (.measured(.count), let other), (.measured(.percent), let other), (.measured(.duration), let other),
      (.measured(.size), let other):
      switch other {
      case .metric, .ratio, .difference: nil
      case .increase, .alert: "a number is read from a metric, or from two with `/` or `-` between them"
      }
    case (.measured, _): "only yes or no, a percent, a count, a duration, a size and what happens can be read"
    }
  }
}

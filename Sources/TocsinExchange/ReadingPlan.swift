import TocsinEngine
import TocsinModel

/// A signal that the rules read from metrics or alerts.
struct PlannedReading {
  let signal: SignalID
  let name: String
  let happens: Bool
  /// Its own labels, beside the system.
  let labels: [String]
  let reading: SignalReading
  /// The power of ten that brings what is measured to the scale of the engine.
  let places: Int

  private init?(_ id: SignalID, _ signal: Signal) {
    guard let reading = signal.reading else { return nil }
    self.signal = id
    name = signal.name
    happens = signal.kind == .happens
    labels = signal.labels
    self.reading = reading
    places = 6 + Self.power(signal.kind, reading.origin)
  }

  /// A duration counts milliseconds, of which a second has a thousand; a part of one is so many hundredths.
  private static func power(_ kind: Signal.Kind, _ origin: SignalReading.Origin) -> Int {
    switch (kind, origin) {
    case (.measured(.duration), _): 3
    case (.measured(.percent), .ratio): 2
    case (.measured(.percent), .metric(let name)): name.hasSuffix("_ratio") ? 2 : 0
    default: 0
    }
  }

  /// The readings of the newest release that has the signal.
  static func all(_ rules: RuleSet) -> [PlannedReading] {
    rules.vocabulary.signals.indices.compactMap { index in
      let id = SignalID(index)
      let signal = rules.programs.reversed().lazy.compactMap { $0.signals[id] }.first
      return signal.flatMap { PlannedReading(id, $0) }
    }
  }

  /// Whether the labels are those of a series or an alert it is read from.
  func selects(_ labels: [String: String]) -> Bool {
    reading.conditions.allSatisfy { condition in
      condition.values.contains(labels[condition.label] ?? "") != condition.isNegated
    }
  }

  /// Of which system a series or alert is, and with which labels of the signal.
  func target(_ labels: [String: String], system: String?) throws(ForeignFault) -> (String, [String: String]) {
    var own: [String: String] = [:]
    for (name, foreign) in zip(self.labels, reading.labels) {
      guard let value = labels[foreign], !value.isEmpty else { throw .missingLabel(foreign, of: self.name) }
      own[name] = value
    }
    if let label = reading.systemLabel {
      guard let named = labels[label], !named.isEmpty else { throw .emptySystem(name, label: label) }
      return (named, own)
    }
    guard let system else { throw .withoutSystem(name) }
    return (system, own)
  }
}

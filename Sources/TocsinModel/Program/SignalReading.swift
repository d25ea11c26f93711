/// How a signal is read from the metrics or alerts of a monitoring system.
package struct SignalReading: Hashable, Sendable {
  package enum Origin: Hashable, Sendable {
    case metric(String)
    /// Of two metrics with equal labels.
    case ratio(String, String)
    /// Of two metrics with equal labels.
    case difference(String, String)
    /// It happens when the metric, a counter, grows.
    case increase(String)
    case alert(String)
  }

  /// What a label has to be; one that is absent is an empty text.
  package struct Condition: Hashable, Sendable {
    package var label: String
    package var isNegated: Bool
    package var values: [String]

    package init(label: String, isNegated: Bool, values: [String]) {
      self.label = label
      self.isNegated = isNegated
      self.values = values
    }
  }

  package var origin: Origin
  /// All of them have to hold.
  package var conditions: [Condition]
  /// The label that names the system; nil: the host says which one it is.
  package var systemLabel: String?
  /// The label that gives each of the signal's own labels, in their order.
  package var labels: [String]

  package init(origin: Origin, conditions: [Condition], systemLabel: String?, labels: [String]) {
    self.origin = origin
    self.conditions = conditions
    self.systemLabel = systemLabel
    self.labels = labels
  }
}

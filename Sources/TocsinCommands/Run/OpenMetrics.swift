import TocsinTime

/// Text in the format of OpenMetrics 1.0, one family of samples after the other.
struct OpenMetrics {
  enum Kind: String { case counter, gauge, info }

  private(set) var text = ""

  /// A family with one sample for each set of labels.
  mutating func family(
    _ name: String, _ kind: Kind, unit: String? = nil, help: String,
    _ samples: [(labels: [(String, String)], value: String)]
  ) {
    text += "# TYPE \(name) \(kind.rawValue)\n"
    if let unit { text += "# UNIT \(name) \(unit)\n" }
    text += "# HELP \(name) \(Self.escaped(help))\n"
    let suffix =
      switch kind {
      case .counter: "_total"
      case .info: "_info"
      case .gauge: ""
      }
    for sample in samples {
      let labels = sample.labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
      text += name + suffix + (labels.isEmpty ? "" : "{\(labels)}") + " \(sample.value)\n"
    }
  }

  /// A family with one sample.
  mutating func family(_ name: String, _ kind: Kind, unit: String? = nil, help: String, _ value: Int) {
    family(name, kind, unit: unit, help: help, [([], String(value))])
  }

  /// A family of counts, by the values of one label.
  mutating func family(_ name: String, _ kind: Kind, help: String, by label: String, _ counts: [(String, Int)]) {
    family(name, kind, help: help, counts.map { ([(label, $0.0)], String($0.1)) })
  }

  /// An instant, when there is one.
  mutating func family(_ name: String, help: String, _ instant: Instant?) {
    let samples = instant.map { [(labels: [(String, String)](), value: Self.seconds($0.milliseconds))] }
    family(name, .gauge, unit: "seconds", help: help, samples ?? [])
  }

  /// The last line, without which the text is not whole.
  mutating func finish() { text += "# EOF\n" }

  /// Milliseconds as seconds.
  static func seconds(_ milliseconds: Int64) -> String {
    let rest = String(milliseconds.magnitude % 1000)
    let fraction = String(repeating: "0", count: 3 - rest.count) + rest
    return (milliseconds < 0 ? "-" : "") + "\(milliseconds.magnitude / 1000).\(fraction)"
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

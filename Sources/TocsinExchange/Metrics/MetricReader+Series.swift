import TocsinEngine

/// A series that is seen for the first time.
extension MetricReader {
  /// What it is used for by a reading that selects it.
  mutating func use(
    _ reading: Int, _ part: MetricPart, _ labels: [String: String], _ engine: inout Engine
  ) throws(ForeignFault) -> SeriesUse {
    let (system, own) = try readings[reading].target(labels, system: system)
    let stream = stream(reading, system, own, &engine)
    let pair = part == .whole ? -1 : pair(reading, labels)
    return SeriesUse(reading: reading, part: part, pair: pair, stream: stream)
  }

  private mutating func stream(
    _ reading: Int, _ system: String, _ labels: [String: String], _ engine: inout Engine
  ) -> Int {
    let key = Self.key(reading, labels) + system
    if let known = streamNumbers[key] { return known }
    streams.append(SignalStream(system: system, labels: labels, handle: engine.labels(labels)))
    streamNumbers[key] = streams.count - 1
    return streams.count - 1
  }

  /// Two metrics belong together when all of their labels are equal, in whatever order they stand.
  private mutating func pair(_ reading: Int, _ labels: [String: String]) -> Int {
    let key = Self.key(reading, labels)
    if let known = pairNumbers[key] { return known }
    pairs.append(MetricPair())
    pairNumbers[key] = pairs.count - 1
    return pairs.count - 1
  }

  /// Lengths come first, so that no value can be taken for the end of another.
  private static func key(_ reading: Int, _ labels: [String: String]) -> String {
    var key = "\(reading) "
    for (name, value) in labels.sorted(by: { $0.key < $1.key }) { key += "\(name)=\(value.utf8.count) \(value)" }
    return key + "\u{0}"
  }
}

import TocsinEngine
import TocsinTime

/// What one metric is to a signal.
enum MetricPart: Hashable {
  case whole
  case first
  case second
}

/// What a sample of one series is used for.
struct SeriesUse {
  let reading: Int
  let part: MetricPart
  /// Where the two metrics of a signal meet, by the number of `MetricReader.pairs`; negative for one metric.
  let pair: Int
  /// The place in `MetricReader.streams`.
  let stream: Int
}

/// A series that some signal is read from.
struct MetricSeries {
  var uses: [SeriesUse]
  /// What is wrong with it for some signal.
  var faults: [ForeignFault] = []
  /// The last value of a counter.
  var last: DecimalNumber?
}

/// A signal with its system and labels.
struct SignalStream {
  let system: String
  let labels: [String: String]
  let handle: LabelSetHandle
  /// The scrape in which it was last told.
  var scrape = -1
}

/// The two values of which a signal is computed.
struct MetricPair {
  struct Half {
    var value: DecimalNumber
    var time: Instant?
    var scrape: Int
  }

  var first: Half?
  var second: Half?
}

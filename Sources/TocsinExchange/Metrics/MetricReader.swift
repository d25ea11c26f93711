package import TocsinEngine
package import TocsinModel
package import TocsinTime

/// Reads scrapes of metrics, as Prometheus text (0.0.4) or OpenMetrics text (1.0).
///
/// A line `# EOF`, or the end of the input, ends a scrape; what it holds is told then, in the order of its times. A
/// sample without a time stamp has the time of its scrape: the host's clock, or the given start and so many intervals.
package struct MetricReader {
  /// When scrapes were taken that do not say it themselves.
  package struct Clock: Hashable, Sendable {
    package var start: Instant
    /// In milliseconds.
    package var interval: Int64

    package init(start: Instant, interval: Int64) {
      self.start = start
      self.interval = interval
    }
  }

  /// How many series signals may be read from.
  package static let greatestSeriesCount = 100_000
  /// How many bytes one of them may take.
  package static let longestSeries = 4096

  private struct Pending {
    let time: Instant?
    let line: Int
    let use: SeriesUse
    /// Nil for something that happened.
    let value: Int64?
  }

  let readings: [PlannedReading]
  let system: String?
  private let clock: Clock?
  private var metrics: [InputID: [(reading: Int, part: MetricPart)]] = [:]
  private var line = MetricLine()
  private var seriesNumbers: [InputID: Int] = [:]
  private var series: [MetricSeries] = []
  var streams: [SignalStream] = []
  var streamNumbers: [String: Int] = [:]
  var pairs: [MetricPair] = []
  var pairNumbers: [String: Int] = [:]
  private var pending: [Pending] = []
  private var scrape = 0
  private var hasSamples = false

  /// A reader for these rules; nil when no signal is read from a metric.
  ///
  /// - Parameters:
  ///   - system: the system that is meant where the rules name no label for it.
  ///   - clock: when scrapes were taken, if the host's clock does not say it.
  package init?(_ rules: RuleSet, system: String?, clock: Clock?) {
    self.system = system
    self.clock = clock
    readings = PlannedReading.all(rules)
    for (number, planned) in readings.enumerated() {
      switch planned.reading.origin {
      case .metric(let name), .increase(let name): plan(name, number, .whole)
      case .ratio(let first, let second), .difference(let first, let second):
        plan(first, number, .first)
        plan(second, number, .second)
      case .alert: break
      }
    }
    if metrics.isEmpty { return nil }
  }

  private mutating func plan(_ metric: String, _ reading: Int, _ part: MetricPart) {
    metrics[InputID(metric), default: []].append((reading, part))
  }

  // MARK: - Lines

  private mutating func sample(
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Int, _ engine: inout Engine,
    _ intake: inout Intake
  ) throws(ForeignFault) {
    hasSamples = true
    guard metrics[InputID(utf8: UnsafeBufferPointer(rebasing: bytes[line.name]))] != nil else { return intake.ignore() }
    let place = try known(bytes, &engine)
    for fault in series[place].faults { intake.refuse(fault, line: number) }
    if series[place].uses.isEmpty {
      if series[place].faults.isEmpty { intake.ignore() }
      return
    }
    if line.isNotFinite { throw .notFinite(line.text(line.value)) }
    guard let value = line.number(line.value) else { throw .notFinite(line.text(line.value)) }
    let time = try timestamp()
    for use in series[place].uses {
      do throws(ForeignFault) {
        try take(value, time, use, number, series: place)
      } catch {
        intake.refuse(error, line: number)
      }
    }
    series[place].last = value
  }

  /// A number without a point that would be past the year 5000 in seconds is in milliseconds.
  private func timestamp() throws(ForeignFault) -> Instant? {
    guard let range = line.timestamp, let number = line.number(range) else { return nil }
    let isInMilliseconds = number.exponent >= 0 && (number.scaled(0)?.magnitude ?? 0) >= 100_000_000_000
    guard let milliseconds = number.scaled(isInMilliseconds ? 0 : 3) else { throw .impossibleTime }
    let instant = Instant(milliseconds: milliseconds)
    guard instant.milliseconds == milliseconds else { throw .impossibleTime }
    return instant
  }

  /// The place of the series of the line, which is looked at closely the first time only.
  private mutating func known(
    _ bytes: UnsafeBufferPointer<UInt8>, _ engine: inout Engine
  ) throws(ForeignFault) -> Int {
    let written = UnsafeBufferPointer(rebasing: bytes[line.series])
    let identity = InputID(utf8: written)
    if let place = seriesNumbers[identity] { return place }
    guard written.count <= Self.longestSeries else { throw .longSeries(Self.longestSeries) }
    guard series.count < Self.greatestSeriesCount else { throw .tooManySeries(Self.greatestSeriesCount) }
    let labels = try line.labelTexts()
    var made = MetricSeries(uses: [])
    let metric = InputID(utf8: UnsafeBufferPointer(rebasing: bytes[line.name]))
    for (reading, part) in metrics[metric] ?? [] where readings[reading].selects(labels) {
      do throws(ForeignFault) {
        made.uses.append(try use(reading, part, labels, &engine))
      } catch {
        made.faults.append(error)
      }
    }
    series.append(made)
    seriesNumbers[identity] = series.count - 1
    return series.count - 1
  }

  // MARK: - Values

  private mutating func take(
    _ value: DecimalNumber, _ time: Instant?, _ use: SeriesUse, _ number: Int, series place: Int
  ) throws(ForeignFault) {
    let planned = readings[use.reading]
    switch (planned.reading.origin, use.part) {
    case (.increase, _):
      guard let last = series[place].last, value > last || last > value && !value.isZero else { return }
      guard streams[use.stream].scrape != scrape else { return }
      streams[use.stream].scrape = scrape
      pending.append(Pending(time: time, line: number, use: use, value: nil))
    case (_, .whole):
      try tell(value.scaled(planned.places), time, use, number)
    case (_, .first):
      try check(pairs[use.pair].first, use)
      pairs[use.pair].first = MetricPair.Half(value: value, time: time, scrape: scrape)
      try meet(use, number)
    case (_, .second):
      try check(pairs[use.pair].second, use)
      pairs[use.pair].second = MetricPair.Half(value: value, time: time, scrape: scrape)
      try meet(use, number)
    }
  }

  private func check(_ half: MetricPair.Half?, _ use: SeriesUse) throws(ForeignFault) {
    if let half, half.scrape == scrape { throw .toldTwice(readings[use.reading].name) }
  }

  /// Computes what two metrics give, once the scrape has told both.
  private mutating func meet(_ use: SeriesUse, _ number: Int) throws(ForeignFault) {
    guard let first = pairs[use.pair].first, first.scrape == scrape, let second = pairs[use.pair].second,
      second.scrape == scrape
    else { return }
    let planned = readings[use.reading]
    let time = [first.time, second.time].compactMap { $0 }.max()
    switch planned.reading.origin {
    case .ratio(_, let divisor):
      if second.value.isZero { throw .dividedByZero(divisor) }
      try tell(DecimalNumber.quotient(first.value, second.value, planned.places), time, use, number)
    case .difference:
      try tell(DecimalNumber.difference(first.value, second.value, planned.places), time, use, number)
    case .metric, .increase, .alert: break
    }
  }

  private mutating func tell(_ value: Int64?, _ time: Instant?, _ use: SeriesUse, _ number: Int) throws(ForeignFault) {
    guard let value else { throw .tooLarge }
    guard streams[use.stream].scrape != scrape else { throw .toldTwice(readings[use.reading].name) }
    streams[use.stream].scrape = scrape
    pending.append(Pending(time: time, line: number, use: use, value: value))
  }

  // MARK: - Scrapes

  private mutating func endScrape(_ now: Instant?, _ engine: inout Engine, _ intake: inout Intake) {
    let taken = now.map { max($0, engine.time ?? $0) } ?? clock.map(scrapeTime)
    scrape += 1
    hasSamples = false
    let hasTimes = pending.contains { $0.time != nil }
    if hasTimes {
      let order = pending.enumerated().sorted { left, right in
        let (first, second) = (left.element.time ?? taken, right.element.time ?? taken)
        return first == second ? left.offset < right.offset : (first ?? .distantPast) < (second ?? .distantPast)
      }
      pending = order.map(\.element)
    }
    for told in pending {
      guard let time = told.time ?? taken else {
        intake.refuse(.withoutTime, line: told.line)
        continue
      }
      tell(told, time, &engine, &intake)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func scrapeTime(_ clock: Clock) -> Instant {
    let (distance, overflow) = clock.interval.multipliedReportingOverflow(by: Int64(scrape))
    return clock.start.adding(milliseconds: overflow ? .max : distance)
  }

  /// A sample that says its own time is told once, however often it is scraped.
  private func tell(_ told: Pending, _ time: Instant, _ engine: inout Engine, _ intake: inout Intake) {
    let stream = streams[told.use.stream]
    let planned = readings[told.use.reading]
    let identity = told.time.map { "\($0.milliseconds)\u{0}\(told.use.stream)" }
    guard let system = engine.system(named: stream.system) else {
      return intake.tell(.names(named(told, time, identity)), line: told.line)
    }
    let content: Event.Content =
      told.value.map { .sample(system, planned.signal, stream.handle, value: $0) }
      ?? .occurrence(system, planned.signal, stream.handle)
    intake.tell(.handles(Event(time: time, id: identity.map { InputID($0) }, content)), line: told.line)
  }

  /// Of a system that the engine does not know: it says so with the names that are near.
  private func named(_ told: Pending, _ time: Instant, _ identity: String?) -> TextEvent {
    let stream = streams[told.use.stream]
    let name = readings[told.use.reading].name
    let content: TextEvent.Content =
      told.value.map { .sample(system: stream.system, signal: name, value: .number($0), labels: stream.labels) }
      ?? .occurrence(system: stream.system, signal: name, labels: stream.labels)
    return TextEvent(time: time, id: identity, content)
  }
}

extension MetricReader: ForeignReader {
  package mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, number: Int, clock: Instant?, engine: inout Engine, into intake: inout Intake
  ) {
    do throws(ForeignFault) {
      switch try line.scan(bytes) {
      case .blank, .comment: break
      case .end: endScrape(clock, &engine, &intake)
      case .sample: try sample(bytes, number, &engine, &intake)
      }
    } catch {
      intake.refuse(error, line: number)
    }
  }

  package mutating func finish(clock: Instant?, engine: inout Engine, into intake: inout Intake) {
    if hasSamples { endScrape(clock, &engine, &intake) }
  }
}

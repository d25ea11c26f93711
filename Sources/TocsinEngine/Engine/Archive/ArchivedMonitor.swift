import TocsinModel

extension Monitor: Archived {
  static var rebuilt: [String] { ["plans", "habits", "streamTable", "streamCounts", "stateIndex"] }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&streams)
    try archive.field(&links)
    try archive.field(&states)
    try archive.field(&inputs)
    try archive.field(&windows)
    try archive.field(&windowInputs)
    try archive.field(&watches)
    try archive.field(&labels)
    try archive.field(&transitions)
    var raised = ArchivedTable(raisings)
    try archive.field(&raised)
    var waited = ArchivedTable(waiting)
    try archive.field(&waited)
    guard archive.isReading else { return }
    (raisings, waiting) = (raised.dictionary, waited.dictionary)
    streamTable = StreamTable(streams)
    for stream in streams { countStream(stream.signal, stream.system) }
    // States that were detached belong to nobody's watch.
    for number in watches.flatMap(\.states) where states.indices.contains(number) {
      let state = states[number]
      stateIndex[StateKey(event: state.event, system: state.system, labels: state.labels)] = number
    }
  }
}

extension Monitor.Stream: ArchivedValue {
  static var blank: Monitor.Stream { Monitor.Stream(signal: SignalID(0), system: 0, labels: .none) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&signal)
    try archive.field(&system)
    try archive.field(&labels)
    try archive.field(&value)
    try archive.field(&time)
    try archive.field(&isKnown)
    try archive.field(&isPatient)
    try archive.field(&wake)
    try archive.field(&firstLink)
    try archive.field(&firstWindow)
  }
}

extension Monitor.Link: ArchivedValue {
  static var blank: Monitor.Link { Monitor.Link(state: 0, next: -1) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&state)
    try archive.field(&next)
  }
}

extension Monitor.State: ArchivedValue {
  static var blank: Monitor.State {
    Monitor.State(
      event: EventID(0), release: -1, definition: 0, system: 0, labels: .none, since: Monitor.never, firstInput: 0)
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&event)
    try archive.field(&release)
    try archive.field(&definition)
    try archive.field(&system)
    try archive.field(&labels)
    try archive.field(&phase)
    try archive.field(&since)
    try archive.field(&raisedAt)
    try archive.field(&wake)
    try archive.field(&firstInput)
    try archive.field(&firstWindow)
    try archive.field(&caseNumber)
    try archive.field(&isRefused)
    try archive.field(&isFlapping)
  }
}

extension Monitor.Transition: ArchivedValue {
  static var blank: Monitor.Transition { Monitor.Transition(state: 0, kind: .raise) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&state)
    try archive.field(&kind)
  }
}

extension Monitor.Watch: ArchivedValue {
  static var blank: Monitor.Watch { Monitor.Watch() }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&streams)
    try archive.field(&states)
    try archive.field(&release)
    try archive.field(&releaseUntil)
    try archive.field(&firstLine)
  }
}

extension SampleWindow: ArchivedValue {
  static var blank: SampleWindow { SampleWindow(SignalWindow(.average, of: SignalID(0), length: 0)) }
  /// Only what has not left is kept, and the sum is that of what is kept.
  static var rebuilt: [String] { ["first", "sum"] }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    var present = Array(entries.dropFirst(first))
    try archive.field(&spec)
    try archive.field(&next)
    try archive.field(&present)
    try archive.field(&order)
    guard archive.isReading else { return }
    entries = present
    first = 0
    sum = present.reduce(0) { $0 + Int128($1.value) }
  }
}

extension SampleWindow.Entry: ArchivedValue {
  static var blank: SampleWindow.Entry { SampleWindow.Entry(time: 0, value: 0, order: 0) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&time)
    try archive.field(&value)
    try archive.field(&order)
  }
}

extension SignalWindow: ArchivedValue {
  static var blank: SignalWindow { SignalWindow(.average, of: SignalID(0), length: 0) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&kind)
    try archive.field(&signal)
    try archive.field(&length)
  }
}

extension SignalWindow.Kind: ArchivedCases {
  static var blank: SignalWindow.Kind { .average }

  var parts: ArchiveParts {
    switch self {
    case .average: ArchiveParts(0)
    case .maximum: ArchiveParts(1)
    case .minimum: ArchiveParts(2)
    case .change: ArchiveParts(3)
    case .times(let times): ArchiveParts(4, [Int64(times)])
    case .sum: ArchiveParts(5)
    }
  }

  init?(_ parts: ArchiveParts) {
    switch parts.tag {
    case 0: self = .average
    case 1: self = .maximum
    case 2: self = .minimum
    case 3: self = .change
    case 4:
      guard let times = parts.index(0) else { return nil }
      self = .times(times)
    case 5: self = .sum
    default: return nil
    }
  }
}

extension TimerQueue: Archived {
  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&heap)
  }
}

extension TimerQueue.Entry: ArchivedValue {
  static var blank: TimerQueue.Entry { TimerQueue.Entry(time: 0, order: 0) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&time)
    try archive.field(&order)
  }
}

extension WaitingLine: ArchivedValue {
  static var blank: WaitingLine { WaitingLine(time: 0, value: nil) }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&time)
    try archive.field(&value)
  }
}

/// Lists by number, in the order of the numbers.
struct ArchivedTable<Element: ArchivedValue>: Archived {
  private var keys: [Int]
  private var lists: [[Element]]

  init(_ dictionary: [Int: [Element]]) {
    keys = dictionary.keys.sorted()
    lists = keys.map { dictionary[$0] ?? [] }
  }

  var dictionary: [Int: [Element]] { Dictionary(zip(keys, lists)) { first, _ in first } }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&keys)
    try archive.field(&lists)
    if keys.count != lists.count { try archive.refuse() }
  }
}

import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinTime

/// Turns lines of JSON into events. Measurements of systems that it has seen before take a short way.
struct LineReader {
  /// What a line turned out to be.
  enum Reading {
    case event(Event)
    case text(TextEvent)
  }

  private var scanner = LineScanner()
  private var systems = ByteTable()
  private var signals = ByteTable()
  private var labels = ByteTable()
  private let caseFacts: [String]

  init(_ rules: RuleSet) {
    caseFacts = rules.vocabulary.facts[.case] ?? []
  }

  /// The event of a line; `time` is that of lines that need none.
  mutating func read(
    _ line: UnsafeBufferPointer<UInt8>, for engine: inout Engine
  ) throws(LineError) -> Reading {
    let type = try scan(line)
    let time = try self.time(.time)
    if type == .sample || type == .occurrence, let event = known(type, time, line, engine: &engine) {
      return .event(event)
    }
    return .text(TextEvent(time: time, id: identity, try content(of: type, line)))
  }

  /// The customer or system of a line that may lack a time.
  mutating func readPreparation(_ line: UnsafeBufferPointer<UInt8>) throws(LineError) -> TextEvent.Content {
    let type = try scan(line, needsTime: false)
    guard type == .customer || type == .system else { throw .notPreparation(type) }
    if scanner.text(.time) != nil { _ = try time(.time) }
    return try content(of: type, line)
  }

  private mutating func scan(
    _ line: UnsafeBufferPointer<UInt8>, needsTime: Bool = true
  ) throws(LineError) -> LineType {
    try scanner.scan(line)
    guard let name = scanner.text(.type) else {
      if let mistyped = scanner.mistyped, mistyped.field == .type { throw mistake(mistyped) }
      throw .missing(.type, inData: false)
    }
    guard let index = LineType.keys.index(of: name), let type = LineType(rawValue: index) else {
      throw .unknownType(name.text)
    }
    try checkFields(of: type, needsTime: needsTime)
    return type
  }

  // MARK: - Fields

  private var isCloudEvent: Bool { scanner.envelope.contains(.specversion) }

  private func checkFields(of type: LineType, needsTime: Bool) throws(LineError) {
    let content = isCloudEvent ? scanner.data : scanner.envelope
    let allowed = isCloudEvent ? type.allowed : type.allowed + LineField.envelope
    for other in scanner.others where other.isInData || !isCloudEvent {
      if type == .open, caseFacts.contains(other.name), other.value != nil { continue }
      throw unknown(other.name, type)
    }
    if isCloudEvent {
      guard let version = scanner.text(.specversion), version == "1.0" else {
        throw .wrongVersion(scanner.text(.specversion)?.text ?? "")
      }
      if let field = scanner.envelope.first(notIn: LineField.cloudEnvelope) { throw .outside(field) }
    }
    if let field = content.first(notIn: allowed) { throw unknown(field.name, type) }
    if let mistyped = scanner.mistyped { throw mistake(mistyped) }
    if let field = type.required.first(notIn: content) { throw .missing(field, inData: isCloudEvent) }
    if needsTime, !scanner.envelope.contains(.time) { throw .missing(.time, inData: false) }
  }

  private func unknown(_ name: String, _ type: LineType) -> LineError {
    let fields = type.allowed + LineField.envelope
    let names = LineField.allCases.filter(fields.contains).map(\.name)
    return .unknownField(name, of: type, among: names + (type == .open ? caseFacts : []))
  }

  private func mistake(_ mistyped: (field: LineField, expected: String, found: JSONKind)) -> LineError {
    .wrongType(mistyped.field.name, expected: mistyped.expected, found: mistyped.found)
  }

  private func time(_ field: LineField) throws(LineError) -> Instant {
    guard let text = scanner.text(field) else { throw .missing(field, inData: false) }
    do throws(TimestampError) {
      return try text.hasEscapes ? Instant.parse(rfc3339: text.text) : Instant.parse(rfc3339: text.raw)
    } catch {
      throw .wrongTime(field, error)
    }
  }

  /// The identity of a CloudEvent is that of its source and its own together.
  private var identity: String? {
    guard let id = scanner.text(.id) else { return nil }
    return isCloudEvent ? (scanner.text(.source)?.text ?? "") + "\u{0}" + id.text : id.text
  }

  private var inputID: InputID? {
    guard let id = scanner.text(.id) else { return nil }
    return isCloudEvent || id.hasEscapes ? identity.map { InputID($0) } : InputID(utf8: id.raw)
  }

  // MARK: - Measurements

  /// The event of a measurement whose names all are known; nil when something is to be said about it.
  private mutating func known(
    _ type: LineType, _ time: Instant, _ line: UnsafeBufferPointer<UInt8>, engine: inout Engine
  ) -> Event? {
    guard let system = system(engine), let signal = signal(engine), let labels = labels(line, engine: engine) else {
      return nil
    }
    if type == .occurrence { return Event(time: time, id: inputID, .occurrence(system, signal, labels)) }
    guard let value = textValue, let scaled = engine.scaled(value, of: signal) else { return nil }
    return Event(time: time, id: inputID, .sample(system, signal, labels, value: scaled))
  }

  private mutating func system(_ engine: Engine) -> SystemHandle? {
    guard let text = scanner.text(.system), !text.hasEscapes else { return nil }
    if let known = systems.find(text.raw) { return SystemHandle(known) }
    guard let handle = engine.system(named: text.text) else { return nil }
    systems.insert(text.raw, handle.index)
    return handle
  }

  private mutating func signal(_ engine: Engine) -> SignalID? {
    guard let text = scanner.text(.signal), !text.hasEscapes else { return nil }
    if let known = signals.find(text.raw) { return SignalID(known) }
    guard let handle = engine.rules.signal(named: text.text) else { return nil }
    signals.insert(text.raw, handle.index)
    return handle
  }

  private mutating func labels(_ line: UnsafeBufferPointer<UInt8>, engine: Engine) -> LabelSetHandle? {
    guard let range = scanner.labels else { return LabelSetHandle.none }
    let bytes = UnsafeBufferPointer(rebasing: line[range])
    if let known = labels.find(bytes) { return LabelSetHandle(known) }
    guard let texts = try? labelTexts(line), let handle = engine.knownLabels(texts) else { return nil }
    labels.insert(bytes, handle.index)
    return handle
  }

  private var textValue: TextValue? {
    switch scanner.value {
    case .number(let numeral): numeral.textValue
    case .boolean(let holds): .boolean(holds)
    case nil: nil
    }
  }

  // MARK: - All lines

  private func content(
    of type: LineType, _ line: UnsafeBufferPointer<UInt8>
  ) throws(LineError) -> TextEvent.Content {
    switch type {
    case .sample:
      guard let value = textValue else { throw .tooLarge }
      return .sample(
        system: text(.system), signal: text(.signal), value: value, labels: try labelTexts(line))
    case .occurrence:
      return .occurrence(system: text(.system), signal: text(.signal), labels: try labelTexts(line))
    case .customer: return .customer(text(.customer), facts: try facts(line))
    case .system: return .system(text(.system), customer: text(.customer), facts: try facts(line))
    case .retire: return .retire(system: text(.system))
    case .open:
      var facts = try facts(line)
      for other in scanner.others { facts[other.name] = other.value }
      return .openCase(
        text(.case), customer: text(.customer), system: scanner.text(.system)?.text, priority: text(.priority),
        facts: facts)
    case .acknowledge: return .acknowledge(case: text(.case))
    case .wait: return .wait(case: text(.case), on: text(.on))
    case .resume: return .resume(case: text(.case), on: scanner.text(.on)?.text)
    case .priority: return .changePriority(case: text(.case), to: text(.priority))
    case .resolve: return .resolve(case: text(.case))
    case .reopen: return .reopen(case: text(.case))
    case .silence:
      return .silence(
        system: scanner.text(.system)?.text, customer: scanner.text(.customer)?.text,
        event: scanner.text(.event)?.text, until: try time(.until))
    case .tick: return .tick
    }
  }

  private func text(_ field: LineField) -> String { scanner.text(field)?.text ?? "" }

  private func facts(_ line: UnsafeBufferPointer<UInt8>) throws(LineError) -> [String: TextValue] {
    guard let range = scanner.facts else { return [:] }
    return try LineScanner.members(of: UnsafeBufferPointer(rebasing: line[range]), in: .facts)
  }

  private func labelTexts(_ line: UnsafeBufferPointer<UInt8>) throws(LineError) -> [String: String] {
    guard let range = scanner.labels else { return [:] }
    let values = try LineScanner.members(of: UnsafeBufferPointer(rebasing: line[range]), in: .labels)
    var labels: [String: String] = [:]
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): labels[name] = text
      case .number: throw .wrongType("labels.\(name)", expected: "a text", found: .number)
      case .boolean: throw .wrongType("labels.\(name)", expected: "a text", found: .bool)
      case .unknown: throw .wrongType("labels.\(name)", expected: "a text", found: .null)
      }
    }
    return labels
  }
}

public import TocsinModel
import TocsinSource
import TocsinTime

/// Events with names: each name is looked up, and one that does not exist is answered with the nearest that does.
extension Engine {
  /// The handle of a system, to be looked up once; nil when nobody told of it.
  public func system(named name: String) -> SystemHandle? { registry.system(named: name).map { SystemHandle($0) } }

  /// The handle of a customer; nil when nobody told of it.
  public func customer(named name: String) -> CustomerHandle? {
    registry.customer(named: name).map { CustomerHandle($0) }
  }

  /// The handle of labels and their values, if a measurement that was taken had them.
  package func knownLabels(_ labels: [String: String]) -> LabelSetHandle? {
    monitor.labels.find(labels.map { LabelBook.Pair(name: $0.key, value: $0.value) })
  }

  /// The handle of labels and their values, to be looked up once. It is kept for as long as the engine.
  public mutating func labels(_ labels: [String: String]) -> LabelSetHandle {
    monitor.labels.intern(labels.map { LabelBook.Pair(name: $0.key, value: $0.value) })
  }

  /// The labels that a handle stands for, in the order of their names.
  public func labels(of handle: LabelSetHandle) -> [(name: String, value: String)] {
    monitor.labels[handle].map { ($0.name, $0.value) }
  }

  /// Takes an event told with names; see `handle(_:into:)` for events with handles.
  public mutating func handle(_ event: TextEvent, into actions: inout ActionBuffer) -> Rejection? {
    if let id = event.id, seen.contains(InputID(id)) {
      repeatedInputs += 1
      return nil
    }
    let known = monitor.labels.count
    let rejection: Rejection?
    do throws(Rejection) {
      rejection = handle(try resolve(event), into: &actions)
    } catch {
      rejection = error
    }
    // Labels that came with a rejected line must not fill the memory.
    if rejection != nil { monitor.labels.removeLast(downTo: known) }
    return rejection
  }

  /// Takes a customer or a system, told with names, before any time is known; time does not move.
  public mutating func prepare(_ content: TextEvent.Content) -> Rejection? {
    do throws(Rejection) {
      return prepare(try self.content(content))
    } catch {
      return error
    }
  }

  /// Looks up the names of an event.
  public mutating func resolve(_ event: TextEvent) throws(Rejection) -> Event {
    Event(time: event.time, id: event.id.map { InputID($0) }, try content(event.content))
  }

  private mutating func content(_ content: TextEvent.Content) throws(Rejection) -> Event.Content {
    switch content {
    case .sample(let system, let signal, let value, let labels):
      let handle = try self.signal(signal)
      return .sample(
        try self.system(system), handle, try self.labels(labels, of: handle), value: try self.value(value, of: handle))
    case .occurrence(let system, let signal, let labels):
      let handle = try self.signal(signal)
      return .occurrence(try self.system(system), handle, try self.labels(labels, of: handle))
    case .customer(let name, let facts):
      return .customer(name: name, facts: try self.facts(facts, of: [.customer, .system]))
    case .system(let name, let customer, let facts):
      return .system(name: name, customer: customer, facts: try self.facts(facts, of: [.system]))
    case .retire(let system): return .retire(try self.system(system))
    case .openCase(let name, let customer, let system, let priority, let facts):
      return .openCase(
        CaseReport(
          name: name, customer: customer, system: system, priority: try self.priority(priority),
          facts: try self.facts(facts, of: [.case])))
    case .changePriority(let name, let priority):
      return .changePriority(case: name, to: try self.priority(priority, ofOpenCase: true))
    case .silence(let system, let customer, let event, let until):
      return .silence(try silence(system, customer, event, until))
    case .acknowledge(let name): return .acknowledge(case: name)
    case .wait(let name, let cause): return .wait(case: name, on: cause)
    case .resume(let name, let cause): return .resume(case: name, on: cause)
    case .resolve(let name): return .resolve(case: name)
    case .reopen(let name): return .reopen(case: name)
    case .tick: return .tick
    }
  }

  private func system(_ name: String) throws(Rejection) -> SystemHandle {
    guard let place = registry.system(named: name) else {
      throw .unknownName(.system, name, nearest: nearest(to: name, among: registry.systemNames))
    }
    return SystemHandle(place)
  }

  private func signal(_ name: String) throws(Rejection) -> SignalID {
    guard let signal = rules.signal(named: name) else {
      throw .unknownName(.signal, name, nearest: nearest(to: name, among: rules.signalNames))
    }
    return signal
  }

  private mutating func labels(_ labels: [String: String], of signal: SignalID) throws(Rejection) -> LabelSetHandle {
    let word = rules.vocabulary.signals[signal.index]
    guard labels.count == word.labels.count, word.labels.allSatisfy({ labels[$0] != nil }) else {
      throw .wrongLabels(word.name, expected: word.labels)
    }
    return self.labels(labels)
  }

  /// A sample on the scale of the engine.
  private func value(_ value: TextValue, of signal: SignalID) throws(Rejection) -> Int64 {
    if let scaled = scaled(value, of: signal) { return scaled }
    let name = rules.vocabulary.signals[signal.index].name
    guard case .measured(let type)? = signalKinds[signal.index] else {
      throw .wrongSignalKind(name, happens: true)
    }
    throw .wrongSignalValue(name, expected: type == .boolean ? "true or false" : "a number")
  }

  /// A sample on the scale of the engine; nil when the signal cannot have it.
  package func scaled(_ value: TextValue, of signal: SignalID) -> Int64? {
    guard signalKinds.indices.contains(signal.index), case .measured(let type)? = signalKinds[signal.index] else {
      return nil
    }
    switch (type, value) {
    case (.boolean, .boolean(let holds)): return holds ? 1_000_000 : 0
    case (.boolean, _): return nil
    case (.duration, .number(let seconds)):
      let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
      return overflow ? nil : product
    case (_, .number(let millionths)): return millionths
    default: return nil
    }
  }

  package mutating func facts(
    _ facts: [String: TextValue], of subjects: [Subject]
  ) throws(Rejection) -> [ToldFact] {
    var told: [ToldFact] = []
    for (name, value) in facts.sorted(by: { $0.key < $1.key }) { told.append(try fact(name, value, of: subjects)) }
    return told
  }

  private func silence(
    _ system: String?, _ customer: String?, _ event: String?, _ until: Instant
  ) throws(Rejection) -> Silence {
    var silence = Silence(until: until)
    if let system { silence.system = try self.system(system) }
    if let customer {
      guard let handle = self.customer(named: customer) else { throw unknownCustomer(customer) }
      silence.customer = handle
    }
    if let event {
      guard let handle = rules.event(named: event) else {
        throw .unknownName(.event, event, nearest: nearest(to: event, among: rules.vocabulary.events.map(\.name)))
      }
      silence.event = handle
    }
    return silence
  }
}

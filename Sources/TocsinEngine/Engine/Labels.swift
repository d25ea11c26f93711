import TocsinModel

/// The labels of measurements, each set of names and values kept once.
struct LabelBook: Sendable {
  struct Pair: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// In the order of the names, so that equal sets are equal lists.
  var sets: [[Pair]] = [[]]
  var index: [[Pair]: Int] = [[]: 0]

  subscript(handle: LabelSetHandle) -> [Pair] {
    sets.indices.contains(handle.index) ? sets[handle.index] : []
  }

  func contains(_ handle: LabelSetHandle) -> Bool { sets.indices.contains(handle.index) }

  mutating func intern(_ pairs: [Pair]) -> LabelSetHandle {
    let sorted = pairs.sorted { $0.name < $1.name }
    if let known = index[sorted] { return LabelSetHandle(known) }
    index[sorted] = sets.count
    sets.append(sorted)
    return LabelSetHandle(sets.count - 1)
  }

  func find(_ pairs: [Pair]) -> LabelSetHandle? {
    index[pairs.sorted { $0.name < $1.name }].map { LabelSetHandle($0) }
  }

  var count: Int { sets.count }

  /// The latest sets go, down to so many: nothing may refer to them.
  mutating func removeLast(downTo count: Int) {
    while sets.count > max(1, count), let last = sets.popLast() { index[last] = nil }
  }

  /// Only the labels with these names; nil when one of them is missing.
  mutating func projected(_ handle: LabelSetHandle, to names: [String]) -> LabelSetHandle? {
    let pairs = self[handle].filter { names.contains($0.name) }
    return pairs.count == names.count ? intern(pairs) : nil
  }

  /// Whether no name has one value here and another there.
  func agree(_ left: LabelSetHandle, _ right: LabelSetHandle) -> Bool {
    let others = self[right]
    return self[left].allSatisfy { pair in others.allSatisfy { $0.name != pair.name || $0.value == pair.value } }
  }

  /// Whether the labels have the values that an event is for.
  func meet(_ requirements: [MonitoredEvent.Requirement], _ handle: LabelSetHandle) -> Bool {
    requirements.allSatisfy { requirement in
      self[handle].contains { $0.name == requirement.label && requirement.values.contains($0.value) }
    }
  }

  /// Whether the labels have exactly these names.
  func has(_ handle: LabelSetHandle, exactly names: [String]) -> Bool {
    let pairs = self[handle]
    return pairs.count == names.count && pairs.allSatisfy { names.contains($0.name) }
  }
}

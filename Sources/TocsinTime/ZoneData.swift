/// The recorded changes of a zone and the rule for the time after them.
struct ZoneData: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, ascending.
  var transitions: [Int64]
  /// For each transition, the type from then on, as an index into `types`.
  var transitionTypes: [UInt8]
  /// The recorded types; with a rule, its standard and its daylight type come last.
  var types: [LocalTimeType]
  var rule: PosixRule?

  init(transitions: [Int64], transitionTypes: [UInt8], types: [LocalTimeType], rule: PosixRule?) {
    self.transitions = transitions
    self.transitionTypes = transitionTypes
    self.types = types
    self.rule = rule
    guard let rule else { return }
    self.types.append(rule.standard)
    guard let daylight = rule.daylight else { return }
    self.types.append(daylight.type)
    foresee(rule, daylight)
  }

  /// Lists the changes of the rule for the years that are asked for most, since looking up is quicker than reckoning.
  ///
  /// Where the rule holds for longer than that, there is no point from which to list.
  private mutating func foresee(_ rule: PosixRule, _ daylight: PosixRule.Daylight) {
    guard types.count <= 256, let start = transitions.last else { return }
    guard start >= 0, start < PosixRule.foreseenEnd else { return }
    for change in rule.changes(from: start, to: PosixRule.foreseenEnd, daylight)
    where change.second > start && change.second < PosixRule.foreseenEnd {
      let type = UInt8(truncatingIfNeeded: change.toDaylight ? types.count - 1 : types.count - 2)
      if change.second == transitions.last {
        transitionTypes[transitions.count - 1] = type
      } else {
        transitions.append(change.second)
        transitionTypes.append(type)
      }
    }
  }

  func segment(at second: Int64) -> ZoneSegment {
    let following = firstTransition(after: second)
    if following == transitions.count, let rule { return ruleSegment(at: second, rule) }
    return ZoneSegment(
      start: following > 0 ? transitions[following - 1] : .min,
      end: following < transitions.count ? transitions[following] : .max,
      type: following > 0 ? Int(transitionTypes[following - 1]) : 0)
  }

  private func ruleSegment(at second: Int64, _ rule: PosixRule) -> ZoneSegment {
    let recordedEnd = transitions.last ?? .min
    guard let daylight = rule.daylight else {
      return ZoneSegment(start: recordedEnd, end: .max, type: types.count - 1)
    }
    var segment = ZoneSegment(start: .min, end: .max, type: types.count - 2)
    for change in rule.changes(from: second, to: second, daylight) {
      if change.second > second {
        segment.end = change.second
        break
      }
      segment.start = change.second
      segment.type = change.toDaylight ? types.count - 1 : types.count - 2
    }
    segment.start = max(segment.start, recordedEnd)
    return segment
  }

  /// The second at which clocks show a local time given as seconds since 1970-01-01 00:00 on the same clock.
  func seconds(ofLocal local: Int64) -> Int64 {
    // No offset leads back further than this, so that the segment sought is this one or a later one.
    var segment = segment(at: local - Int64(LocalTimeType.offsets.upperBound) - 1)
    var offsetBefore = Int64(types[segment.type].offset)
    while true {
      let offset = Int64(types[segment.type].offset)
      if local - offset < segment.start { return local - offsetBefore }
      if local - offset < segment.end { return local - offset }
      offsetBefore = offset
      segment = self.segment(at: segment.end)
    }
  }

  /// The index of the first transition after a second.
  private func firstTransition(after second: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

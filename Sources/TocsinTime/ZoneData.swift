/// The recorded changes of a zone and the rule for the time after them.
///
/// It never changes; being a class spares the copies, for a zone is kept with every case and told with every action.
final class ZoneData: Equatable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, ascending.
  let transitions: [Int64]
  /// For each transition, the type from then on, as an index into `types`.
  let transitionTypes: [UInt8]
  /// The recorded types; with a rule, its standard and its daylight type come last.
  let types: [LocalTimeType]
  let rule: PosixRule?

  init(transitions: [Int64], transitionTypes: [UInt8], types: [LocalTimeType], rule: PosixRule?) {
    var (changes, changeTypes, types) = (transitions, transitionTypes, types)
    if let rule { types.append(rule.standard) }
    if let rule, let daylight = rule.daylight {
      types.append(daylight.type)
      Self.foresee(rule, daylight, typeCount: types.count, &changes, &changeTypes)
    }
    (self.transitions, self.transitionTypes) = (changes, changeTypes)
    (self.types, self.rule) = (types, rule)
  }

  static func == (left: ZoneData, right: ZoneData) -> Bool {
    left === right
      || left.transitions == right.transitions && left.transitionTypes == right.transitionTypes
        && left.types == right.types && left.rule == right.rule
  }

  /// Lists the changes of the rule for the years that are asked for most, since looking up is quicker than reckoning.
  ///
  /// Where the rule holds for longer than that, there is no point from which to list.
  private static func foresee(
    _ rule: PosixRule, _ daylight: PosixRule.Daylight, typeCount: Int, _ transitions: inout [Int64],
    _ transitionTypes: inout [UInt8]
  ) {
    guard typeCount <= 256, let start = transitions.last else { return }
    guard start >= 0, start < PosixRule.foreseenEnd else { return }
    for change in rule.changes(from: start, to: PosixRule.foreseenEnd, daylight)
    where change.second > start && change.second < PosixRule.foreseenEnd {
      let type = UInt8(truncatingIfNeeded: change.toDaylight ? typeCount - 1 : typeCount - 2)
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

package import TocsinTime

/// A calendar: its zone, its hours by layer, its holidays.
public struct CalendarDefinition: Hashable, Sendable {
  package struct Layer: Hashable, Sendable {
    package var name: String
    /// By weekday, in the order of the declaration.
    package var week: [Weekday: [Window]]
    /// The windows that apply on a holiday.
    package var holidayWindows: [Window]

    package init(name: String, week: [Weekday: [Window]], holidayWindows: [Window]) {
      self.name = name
      self.week = week
      self.holidayWindows = holidayWindows
    }
  }

  package var name: String
  package var labels: Labels
  package var zone: Zone
  package var zoneLabels: Labels
  package var layers: [Layer]
  package var holidays: [HolidaySet]
  package var special: [CivilDate: [Window]]
  package var horizon: ClosedRange<CivilDate>
  package var rule: RuleID

  package init(
    name: String, labels: Labels, zone: Zone, zoneLabels: Labels, layers: [Layer], holidays: [HolidaySet],
    special: [CivilDate: [Window]], horizon: ClosedRange<CivilDate>, rule: RuleID
  ) {
    self.name = name
    self.labels = labels
    self.zone = zone
    self.zoneLabels = zoneLabels
    self.layers = layers
    self.holidays = holidays
    self.special = special
    self.horizon = horizon
    self.rule = rule
  }

  /// The hours of some layers taken together; `holidayDates`, if given, replace the calendar's own holidays.
  package func hours(layers names: [String], holidayDates: Set<CivilDate>? = nil) -> CalendarHours {
    var week: [Weekday: [Window]] = [:]
    var holidayWindows: [Window] = []
    for layer in layers where names.contains(layer.name) {
      week.merge(layer.week) { $0 + $1 }
      holidayWindows += layer.holidayWindows
    }
    return CalendarHours(
      zone: zone, week: week, holidayWindows: holidayWindows, holidays: holidayDates == nil ? holidays : [],
      holidayDates: holidayDates ?? [], special: special, horizon: horizon)
  }
}

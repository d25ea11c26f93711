package import TocsinTime

/// A time of maintenance that rules announce: while it lasts, events are not raised.
package struct RuledSilence: Hashable, Sendable {
  /// One that does not come back, half-open.
  package struct Span: Hashable, Sendable {
    package var from: Instant
    package var to: Instant

    package init(from: Instant, to: Instant) {
      self.from = from
      self.to = to
    }
  }

  package var name: String
  package var labels: Labels
  /// Those that come back every week, by line.
  package var hours: [CalendarHours]
  package var spans: [Span]
  /// Nil: all events.
  package var events: [EventID]?
  /// On the facts of the system and its customer; nil: for all of them.
  package var condition: Formula?
  package var rule: RuleID

  package init(
    name: String, labels: Labels, hours: [CalendarHours], spans: [Span], events: [EventID]?, condition: Formula?,
    rule: RuleID
  ) {
    self.name = name
    self.labels = labels
    self.hours = hours
    self.spans = spans
    self.events = events
    self.condition = condition
    self.rule = rule
  }
}

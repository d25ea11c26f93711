package import TocsinModel
package import TocsinTime

/// The desks in use, each calendar compiled once for each choice of layers, and the zones of customers.
package struct DeskBook: Sendable {
  private let zoneSource: any ZoneSource

  package init(zones: any ZoneSource) {
    zoneSource = zones
  }
}

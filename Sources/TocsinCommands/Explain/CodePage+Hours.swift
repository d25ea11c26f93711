import TocsinSource

extension CodePage {
  /// Opening hours that are most likely not meant: W0822 and W0823.
  static let hours: [CodePage] = [
    CodePage(
      "W0822", "hours of one layer overlap on a day",
      """
      All hours of a layer are taken together. Where two overlap the desk is open in both, and the shorter ones change
      nothing: mostly a day was written twice, or the hours of some cases only were put among those of all.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Europe/Rome
          standard  Mon     07:00-18:00
          standard  Mon-Fri 09:00-17:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Europe/Rome
          standard  Mon     07:00-18:00
          standard  Tue-Fri 09:00-17:00
        }
        """)),
    CodePage(
      "W0823", "hours end at the time at which they begin",
      """
      Hours whose end is not after their beginning end on the next day. With one time twice they are 24 hours long.
      """,
      wrong: .alone(
        """
        calendar Desk {
          zone      Europe/Rome
          standard  Mon-Fri 07:00-07:00
        }
        """),
      right: .alone(
        """
        calendar Desk {
          zone      Europe/Rome
          standard  Mon-Fri 07:00-17:00
        }
        """)),
  ]
}

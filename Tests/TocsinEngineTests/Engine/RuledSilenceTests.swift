import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// Silences that the rules announce, a situation a row. 3 March 2025 is a Monday.
@Suite struct RuledSilenceTests {
  private static func rules(_ silences: String) -> String { StreamRules.text + "\n" + silences + "\n" }

  private static let morning = rules(
    """
    silence Patching { every Mon 10:00-11:00 Europe/Rome
      for Bad, Crash, Jam }
    """)
  private static let night = rules(
    """
    silence Nights { every Mon, Tue 22:00-02:00 Europe/Rome }
    """)

  @Test(arguments: [
    Row(
      "outside nothing is kept back, and neither are other events inside",
      """
      09:59:59 sample acme-1 bad true
      09:59:59 sample acme-1 bad false
      10:30 sample acme-1 link false
      10:31 tick
      """, rules: morning,
      expect: """
        09:59:59 case.opened event-1 Bad U2
        09:59:59 customer.notify event-1 Bad
        09:59:59 response.due event-1 Bad due 13:59:59
        09:59:59 case.closed event-1 Bad (the condition is over)
        10:31 case.opened event-2 LinkDown U2
        10:31 customer.notify event-2 LinkDown
        10:31 response.due event-2 LinkDown due 14:31
        """),
    Row(
      "its first instant is inside, and what still holds at its end is raised then",
      """
      10:00 sample acme-1 bad true
      10:59:59 tick
      11:00 tick
      """, rules: morning,
      expect: """
        11:00 case.opened event-1 Bad U2
        11:00 customer.notify event-1 Bad
        11:00 response.due event-1 Bad due 15:00
        """),
    Row(
      "its last instant is outside",
      """
      11:00 happens acme-1 crash application=Fax
      11:00 sample acme-1 bad true
      """, rules: morning,
      expect: """
        11:00 case.opened event-1 Crash Fax U1
        11:00 customer.notify event-1 Crash Fax
        11:00 response.due event-1 Crash Fax due 12:00
        11:00 case.opened event-2 Jam Fax U2
        11:00 customer.notify event-2 Jam Fax
        11:00 response.due event-2 Jam Fax due 15:00
        11:00 case.opened event-3 Bad U2
        11:00 customer.notify event-3 Bad
        11:00 response.due event-3 Bad due 15:00
        """),
    Row(
      "what is over before its end was nothing, and what happens inside is not kept",
      """
      10:10 sample acme-1 bad true
      10:20 happens acme-1 crash application=Fax
      10:59 sample acme-1 bad false
      11:30 tick
      """, rules: morning),
    Row(
      "what is over at its very end was nothing",
      """
      10:10 sample acme-1 bad true
      11:00 sample acme-1 bad false
      11:30 tick
      """, rules: morning),
    Row(
      "the time that a condition has to hold runs on inside",
      """
      Mon 21:57 sample acme-1 disk 12 volume=C:
      Tue 01:58 sample acme-1 link false
      Tue 01:59:30 sample acme-1 disk 12 volume=D:
      Tue 03:00 tick
      """, rules: night,
      expect: """
        Tue 02:00 case.opened event-1 LinkDown U2
        Tue 02:00 customer.notify event-1 LinkDown
        Tue 02:00 response.due event-1 LinkDown due Tue 13:00
        Tue 02:00 case.opened event-2 DiskLow C: U3
        Tue 02:00 customer.notify event-2 DiskLow C:
        Tue 02:00 response.due event-2 DiskLow C: due Tue 17:00
        Tue 02:04:30 case.opened event-3 DiskLow D: U3
        Tue 02:04:30 customer.notify event-3 DiskLow D:
        Tue 02:04:30 response.due event-3 DiskLow D: due Tue 17:00
        """),
    Row(
      "a hold that ends at its beginning is inside, one that ends before is not",
      """
      21:54:59 sample acme-1 disk 12 volume=C:
      21:55 sample acme-1 disk 12 volume=D:
      23:00 tick
      """, rules: night,
      expect: """
        21:59:59 case.opened event-1 DiskLow C: U3
        21:59:59 customer.notify event-1 DiskLow C:
        21:59:59 response.due event-1 DiskLow C: due Tue 17:00
        """),
    Row(
      "a case that is open goes on, is cleared inside, and is not made more urgent before the end",
      """
      09:30 sample acme-1 disk 12 volume=C:
      09:40 sample acme-1 bad true
      10:10 sample acme-1 disk 3 volume=C:
      10:20 sample acme-1 bad false
      11:00 tick
      """,
      rules: rules("silence Patching { every Mon 10:00-11:00 Europe/Rome }"),
      expect: """
        09:35 case.opened event-1 DiskLow C: U3
        09:35 customer.notify event-1 DiskLow C:
        09:35 response.due event-1 DiskLow C: due 17:35
        09:40 case.opened event-2 Bad U2
        09:40 customer.notify event-2 Bad
        09:40 response.due event-2 Bad due 13:40
        10:20 case.closed event-2 Bad (the condition is over)
        11:00 case.updated event-1 DiskFull C: U2 (in place of `DiskLow`)
        11:00 response.due event-1 DiskFull C: due 13:35
        """),
    Row(
      "a window across midnight belongs to the day it starts on",
      """
      Wed 01:00 sample acme-1 bad true
      Wed 01:59 tick
      Wed 02:00 tick
      Wed 02:01 sample acme-1 bad false
      Wed 22:00 sample acme-1 link false
      Wed 22:01 tick
      """, rules: night,
      expect: """
        Wed 02:00 case.opened event-1 Bad U2
        Wed 02:00 customer.notify event-1 Bad
        Wed 02:00 response.due event-1 Bad due Wed 13:00
        Wed 02:01 case.closed event-1 Bad (the condition is over)
        Wed 22:01 case.opened event-2 LinkDown U2
        Wed 22:01 customer.notify event-2 LinkDown
        Wed 22:01 response.due event-2 LinkDown due Thu 13:00
        """),
  ])
  func `Every week`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "of two that overlap the later end counts",
      """
      10:10 sample acme-1 bad true
      10:30 tick
      11:00 tick
      11:30 tick
      """,
      rules: rules(
        """
        silence One { every Mon 10:00-11:00 Europe/Rome }
        silence Two { from 2025-03-03 10:30 to 2025-03-03 11:30 Europe/Rome }
        """),
      expect: """
        11:30 case.opened event-1 Bad U2
        11:30 customer.notify event-1 Bad
        11:30 response.due event-1 Bad due 15:30
        """),
    Row(
      "windows that touch leave no gap, on one line or two",
      """
      10:10 sample acme-1 bad true
      13:00 tick
      """,
      rules: rules(
        """
        silence One { every Mon 10:00-11:00, 11:00-12:00 Europe/Rome
          every Mon 12:00-12:30 Europe/Rome }
        """),
      expect: """
        12:30 case.opened event-1 Bad U2
        12:30 customer.notify event-1 Bad
        12:30 response.due event-1 Bad due 16:30
        """),
    Row(
      "with a silence that was told, the later end counts",
      """
      09:30 silence system=acme-1 10:30
      09:40 sample acme-1 bad true
      10:45 silence system=acme-1 11:15
      12:00 tick
      """, rules: morning,
      expect: """
        11:15 case.opened event-1 Bad U2
        11:15 customer.notify event-1 Bad
        11:15 response.due event-1 Bad due 15:15
        """),
    Row(
      "a silence that was told and ends inside changes nothing",
      """
      10:05 silence system=acme-1 10:30
      10:10 sample acme-1 bad true
      12:00 tick
      """, rules: morning,
      expect: """
        11:00 case.opened event-1 Bad U2
        11:00 customer.notify event-1 Bad
        11:00 response.due event-1 Bad due 15:00
        """),
    Row(
      "a silence that was told does not hold at its last instant",
      """
      10:00 silence system=acme-1 event=Crash 10:30
      10:00 silence system=acme-1 event=Jam 11:30
      10:30 happens acme-1 crash application=Fax
      """,
      expect: """
        10:30 case.opened event-1 Crash Fax U1
        10:30 customer.notify event-1 Crash Fax
        10:30 response.due event-1 Crash Fax due 11:30
        """),
    Row(
      "a condition that no longer holds, or is not known, silences nothing",
      """
      10:01 sample acme-1 bad true
      10:10 customer acme plan=Silver
      10:20 sample acme-1 bad false
      10:21 customer acme plan=null
      10:22 sample acme-1 link false
      10:23 tick
      """,
      rules: rules(
        """
        silence Patching { every Mon 10:00-11:00 Europe/Rome
          when plan is Diamond }
        """),
      expect: """
        10:10 case.opened event-1 Bad U2
        10:10 customer.notify event-1 Bad
        10:10 response.due event-1 Bad due 14:10
        10:20 case.closed event-1 Bad (the condition is over)
        10:23 case.opened event-2 LinkDown U2
        10:23 customer.notify event-2 LinkDown
        10:23 case.fault event-2 LinkDown (the response target needs `customer.plan`, which nobody told)
        """),
    Row(
      "what another event keeps back is silenced too once that is over",
      """
      10:00 happens acme-1 beat
      10:20 sample acme-1 bad true
      10:40 happens acme-1 beat
      10:50 happens acme-1 beat
      11:00 tick
      """, rules: StreamRules.watchful + "\nsilence S { every Mon 10:30-11:00 Europe/Rome }\n",
      expect: """
        10:15 case.opened event-1 Silent U1
        10:15 customer.notify event-1 Silent
        10:15 response.due event-1 Silent due 11:15
        10:40 case.closed event-1 Silent (the condition is over)
        11:00 case.opened event-2 Bad U2
        11:00 customer.notify event-2 Bad
        11:00 response.due event-2 Bad due 15:00
        """),
  ])
  func `Together`(row: Row) throws { try row.check() }
}

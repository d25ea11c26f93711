import Testing

/// What is raised and cleared, a situation a row.
@Suite struct MonitoringTests {
  @Test(arguments: [
    Row(
      "a threshold is raised once it has held, and cleared once its own condition has held",
      """
      10:00 sample acme-1 disk 12 volume=C:
      10:04 sample acme-1 disk 11 volume=C:
      10:06 sample acme-1 disk 18 volume=C:
      10:10 sample acme-1 disk 25 volume=C:
      10:19 sample acme-1 disk 26 volume=C:
      10:21 sample acme-1 disk 26 volume=C:
      """,
      expect: """
        10:05 case.opened event-1 DiskLow C: U3
        10:05 customer.notify event-1 DiskLow C:
        10:05 response.due event-1 DiskLow C: due Tue 09:05
        10:20 case.closed event-1 DiskLow C: (the condition is over)
        """),
    Row(
      "a dip that ends at the very instant of the hold is nothing",
      """
      10:00 sample acme-1 disk 12 volume=C:
      10:05 sample acme-1 disk 18 volume=C:
      10:30 tick
      """),
    Row(
      "a dip that was interrupted counts from its new beginning",
      """
      10:00 sample acme-1 disk 12 volume=C:
      10:04 sample acme-1 disk 18 volume=C:
      10:04:30 sample acme-1 disk 12 volume=C:
      10:09 tick
      10:09:30 tick
      """,
      expect: """
        10:09:30 case.opened event-1 DiskLow C: U3
        10:09:30 customer.notify event-1 DiskLow C:
        10:09:30 response.due event-1 DiskLow C: due Tue 09:09:30
        """),
    Row(
      "recovering between the two thresholds clears nothing, and a relapse starts the calm anew",
      """
      10:00 sample acme-1 disk 12 volume=C:
      10:06 sample acme-1 disk 18 volume=C:
      10:30 sample acme-1 disk 25 volume=C:
      10:35 sample acme-1 disk 19 volume=C:
      10:36 sample acme-1 disk 25 volume=C:
      10:45 tick
      10:46 tick
      """,
      expect: """
        10:05 case.opened event-1 DiskLow C: U3
        10:05 customer.notify event-1 DiskLow C:
        10:05 response.due event-1 DiskLow C: due Tue 09:05
        10:46 case.closed event-1 DiskLow C: (the condition is over)
        """),
    Row(
      "each set of labels is watched for itself",
      """
      10:00 sample acme-1 disk 12 volume=C:
      10:00 sample acme-1 disk 12 volume=D:
      10:01 sample acme-1 disk 50 volume=C:
      10:06 tick
      """,
      expect: """
        10:05 case.opened event-1 DiskLow D: U3
        10:05 customer.notify event-1 DiskLow D:
        10:05 response.due event-1 DiskLow D: due Tue 09:05
        """),
    Row(
      "without `clear` the opposite of the condition clears, at once where nothing must hold",
      """
      10:00 sample acme-1 bad true
      10:00 sample acme-1 bad true
      10:10 sample acme-1 bad false
      """,
      expect: """
        10:00 case.opened event-1 Bad U2
        10:00 customer.notify event-1 Bad
        10:00 response.due event-1 Bad due 14:00
        10:10 case.closed event-1 Bad (the condition is over)
        """),
    Row(
      "a condition on several signals needs all of them, and facts as they are told",
      """
      10:00 sample acme-1 used 12
      10:10 sample acme-1 free 1
      10:20 customer acme lines=20
      10:30 customer acme lines=null
      """,
      expect: """
        10:10 case.opened event-1 Crowded U3
        10:10 customer.notify event-1 Crowded
        10:10 response.due event-1 Crowded due Tue 09:10
        10:20 case.closed event-1 Crowded (the condition is over)
        10:30 case.opened event-2 Crowded U3
        10:30 customer.notify event-2 Crowded
        10:30 response.due event-2 Crowded due Tue 09:30
        """),
    Row(
      "durations count in seconds",
      """
      10:00 sample acme-1 age 93600
      10:01 sample acme-1 age 93601
      """,
      expect: """
        10:01 case.opened event-1 Stale U3
        10:01 customer.notify event-1 Stale
        10:01 response.due event-1 Stale due Tue 09:01
        """),
  ])
  func `A condition`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "what happens has no end: one case until it is resolved, then another",
      """
      10:00 happens acme-1 crash application=Fax
      10:01 happens acme-1 crash application=Fax
      10:02 happens acme-1 fixed application=Fax
      10:10 resolve event-2
      10:20 happens acme-1 crash application=Fax
      """,
      expect: """
        10:00 case.opened event-1 Crash Fax U1
        10:00 customer.notify event-1 Crash Fax
        10:00 response.due event-1 Crash Fax due 11:00
        10:00 case.opened event-2 Jam Fax U2
        10:00 customer.notify event-2 Jam Fax
        10:00 response.due event-2 Jam Fax due 14:00
        10:02 case.closed event-2 Jam Fax (the condition is over)
        rejected: the case `event-2` is closed
        10:20 case.opened event-3 Jam Fax U2
        10:20 customer.notify event-3 Jam Fax
        10:20 response.due event-3 Jam Fax due 14:20
        """),
    Row(
      "a case that was resolved while its condition goes on is not opened again before that is over",
      """
      10:00 sample acme-1 bad true
      10:01 resolve event-1
      10:02 sample acme-1 bad true
      10:03 sample acme-1 bad false
      10:04 sample acme-1 bad true
      """,
      expect: """
        10:00 case.opened event-1 Bad U2
        10:00 customer.notify event-1 Bad
        10:00 response.due event-1 Bad due 14:00
        10:01 case.closed event-1 Bad (resolved)
        10:04 case.opened event-2 Bad U2
        10:04 customer.notify event-2 Bad
        10:04 response.due event-2 Bad due 14:04
        """),
    Row(
      "an event that is not watched is refused once for each time it is raised",
      """
      09:00 customer acme watched=false
      10:00 sample acme-1 bad true
      10:01 sample acme-1 bad true
      10:02 sample acme-1 bad false
      10:03 sample acme-1 bad true
      """,
      expect: """
        10:00 support.refused - Bad (not watched)
        10:03 support.refused - Bad (not watched)
        """),
    Row(
      "what only happened and was refused is over: nothing is asked again, and a later case of it stays one",
      """
      09:00 customer acme watched=false
      10:00 happens acme-1 crash application=web
      10:30 customer acme watched=true
      11:00 happens acme-1 crash application=web
      11:01 system acme-1 acme
      """,
      expect: """
        10:00 support.refused - Crash web (not watched)
        10:00 support.refused - Jam web (not watched)
        10:30 case.opened event-1 Jam web U2
        10:30 customer.notify event-1 Jam web
        10:30 response.due event-1 Jam web due 14:30
        11:00 case.opened event-2 Crash web U1
        11:00 customer.notify event-2 Crash web
        11:00 response.due event-2 Crash web due 12:00
        """),
  ])
  func `A case of an event`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "absence counts from the first line after the system is known",
      """
      10:00 tick
      10:14:59 tick
      10:15 tick
      10:20 happens acme-1 beat
      """, rules: StreamRules.watchful,
      expect: """
        10:15 case.opened event-1 Silent U1
        10:15 customer.notify event-1 Silent
        10:15 response.due event-1 Silent due 11:15
        10:20 case.closed event-1 Silent (the condition is over)
        """),
    Row(
      "a sign of life at the very instant is in time, and counts anew",
      """
      10:00 happens acme-1 beat
      10:15 happens acme-1 beat
      10:29 happens acme-1 beat
      10:43 tick
      10:44 tick
      """, rules: StreamRules.watchful,
      expect: """
        10:44 case.opened event-1 Silent U1
        10:44 customer.notify event-1 Silent
        10:44 response.due event-1 Silent due 11:44
        """),
    Row(
      "a system that was retired is not missed, and what it had raised is over",
      """
      10:00 happens acme-1 beat
      10:10 sample acme-1 bad true
      10:11 retire acme-1
      10:12 happens acme-1 beat
      11:00 tick
      11:00 system acme-1 acme
      11:01 tick
      11:16 tick
      """, rules: StreamRules.watchful,
      expect: """
        10:10 case.opened event-1 Bad U2
        10:10 customer.notify event-1 Bad
        10:10 response.due event-1 Bad due 14:10
        10:11 case.closed event-1 Bad (the system is no longer watched)
        rejected: the system `acme-1` was retired
        11:16 case.opened event-2 Silent U1
        11:16 customer.notify event-2 Silent
        11:16 response.due event-2 Silent due 12:16
        """),
    Row(
      "what is suppressed is raised when that ends, if it still holds",
      """
      10:00 happens acme-1 beat
      10:15 sample acme-1 disk 50 volume=C:
      10:16 sample acme-1 bad true
      10:16 sample acme-1 disk 12 volume=C:
      10:30 sample acme-1 bad false
      10:40 happens acme-1 beat
      """, rules: StreamRules.watchful,
      expect: """
        10:15 case.opened event-1 Silent U1
        10:15 customer.notify event-1 Silent
        10:15 response.due event-1 Silent due 11:15
        10:40 case.closed event-1 Silent (the condition is over)
        10:40 case.opened event-2 DiskLow C: U3
        10:40 customer.notify event-2 DiskLow C:
        10:40 response.due event-2 DiskLow C: due Tue 09:40
        """),
    Row(
      "of two raised at one instant the one that suppresses the other comes first",
      """
      10:00 happens acme-1 beat
      10:10 sample acme-1 disk 12 volume=C:
      10:16 tick
      """, rules: StreamRules.watchful,
      expect: """
        10:15 case.opened event-1 Silent U1
        10:15 customer.notify event-1 Silent
        10:15 response.due event-1 Silent due 11:15
        """),
    Row(
      "during a silence nothing is raised; at its end what still holds is",
      """
      10:00 silence system=acme-1 event=Bad 11:00
      10:01 sample acme-1 bad true
      10:02 sample acme-1 link false
      11:30 tick
      """,
      expect: """
        10:03 case.opened event-1 LinkDown U2
        10:03 customer.notify event-1 LinkDown
        10:03 response.due event-1 LinkDown due 14:03
        11:00 case.opened event-2 Bad U2
        11:00 customer.notify event-2 Bad
        11:00 response.due event-2 Bad due 15:00
        """),
  ])
  func `Absence and silence`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "a worse event makes the same case more urgent, which is eased when only the lesser one is left",
      """
      10:00 sample acme-1 disk 12 volume=C:
      10:10 sample acme-1 disk 3 volume=C:
      10:20 sample acme-1 disk 12 volume=C:
      10:40 sample acme-1 disk 30 volume=C:
      11:00 tick
      """,
      expect: """
        10:05 case.opened event-1 DiskLow C: U3
        10:05 customer.notify event-1 DiskLow C:
        10:05 response.due event-1 DiskLow C: due Tue 09:05
        10:15 case.updated event-1 DiskFull C: U2 (in place of `DiskLow`)
        10:15 response.due event-1 DiskFull C: due 14:05
        10:30 case.updated event-1 DiskLow C: U3 (`DiskFull` is over)
        10:30 response.due event-1 DiskLow C: due Tue 09:05
        10:50 case.closed event-1 DiskLow C: (the condition is over)
        """),
    Row(
      "raised at one instant, the case opens with the more urgent one",
      """
      10:00 sample acme-1 disk 3 volume=C:
      10:06 tick
      """,
      expect: """
        10:05 case.opened event-1 DiskFull C: U2
        10:05 customer.notify event-1 DiskFull C:
        10:05 response.due event-1 DiskFull C: due 14:05
        """),
    Row(
      "a worse event that comes back makes its case more urgent again",
      """
      10:00 sample acme-1 disk 3 volume=C:
      10:10 sample acme-1 disk 12 volume=C:
      10:25 sample acme-1 disk 3 volume=C:
      10:35 tick
      """,
      expect: """
        10:05 case.opened event-1 DiskFull C: U2
        10:05 customer.notify event-1 DiskFull C:
        10:05 response.due event-1 DiskFull C: due 14:05
        10:20 case.updated event-1 DiskLow C: U3 (`DiskFull` is over)
        10:20 response.due event-1 DiskLow C: due Tue 09:05
        10:30 case.updated event-1 DiskFull C: U2 (in place of `DiskLow`)
        10:30 response.due event-1 DiskFull C: due 14:05
        """),
    Row(
      "a worse event opens a case of its own when that of the lesser one was resolved",
      """
      10:00 sample acme-1 disk 12 volume=C:
      10:06 resolve event-1
      10:10 sample acme-1 disk 3 volume=C:
      10:15 tick
      """,
      expect: """
        10:05 case.opened event-1 DiskLow C: U3
        10:05 customer.notify event-1 DiskLow C:
        10:05 response.due event-1 DiskLow C: due Tue 09:05
        10:06 case.closed event-1 DiskLow C: (resolved)
        10:15 case.opened event-2 DiskFull C: U2
        10:15 customer.notify event-2 DiskFull C:
        10:15 response.due event-2 DiskFull C: due 14:15
        """),
  ])
  func `Replacing`(row: Row) throws { try row.check() }
}

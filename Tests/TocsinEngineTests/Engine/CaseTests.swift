import Testing

/// What happens to a case, a situation a row.
@Suite struct CaseTests {
  @Test(arguments: [
    Row(
      "a strict target is missed at its very instant",
      """
      10:00 open K-1 acme U1
      12:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 response.due K-1 due 11:00
        10:30 response.warning K-1 due 11:00
        11:00 response.breached K-1 due 11:00
        11:00 case.escalated K-1 Lead
        """),
    Row(
      "an inclusive target is missed in the first millisecond after it",
      """
      10:00 open K-1 acme U2
      14:00 tick
      14:01 tick
      """,
      expect: """
        10:00 case.opened K-1 U2
        10:00 response.due K-1 due 14:00
        13:00 case.escalated K-1 Lead
        13:30 response.warning K-1 due 14:00
        14:00:00.001 response.breached K-1 due 14:00
        """),
    Row(
      "to solve a case at the very instant is in time where the target includes it",
      """
      10:00 open K-1 acme U2
      14:00 resolve K-1
      15:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U2
        10:00 response.due K-1 due 14:00
        13:00 case.escalated K-1 Lead
        13:30 response.warning K-1 due 14:00
        14:00 case.closed K-1 (resolved)
        """),
    Row(
      "and too late where it does not; but it comes before the step of that instant",
      """
      10:00 open K-1 acme U1
      11:00 resolve K-1
      15:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 response.due K-1 due 11:00
        10:30 response.warning K-1 due 11:00
        11:00 response.breached K-1 due 11:00
        11:00 case.closed K-1 (resolved)
        """),
    Row(
      "at night somebody on call is paged, and desk time waits for the morning",
      """
      Mon 20:00 open K-1 acme U1
      Tue 10:00 resolve K-1
      """,
      expect: """
        20:00 case.opened K-1 U1
        20:00 oncall.page K-1 Night
        20:00 response.due K-1 due 21:00
        20:30 response.warning K-1 due 21:00
        21:00 response.breached K-1 due 21:00
        Tue 10:00 case.closed K-1 (resolved)
        """),
    Row(
      "best effort is never late",
      """
      09:00 customer acme plan=Silver
      10:00 open K-1 acme U3
      Fri 10:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U3
        """),
  ])
  func `A target`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "waiting stops the clocks that the rules name; ended at the instant of a wait, nothing is lost",
      """
      10:00 open K-1 acme U2
      11:00 wait K-1 customer
      12:00 wait K-1 supplier
      12:30 resume K-1 customer
      12:30 wait K-1 customer
      13:00 resume K-1
      15:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U2
        10:00 response.due K-1 due 14:00
        12:30 response.due K-1 due 15:30
        13:00 response.due K-1 due 16:00
        15:00 case.escalated K-1 Lead
        """),
    Row(
      "a wait that begins at the instant of a deadline comes after it",
      """
      10:00 open K-1 acme U1
      11:00 wait K-1 customer
      11:01 tick
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 response.due K-1 due 11:00
        10:30 response.warning K-1 due 11:00
        11:00 response.breached K-1 due 11:00
        11:00 case.escalated K-1 Lead
        """),
    Row(
      "acknowledging stops what the rules say, here the steps and not the answer",
      """
      10:00 open K-1 acme U1
      10:10 acknowledge K-1
      Tue 10:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 response.due K-1 due 11:00
        10:30 response.warning K-1 due 11:00
        11:00 response.breached K-1 due 11:00
        """),
    Row(
      "raised into the past: late at the change, and the highest step past is taken",
      """
      10:00 open K-1 acme U3
      13:30 priority K-1 U1
      Tue 10:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U3
        10:00 response.due K-1 due 18:00
        13:30 case.updated K-1 U1 (the priority was changed)
        13:30 response.due K-1 due 13:30
        13:30 response.breached K-1 due 13:30
        13:30 case.escalated K-1 Boss
        """),
    Row(
      "lowered: the later target is said, the steps of the old ladder are dropped",
      """
      10:00 open K-1 acme U2
      12:00 priority K-1 U3
      Tue 09:10 tick
      """,
      expect: """
        10:00 case.opened K-1 U2
        10:00 response.due K-1 due 14:00
        12:00 case.updated K-1 U3 (the priority was changed)
        12:00 response.due K-1 due 18:00
        17:30 response.warning K-1 due 18:00
        18:00:00.001 response.breached K-1 due 18:00
        """),
    Row(
      "the time a case was closed is a pause",
      """
      10:00 open K-1 acme U2
      11:00 resolve K-1
      12:00 reopen K-1
      15:00:01 tick
      """,
      expect: """
        10:00 case.opened K-1 U2
        10:00 response.due K-1 due 14:00
        11:00 case.closed K-1 (resolved)
        12:00 case.updated K-1 U2 (reopened)
        12:00 response.due K-1 due 15:00
        14:00 case.escalated K-1 Lead
        14:30 response.warning K-1 due 15:00
        15:00:00.001 response.breached K-1 due 15:00
        """),
    Row(
      "open cases follow the facts",
      """
      10:00 open K-1 acme U1
      10:10 customer acme plan=Silver
      13:00 tick
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 response.due K-1 due 11:00
        10:10 response.due K-1 due 12:00
        11:00 case.escalated K-1 Lead
        11:30 response.warning K-1 due 12:00
        12:00 response.breached K-1 due 12:00
        13:00 case.escalated K-1 Boss
        """),
  ])
  func `A change`(row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(
      "a report that the rules do not take is refused, and can be made again",
      """
      10:00 open K-1 acme U1 via=Mail
      10:01 open K-1 acme U1 via=phone
      """,
      expect: """
        10:00 support.refused K-1 (no mail, please)
        10:01 case.opened K-1 U1
        10:01 response.due K-1 due 11:01
        """),
    Row(
      "every line that cannot be meant is answered",
      """
      10:00 open K-1 acme U3
      10:01 open K-1 acme U3
      10:02 open K-2 acne U3
      10:03 open K-2 acme U4
      10:04 resume K-1
      10:05 wait K-1 custmer
      10:06 wait K-1 customer
      10:07 wait K-1 customer
      10:08 resume K-1 supplier
      10:09 priority K-1 U3
      10:10 acknowledge K-1
      10:11 acknowledge K-1
      10:12 reopen K-1
      10:13 acknowledge K-9
      10:14 resolve K-1
      10:15 resolve K-1
      10:16 open K-3 acme U3 channel=Phone
      10:17 open K-3 acme U3 via=Fax
      10:18 open K-3 acme U3 on=acme-2
      10:19 customer acme since=yesterday
      10:20 customer acme zone=Europe/Roma
      10:21 customer acme grace=soon
      """,
      expect: """
        10:00 case.opened K-1 U3
        10:00 response.due K-1 due 18:00
        rejected: there is a case `K-1` already
        rejected: there is no customer `acne`: `acme` is similar
        rejected: there is no priority `U4`: `U1` is similar
        rejected: the case `K-1` is not waiting
        rejected: there is no cause of waiting `custmer`: `customer` is similar
        rejected: the case `K-1` is waiting on `customer` already
        rejected: the case `K-1` is not waiting on `supplier`
        rejected: the case `K-1` has the priority `U3` already
        rejected: the case `K-1` was acknowledged before
        rejected: the case `K-1` is not closed
        rejected: there is no case `K-9`: `K-1` is similar
        10:14 case.closed K-1 (resolved)
        rejected: the case `K-1` is closed
        rejected: there is no fact `channel`
        rejected: expected one of `Mail`, `Phone` for the fact `via`, found `Fax`
        rejected: there is no system `acme-2`: `acme-1` is similar
        rejected: expected a date such as `2025-03-31` for the fact `since`, found `yesterday`
        rejected: expected a time zone such as `Europe/Rome` for the fact `zone`, found `Europe/Roma`
        rejected: expected seconds or a text such as `90 minutes` for the fact `grace`, found `soon`
        """),
    Row(
      "what cannot be computed is said of the case, which stays open",
      """
      10:00 customer other
      10:00 open K-1 other U1
      10:05 customer other plan=Diamond
      10:10 resolve K-1
      """,
      expect: """
        10:00 case.opened K-1 U1
        10:00 case.fault K-1 (the response target needs `customer.plan`, which nobody told)
        10:05 response.due K-1 due 11:00
        10:10 case.closed K-1 (resolved)
        """),
  ])
  func `An answer`(row: Row) throws { try row.check() }
}

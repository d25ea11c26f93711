import TocsinSource

extension CodePage {
  /// What `tocsin lint` proves of rules: W0801 to W0809 and W0817 to W0821.
  static let proofs: [CodePage] = lineProofs + eventProofs + targetProofs + usageProofs

  private static let lineProofs: [CodePage] = [
    CodePage(
      "W0801", "a line never applies",
      """
      Its condition asks for things that are never true together, so that the line says nothing of any case.
      """,
      wrong: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small and plan is Large
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small and vip
          no   otherwise
        }
        """)),
    CodePage(
      "W0802", "a condition holds in every case",
      """
      It tells no cases apart. Most often `or` stands where `and` is meant.
      """,
      wrong: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small or plan is Large
        }
        """),
      right: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small or vip
          no   otherwise
        }
        """)),
    CodePage(
      "W0803", "a line is never reached",
      """
      Wherever it would apply, one of the lines above applies first. It may take several of them together to hide it.
      """,
      wrong: .withWords(
        """
        decision Discount for customer, first that holds {
          yes  when plan is Small
          no   when plan is Small and vip
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Discount for customer, first that holds {
          no   when plan is Small and vip
          yes  when plan is Small
          no   otherwise
        }
        """)),
  ]

  private static let eventProofs: [CodePage] = [
    CodePage(
      "W0804", "an event is never raised",
      """
      No values fulfil its condition, so that nobody will ever hear of it.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5% and space.free > 10%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """)),
    CodePage(
      "W0805", "an event is raised by every value",
      """
      The first line of a system opens a case, and no value ends it.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5% or space.free >= 5%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """)),
    CodePage(
      "W0806", "two events are raised together",
      """
      Each opens a case of its own, and two people look after one thing.
      """,
      wrong: .withWords(
        """
        event VolumeLow {
          priority  Middle
          when      space.free < 15%
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """),
      right: .withWords(
        """
        event VolumeLow {
          priority  Middle
          when      space.free < 15%
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
          replaces  VolumeLow
        }
        """)),
    CodePage(
      "W0807", "one value lies between two events",
      """
      Values on both sides of it raise an event, and it raises none.
      """,
      wrong: .withWords(
        """
        event VolumeLow {
          priority  Middle
          when      space.free < 15% and space.free > 5%
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """),
      right: .withWords(
        """
        event VolumeLow {
          priority  Middle
          when      space.free < 15% and space.free >= 5%
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """)),
    CodePage(
      "W0808", "not everything could be decided",
      """
      To look at every case would take too long here. Nothing is claimed that was not looked at, so a line that is never
      reached may be among them.
      """,
      wrong: .withWords(
        """
        decision Printed for case, first that holds {
          yes  when Served for { level 2 } is yes
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Printed for case, first that holds {
          yes  when plan is Small
          no   otherwise
        }
        """)),
  ]

  private static let targetProofs: [CodePage] = [
    CodePage(
      "W0809", "what stands higher is answered later",
      """
      For cases that differ in nothing but urgency, or in the plan where plans are a scale, the one that stands higher has the
      later target, or none.
      """,
      wrong: .withWords(
        """
        table Answers {
          | Priority | Answer   |
          | High     | < 60 minutes |
          | Middle   | < 30 minutes |
          | Low      | < 8 hours    |
        }
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Answers(priority).Answer
        }
        """),
      right: .withWords(
        """
        table Answers {
          | Priority | Answer   |
          | High     | < 20 minutes |
          | Middle   | < 30 minutes |
          | Low      | < 8 hours    |
        }
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Answers(priority).Answer
        }
        """))
  ]
}

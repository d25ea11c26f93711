import TocsinSource

extension CodePage {
  /// What is said about decisions and how events go together.
  static let decisions: [CodePage] = [
    CodePage(
      "E0710", "a decision depends on itself",
      """
      A question that has to be answered before it can be answered has no answer.
      """,
      wrong: .withWords(
        """
        decision Kept for case {
          no   when Kept is no
          yes  otherwise
        }
        """),
      right: .withWords(
        """
        decision Kept for case {
          no   when Served is no
          yes  otherwise
        }
        """)),
    CodePage(
      "E0711", "a decision has no answer for the rest",
      """
      When none of its conditions holds the decision has to say something all the same. Where the conditions
      cover every case nothing is missing, and `otherwise` may be left out.
      """,
      wrong: .withWords(
        """
        decision Cheap for customer {
          yes  when plan is Small
        }
        """),
      right: .withWords(
        """
        decision Cheap for customer {
          yes  when plan is Small
          no   otherwise
        }
        """)),
    CodePage(
      "E0712", "a line is never reached",
      """
      `otherwise` holds whenever no line above it does, so nothing after it is ever asked.
      """,
      wrong: .withWords(
        """
        decision Cheap for customer {
          no   otherwise
          yes  when plan is Small
        }
        """),
      right: .withWords(
        """
        decision Cheap for customer {
          yes  when plan is Small
          no   otherwise
        }
        """)),
    CodePage(
      "E0713", "a decision is asked where nobody knows its subject",
      """
      A decision about a system needs one. A reported case may be about none, and a system may have no
      case.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          accept  by Watched
          desk    Desk, open standard
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          accept  by Served
          desk    Desk, open standard
        }
        """)),
    CodePage(
      "E0714", "an event is cleared while it is raised",
      """
      When both conditions hold at once the case opens and ends without end.
      """,
      wrong: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
          clear     space.free > 3%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
          clear     space.free > 8%
        }
        """)),
    CodePage(
      "E0715", "events replace each other",
      """
      The more urgent event replaces the less urgent one. In a circle neither is.
      """,
      wrong: .withWords(
        """
        event VolumeLow {
          priority  Low
          when      space.free < 15%
          replaces  VolumeFull
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
          replaces  VolumeLow
        }
        """),
      right: .withWords(
        """
        event VolumeLow {
          priority  Low
          when      space.free < 15%
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
          replaces  VolumeLow
        }
        """)),
    CodePage(
      "E0716", "an event replaces a more urgent one",
      """
      A case that gets worse would become less urgent.
      """,
      wrong: .withWords(
        """
        event VolumeLow {
          priority  High
          when      space.free < 15%
        }
        event VolumeFull {
          priority  Low
          when      space.free < 5%
          replaces  VolumeLow
        }
        """),
      right: .withWords(
        """
        event VolumeLow {
          priority  Low
          when      space.free < 15%
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
          replaces  VolumeLow
        }
        """)),
    CodePage(
      "E0717", "another signal clears the event",
      """
      The case would end because something else got better. Most often a name was left over from a copied
      event.
      """,
      wrong: .withWords(
        """
        signal memory.free  percent  per system, volume
        event VolumeFull {
          priority  High
          when      space.free < 5%
          clear     memory.free > 10%
        }
        """),
      right: .withWords(
        """
        event VolumeFull {
          priority  High
          when      space.free < 5%
          clear     space.free > 10%
        }
        """)),
    CodePage(
      "E0718", "two lines of a decision contradict each other",
      """
      The lines of a decision have no order: whoever reads one of them takes it as the answer. The message
      shows a case to which both apply. Either one of them leaves it to the other, or the decision says that
      the upper line wins.
      """,
      wrong: .withWords(
        """
        decision Cheap for customer {
          yes  when plan is Small
          no   when vip
          yes  otherwise
        }
        """),
      right: .withWords(
        """
        decision Cheap for customer, first that holds {
          yes  when plan is Small
          no   when vip
          yes  otherwise
        }
        """)),
  ]
}

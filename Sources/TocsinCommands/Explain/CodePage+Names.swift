import TocsinSource

extension CodePage {
  /// What is said about names.
  static let names: [CodePage] = [
    CodePage(
      "E0201", "a name is not known",
      """
      Nothing of this kind has the name. Most often a letter is wrong; sometimes it was declared in a file
      that does not belong to this release, or was withdrawn.
      """,
      wrong: .withWords(
        """
        table Fee {
          | Plan  | Text   |
          | Smal  | "low"  |
          | Large | "high" |
        }
        """),
      right: .withWords(
        """
        table Fee {
          | Plan  | Text   |
          | Small | "low"  |
          | Large | "high" |
        }
        """)),
    CodePage(
      "E0202", "a choice has a member twice",
      """
      Each member of a choice stands for one thing, so it is named once. Capitals make no difference.
      """,
      wrong: .alone(
        """
        choice Plan { Small  Large  Small }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        """)),
    CodePage(
      "E0203", "a fact is declared twice",
      """
      One fact has one type and one presumed value.
      """,
      wrong: .alone(
        """
        facts customer {
          vip  yes or no
          vip  yes or no, presumed no
        }
        """),
      right: .alone(
        """
        facts customer {
          vip  yes or no, presumed no
        }
        """)),
    CodePage(
      "E0204", "a choice has no members",
      """
      Nothing could ever be chosen, so no case could ever be told.
      """,
      wrong: .alone(
        """
        choice Plan {
        }
        """),
      right: .alone(
        """
        choice Plan { Small  Large }
        """)),
    CodePage(
      "E0205", "a name has several meanings",
      """
      Two choices have a member of this name, or two subjects a fact. The rules have to say which is
      meant.
      """,
      wrong: .withWords(
        """
        choice Size { Small  Huge }
        decision Cheap for customer {
          Small  otherwise
        }
        """),
      right: .withWords(
        """
        choice Size { Small  Huge }
        decision Cheap for customer {
          Size.Small  otherwise
        }
        """)),
    CodePage(
      "E0206", "a table is used without keys",
      """
      A table answers for one row and one column; the rules have to say for which.
      """,
      wrong: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Targets
        }
        """),
      right: .withWords(
        """
        policy Support for case {
          desk     Desk, open standard
          clock    desk time
          respond  by Targets(priority, plan)
        }
        """)),
    CodePage(
      "E0207", "something that is no table is asked with keys",
      """
      Only tables are asked with keys. Decisions and named values are named alone.
      """,
      wrong: .withWords(
        """
        decision Kept for case {
          no   when Served(priority) is no
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
      "E0208", "a value has no such part",
      """
      A calendar has a zone and layers, a layer has days and hours, an event has a group and a priority.
      """,
      wrong: .withWords(
        """
        table Desks {
          | Plan  | Zone       |
          | Small | Desk.clock |
          | Large | Desk.zone  |
        }
        """),
      right: .withWords(
        """
        table Desks {
          | Plan  | Zone      |
          | Small | Desk.zone |
          | Large | Desk.zone |
        }
        """)),
    CodePage(
      "E0209", "a phrase has no meaning here",
      """
      Some phrases speak of the case at hand, and only a policy has one at hand.
      """,
      wrong: .withWords(
        """
        decision Late for case {
          yes  when desk closed
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Late for case {
          yes  when level is 1
          no   otherwise
        }
        """)),
    CodePage(
      "E0210", "a case has no priority",
      """
      The urgency of a case is its fact `priority`. The engine raises, lowers and reports it.
      """,
      wrong: .alone(
        """
        signal space.free  percent  per system
        facts case {
          level  count
        }
        scale Urgency, highest first { High  Low }
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """),
      right: .alone(
        """
        signal space.free  percent  per system
        scale Urgency, highest first { High  Low }
        facts case {
          priority  Urgency
          level     count
        }
        event VolumeFull {
          priority  High
          when      space.free < 5%
        }
        """)),
    CodePage(
      "E0211", "a fact is not known here",
      """
      A decision for a system is asked before there is a case, so it cannot depend on one. The same holds
      for everything that is about somebody else.
      """,
      wrong: .withWords(
        """
        decision Modern for system {
          yes  when level is 1
          no   otherwise
        }
        """),
      right: .withWords(
        """
        decision Modern for system {
          yes  when suite >= Winter 2020
          no   otherwise
        }
        """)),
  ]
}

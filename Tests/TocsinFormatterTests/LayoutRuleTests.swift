import Testing

/// One example or more for each rule of section 1 of Grammar.md.
@Suite struct LayoutRuleTests {
  struct Example: CustomStringConvertible, Sendable {
    let rule: String
    let written: String
    let laidOut: String
    var description: String { rule }
  }

  @Test(arguments: examples) func `a rule of the layout`(example: Example) {
    #expect(layOut(example.written) == example.laidOut)
    #expect(layOut(example.laidOut) == example.laidOut)
  }

  static let examples = columnExamples + lineExamples

  private static let columnExamples = [
    Example(
      rule: "rows: bars stand under bars, and a cell has one space on each side",
      written: """
        table Sla "Times" {
        |Priority|Basic|Gold|
        |P1 |best effort| < 60   minutes |
          |P2|-|=|
        }

        """,
      laidOut: """
        table Sla "Times" {
          | Priority | Basic       | Gold         |
          | P1       | best effort | < 60 minutes |
          | P2       | -           | =            |
        }

        """),
    Example(
      rule: "rows: what stands behind the last bar is apart",
      written: """
        table Sla "Times" {
          |Priority|Gold|
          |P1|5%|not printed source guide "1"   # once
          |P2|10%|# twice
        }

        """,
      laidOut: """
        table Sla "Times" {
          | Priority | Gold |
          | P1       | 5%   |  not printed  source guide "1"  # once
          | P2       | 10%  |                                 # twice
        }

        """),
    Example(
      rule: "rows: names and labels of the first column have columns of their own",
      written: """
        table Cards "Cards" {
          | "Feature" it "Funzione" | Gold |
          | Chat "Chat" it "Chat" | yes (1) |
          | OnSite "Help on site" it "Aiuto sul posto" | no |
          | each Plan | = |
        }

        """,
      laidOut: """
        table Cards "Cards" {
          | "Feature" it "Funzione"                    | Gold    |
          | Chat   "Chat"         it "Chat"            | yes (1) |
          | OnSite "Help on site" it "Aiuto sul posto" | no      |
          | each Plan                                  | =       |
        }

        """),
    Example(
      rule: "rows: an empty line or another line ends a group, a comment or a heading does not",
      written: """
        table Cards "Cards" {
          | Key | Gold |
          # and now
          | A | yes |

          | LongName | no |
          part   "One"   it   "Uno"
          | B | no |
          section   Two "Two"
          | C | yes |
          Other is Sla(P1,Gold) when Gold is B
          B is 5
        }

        """,
      laidOut: """
        table Cards "Cards" {
          | Key | Gold |
          # and now
          | A   | yes  |

          | LongName | no  |
          part "One" it "Uno"
          | B        | no  |
          section Two "Two"
          | C        | yes |
          Other is Sla(P1, Gold) when Gold is B
          B     is 5
        }

        """),
    Example(
      rule: "rows: wide signs take two columns, accents none of their own",
      written: """
        wording {
          | Amount | en | it |
          | yes | "日本" | "sì" |
          | no | "no" | "e\u{301}\u{200D}!" |
          | optional | "ｆ" | "perché" |
        }

        """,
      laidOut: """
        wording {
          | Amount   | en     | it       |
          | yes      | "日本" | "sì"     |
          | no       | "no"   | "e\u{301}\u{200D}!"     |
          | optional | "ｆ"   | "perché" |
        }

        """),
    Example(
      rule: "members, facts and answers have columns of names, values, labels and sources",
      written: """
        choice Plan "Plan" {
          Basic
          Gold "Gold" it "Oro" source guide "2"
          Platinum "Platinum 24/7" it "Platino"
          source guide "1"
          withdraw Silver
        }
        facts customer {
          plan Plan
          asia yes or no,presumed no "In Asia" # where
          zone zone # which
        }
        decision Watched "Watched?" for system {
          no "not in Basic" it "non in Basic" when plan is Basic source guide "1"
          yes   "all is met" it "tutto bene" otherwise
        }

        """,
      laidOut: """
        choice Plan "Plan" {
          Basic
          Gold      "Gold"           it "Oro"  source guide "2"
          Platinum  "Platinum 24/7"  it "Platino"
          source guide "1"
          withdraw Silver
        }
        facts customer {
          plan  Plan
          asia  yes or no, presumed no  "In Asia"  # where
          zone  zone                               # which
        }
        decision Watched "Watched?" for system {
          no   "not in Basic"  it "non in Basic"  when plan is Basic  source guide "1"
          yes  "all is met"    it "tutto bene"    otherwise
        }

        """),
    Example(
      rule: "lines that begin with a keyword share its column throughout the block",
      written: """
        policy Support for case {
          desk Desks(theatre).Desk,open DeskHours(plan).Hours source guide "1"

          # Nobody at night.
          acknowledged stops notify

          lowered carry over source guide "2"
        }
        calendar Europe "Europe" {
          zone Europe/Rome "CET"
          standard Mon - Fri 09:00 - 18:00
          extended Sat,holidays 09:00-12:00,13:00-18:00 # longer
          special 2024-12-24 closed
        }
        event Busy "Busy" {
          priority P3 when load>80% for 10 minutes
          priority P1 when load > 95% for 2 minutes clear load < 90% for 5 minutes
          one case per system
        }
        rulebook Care 5.0 "Care" {
          builds on "../4.1"
          in force from 2024-10-01
          document guide "The guide"
        }

        """,
      laidOut: """
        policy Support for case {
          desk          Desks(theatre).Desk, open DeskHours(plan).Hours  source guide "1"

          # Nobody at night.
          acknowledged  stops notify

          lowered       carry over                                       source guide "2"
        }
        calendar Europe "Europe" {
          zone      Europe/Rome "CET"
          standard  Mon-Fri        09:00-18:00
          extended  Sat, holidays  09:00-12:00, 13:00-18:00  # longer
          special   2024-12-24     closed
        }
        event Busy "Busy" {
          priority  P3  when load > 80% for 10 minutes
          priority  P1  when load > 95% for 2 minutes  clear load < 90% for 5 minutes
          one case per system
        }
        rulebook Care 5.0 "Care" {
          builds on  "../4.1"
          in force   from 2024-10-01
          document   guide  "The guide"
        }

        """),
    Example(
      rule: "declarations of one line share their columns",
      written: """
        let low = 15%
        let silence=15 minutes # cut off
        let full = 5 points  # full
        signal disk.free percent per system,volume source guide "1"
        signal voip . crash happens per system late up to 2 minutes

        """,
      laidOut: """
        let low     = 15%
        let silence = 15 minutes  # cut off
        let full    = 5 points    # full
        signal disk.free   percent  per system, volume  source guide "1"
        signal voip.crash  happens  per system          late up to 2 minutes

        """),
  ]
}

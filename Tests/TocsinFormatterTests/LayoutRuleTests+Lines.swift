/// How lines and what stands on them are laid out.
extension LayoutRuleTests {
  static let lineExamples = [
    Example(
      rule: "steps of a test stand behind their moments",
      written: """
        test "t" {
          given customer acme {plan Gold,theatre Europe}
          given system s of acme { }
          Mon 2025-03-03 10:00 s signals disk.free 5 % {volume "C:"}
          Mon 2025-03-03 10:05 expect first :response before Mon 2025-03-03 12:00,
            no page
          expect no case
        }

        """,
      laidOut: """
        test "t" {
          given customer acme { plan Gold, theatre Europe }
          given system s of acme { }
          Mon 2025-03-03 10:00  s signals disk.free 5% { volume "C:" }
          Mon 2025-03-03 10:05  expect first: response before Mon 2025-03-03 12:00,
                                       no page
          expect no case
        }

        """),
    Example(
      rule: "signs: between values apart, in spans and names of zones together, before a number alone",
      written: """
        calendar Haiti "Haiti" {
          zone America/Port-au-Prince
        }
        let a = ( -5+b ) - 3 points
        let c = Sla (P1,Gold)-not_less
        event E {
          when x<-5 points and y >= -3 for 5 minutes
        }
        holidays H {
          Easter+1 day
          1 January observed on the nearest weekday , from 2021
        }
        signal a.d percent per system {
          from avail/"size"
          where kind is not one of "a","b"
        }

        """,
      laidOut: """
        calendar Haiti "Haiti" {
          zone  America/Port-au-Prince
        }
        let a = (-5 + b) - 3 points
        let c = Sla(P1, Gold) - not_less
        event E {
          when  x < -5 points and y >= -3 for 5 minutes
        }
        holidays H {
          Easter + 1 day
          1 January  observed on the nearest weekday, from 2021
        }
        signal a.d percent per system {
          from   avail / "size"
          where  kind is not one of "a", "b"
        }

        """),
    Example(
      rule: "lines that go on stand under what they go on with",
      written: """
        withdraw table Sla,
        Other
        policy Support for case {
          page OnCall at opening when plan is Gold
          and desk closed
          and not asia source guide "1"
          lowered restart source guide "2"
        }

        """,
      laidOut: """
        withdraw table Sla,
                       Other
        policy Support for case {
          page     OnCall at opening when plan is Gold
                   and desk closed
                   and not asia  source guide "1"
          lowered  restart  source guide "2"
        }

        """),
    Example(
      rule: "the condition of an answer goes on under its first word",
      written: """
        decision D for customer {
          yes "for these" when plan is Gold
        or plan is Platinum source guide "1"
          no "else" otherwise source guide "2"
        }

        """,
      laidOut: """
        decision D for customer {
          yes  "for these"  when plan is Gold
                                 or plan is Platinum  source guide "1"
          no   "else"       otherwise  source guide "2"
        }

        """),
    Example(
      rule: "blocks on one line keep it, with two spaces between their lines",
      written: """
        choice Plan {Basic Gold    Platinum "Platinum 24/7"}
        change event E "e" it "f" {   }
        change choice Plan { Gold "G"
        withdraw Basic
          Iron source g "y"}

        """,
      laidOut: """
        choice Plan { Basic  Gold  Platinum "Platinum 24/7" }
        change event E "e" it "f" { }
        change choice Plan { Gold "G"
          withdraw Basic
          Iron source g "y" }

        """),
    Example(
      rule: "one empty line at most, none at the ends of a block or of the file",
      written: """



        import "a.tocsin"



        import "b.tocsin"
        choice Plan {

          Gold


          Iron

        }



        """,
      laidOut: """
        import "a.tocsin"

        import "b.tocsin"
        choice Plan {
          Gold

          Iron
        }

        """),
    Example(
      rule: "comments keep their places; those at the ends of lines near each other stand in a column",
      written: """
        # A file.
           # of rules
        import "a.tocsin"   # one

        choice Plan {# plans
        # the good one
            Gold # g
            Platinum # p
            Basic "The basic plan of all" it "Base"

            Iron# i
          # nothing more
        }# end

        """,
      laidOut: """
        # A file.
        # of rules
        import "a.tocsin"  # one

        choice Plan {  # plans
          # the good one
          Gold      # g
          Platinum  # p
          Basic  "The basic plan of all"  it "Base"

          Iron  # i
          # nothing more
        }  # end

        """),
  ]
}

import Testing

@testable import TocsinCommands

struct DecideCommandTests {
  private static let old = """
    rulebook Kitchen 1 "Kitchen" {
      in force   from 2024-01-01
      languages  en, it
      document   menu "The menu"
    }
    choice Grade "Grade" it "Grado" {
      High "High grade" it "Alto"
      Low  "Low grade"  it "Basso"
    }
    facts customer { grade Grade  regular yes or no, presumed no  seats count }
    facts table { booked date  price money  share percent }
    decision Served "Is the guest served?" for customer, first that holds {
      no   "full"  it "al completo"  when seats > 20          source menu "p. 3"
      yes  "one of ours" it "dei nostri"  when regular
      no   "not today" it "non oggi"  when grade is Low and today > 2024-06-30
      yes  otherwise
    }
    decision Until for table {
      booked + 1 month  "in time" it "in tempo"  when price < 100 EUR
      booked            "dear" it "caro"         when price >= 100 EUR
    }
    decision Best for customer, first that holds {
      Low  "small" it "piccolo"  when seats < 5
      High otherwise
    }

    """
    .replacing(
      "{ grade Grade  regular yes or no, presumed no  seats count }",
      with: "{\n grade Grade\n regular yes or no, presumed no\n seats count\n}"
    )
    .replacing("{ booked date  price money  share percent }", with: "{\n booked date\n price money\n share percent\n}")

  private static let new = """
    rulebook Kitchen 2 "Kitchen" {
      builds on  "../1"
      in force   from 2025-01-01
      languages  it, en
    }
    change facts customer {
      seats  count, presumed 30
    }

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["1/k.tocsin": Self.old, "2/k.tocsin": Self.new])
  }

  private func decide(_ arguments: String...) throws -> ToolRun { try ToolRun(["decide", folder.path] + arguments) }

  @Test func `the answer comes with its reason and its place`() throws {
    let run = try decide("Served", "--fact", "seats=21", "--release", "1")
    #expect(run.errors == "")
    #expect(
      run.output.replacing(folder.path + "/", with: "") == """
        answer   no
        reason   full
        rule     1/k.tocsin:21
        source   The menu, p. 3
        release  1

        """)
    #expect(run.code == 0)
  }

  @Test func `the newest release and its first language are the default, the day chooses another`() throws {
    #expect(try decide("Served").output.contains("reason   al completo\n"))
    #expect(try decide("Served", "--language", "en").output.contains("reason   full\n"))
    #expect(try decide("Served", "--at", "2024-05-01", "--fact", "seats=21").output.contains("release  1\n"))
    #expect(try decide("Best", "--fact", "customer.seats=4").output.contains("answer   Basso\n"))
  }

  @Test func `what nobody told is named where it mattered`() throws {
    let run = try decide("Served", "--release", "1")
    #expect(run.output.contains("answer   yes\n"))
    #expect(run.output.contains("unknown  customer.seats, customer.grade, today: conditions on it did not hold\n"))
    let known = try decide("Served", "--release", "1", "--fact", "seats=2", "--fact", "regular=yes")
    #expect(!known.output.contains("unknown"))
  }

  @Test func `facts of any subject are told as rules write them`() throws {
    let run = try decide(
      "Until", "--fact", "table.booked=2024-01-31", "--fact", "price=99.50 EUR", "--fact", "share=5%", "--language",
      "en")
    #expect(run.output.hasPrefix("answer   2024-02-29\nreason   in time\n"))
  }

  @Test func `an instant is a day where it is told`() throws {
    let late = try decide("Served", "--fact", "grade=Low", "--fact", "seats=1", "--at", "2024-07-01T00:30:00+02:00")
    #expect(late.output.contains("answer   no\n"))
    let early = try decide("Served", "--fact", "grade=Low", "--fact", "seats=1", "--at", "2024-06-30T23:30:00Z")
    #expect(early.output.contains("answer   yes\n"))
  }

  @Test func `one object is written for other programs`() throws {
    let run = try decide("Served", "--fact", "seats=21", "--release", "1", "--json", "--language", "it")
    let start =
      #"{"decision":"Served","release":"1","answer":false,"label":"no","reason":"al completo","unknown":[],"because":[{"#
    #expect(run.output.hasPrefix(start))
    #expect(run.output.contains(#""source":{"document":"The menu","place":"p. 3"}"#))
    #expect(run.output.hasSuffix("]}\n"))
  }

  @Test(arguments: [
    (["Servd"], "error: expected a decision of the rules, found `Servd`\nhelp: the nearest is `Served`\n"),
    (
      ["Served", "--fact", "grad=Low"],
      "expected a fact that the decision can ask, found `grad`\nhelp: the nearest is `grade`"
    ),
    (["Served", "--fact", "customer.grad=Low"], "help: the nearest is `customer.grade`"),
    (["Served", "--fact", "grade=Lo"], "error: `grade`: expected `High` or `Low`, found `Lo`\n"),
    (["Until", "--fact", "price=5"], "error: `price`: expected an amount of money such as `120 EUR`, found `5`"),
    (["Until", "--fact", "price=5 EUR"], "error: `Until` has no answer without `table.booked`\n"),
    (["Served", "--at", "2023-01-01"], "error: expected a date on which a release is in force, found 2023-01-01\n"),
    (["Served", "--release", "3"], "error: expected a release of `Kitchen`, found `3`\n"),
    (["Served", "--language", "fr"], "error: expected a language of the rules, found `fr`\n"),
  ])
  func `what cannot be answered says why`(arguments: [String], expected: String) throws {
    let run = try ToolRun(["decide", folder.path] + arguments)
    #expect(run.errors.contains(expected), "\(run.errors)")
    #expect(run.code == (arguments.contains("--language") ? 2 : 1))
    #expect(run.output == "")
  }

  @Test(arguments: [["Served", "--fact", "grade"], ["Served", "--at", "soon"], []])
  func `a wrong call is no question`(arguments: [String]) throws {
    #expect(try ToolRun(["decide", folder.path] + arguments).code == 2)
  }
}

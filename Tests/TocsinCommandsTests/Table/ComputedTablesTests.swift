import Testing

@testable import TocsinCommands

/// Rows with names, headings among them, notes, and cells that are computed from what the engine uses.
struct ComputedTablesTests {
  private static let rules = #"""
    rulebook Kitchen 1 "Kitchen" {
      in force   from 2024-01-01
      languages  en, it
    }
    choice Meal "Meal" it "Pasto" {
      Lunch  "Lunch"  it "Pranzo"
      Dinner "Dinner" it "Cena"
    }
    choice Cook {
      Chef   "The chef" it "Lo chef"
      Helper "A helper" it "Un aiuto"
    }
    facts customer {
      meal    Meal
      guests  count, presumed 2
    }
    facts case { priority Rank }
    scale Rank, highest first { First  Second }
    calendar Stove "Stove" it "Fornello" {
      zone   Europe/Rome
      noon   Mon-Fri 12:00-14:00
      night  Fri-Sat 19:00-23:00
    }
    decision Served "Served?" for customer {
      no   "too many"  when guests > 10
      yes  "welcome"   otherwise
    }
    table Hours not printed {
      | Meal   | Open  | Who  |
      | Lunch  | noon  | -    |
      | Dinner | night | Chef |
    }
    table Waiting "Waiting" it "Attesa" {
      | Meal   | Time         |
      | Lunch  | < 10 minutes |
      | Dinner | 1 hour       |
    }
    table Offer "What we offer" it "Cosa offriamo" {
      | "Feature" it "Voce"                | Lunch        | Dinner                  |
      part "FOOD" it "CIBO"
      section Hot "Hot" it "Caldo"
      | Soup   "Soup" it "Zuppa"           | yes          | optional (1)            |
      | Fish   "Fish" it "Pesce"           | no           | yes from 2024-06-01 (2) |
      section Service "Service" it "Servizio"
      | Chief  "By whom" it "Da chi"       | =            | =                       |
      | Sat    "On Saturday" it "Sabato"   | =            | =                       |
      | Pause  "Without a break" it "Di continuo" | =     | =                       |
      | Party  "For twelve" it "Per dodici" | =           | =                       |
      Chief is "{Hours(Meal).Who}, {Waiting(Meal).Time in minutes, number only}'" it "{Hours(Meal).Who}" when Hours(Meal).Who is Chef
      Chief is "whoever is free" it "chi è libero"
      Sat   is Stove open on Sat in Hours(Meal).Open
      Pause is Stove open without a break in Hours(Meal).Open
      Party is Served for { meal Meal, guests 12 }
      note 1 "On request." it "Su richiesta."
      note 2 "From summer." it "Dall'estate."
    }
    table HotOnly "Hot" it "Caldo" from Offer section Hot
    table Card "Card" it "Scheda" from Offer for Dinner {
      | Fish  "Fresh fish" it "Pesce fresco" |
      | Chief "Cook" it "Cuoco"  | "{Waiting(Meal).Time}" |
      | Soup  "Of the day" it "Del giorno" | "ask" it "chiedere" |
    }
    table Ask "Asked" it "Chiesto" {
      | Meal   | Fish | Soup |
      | Dinner | =    | =    |
      | Lunch  | =    | =    |
      Fish is Offer(Fish, Meal)
      Soup is Offer(Soup, Meal)
      printed yes as "ja", no as "nein", optional as "vielleicht"
    }

    """#

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["k.tocsin": Self.rules])
  }

  private func table(_ name: String, _ arguments: String...) throws -> String {
    let run = try ToolRun(["table", folder.path, name] + arguments)
    #expect(run.errors == "")
    return run.output
  }

  @Test func `values separated by commas hold headings and no notes`() throws {
    #expect(
      try table("offer", "--format", "csv") == """
        Feature,Lunch,Dinner
        FOOD,,
        Hot,,
        Soup,yes,optional
        Fish,no,yes
        Service,,
        By whom,whoever is free,"The chef, 60'"
        On Saturday,no,yes
        Without a break,yes,yes
        For twelve,no,no

        """)
  }

  @Test func `the other language has its own texts`() throws {
    let printed = try table("offer", "--format", "csv", "--language", "it")
    #expect(printed.hasPrefix("Voce,Pranzo,Cena\nCIBO,,\nCaldo,,\nZuppa,yes,optional\n"))
    #expect(printed.contains("Da chi,chi è libero,Lo chef\n"))
  }

  @Test func `people see the notes`() throws {
    let text = try table("offer", "--format", "text")
    #expect(text.contains("optional (1)") && text.contains("yes (2)"))
    #expect(text.hasSuffix("(1) On request.\n(2) From summer.\n"))
    let markdown = try table("offer", "--format", "markdown")
    #expect(markdown.contains("| **FOOD**") && markdown.contains("(2) From summer."))
    let page = try table("offer", "--format", "html")
    #expect(page.contains("<th scope=\"rowgroup\" colspan=\"3\">Hot</th>"))
    #expect(page.contains("<td colspan=\"3\">(1) On request.</td>"))
  }

  @Test func `programs learn which rows are headings and which cells have notes`() throws {
    let json = try table("offer", "--format", "json").filter { !$0.isWhitespace }
    #expect(
      json.contains(#""sections":[{"row":0,"level":"part"},{"row":1,"level":"section"},{"row":4,"level":"section"}]"#))
    #expect(json.contains(#"{"number":2,"text":"Fromsummer.","cells":[[3,2]]}"#))
  }

  @Test func `a section is a table of its own`() throws {
    #expect(try table("hot-only", "--format", "csv") == "Feature,Lunch,Dinner\nSoup,yes,optional\nFish,no,yes\n")
  }

  @Test func `a table read out of another has its own labels and cells`() throws {
    #expect(try table("card", "--format", "csv") == "Feature,Dinner\nFresh fish,yes\nCook,1 hour\nOf the day,ask\n")
  }

  @Test func `a table prints marks in its own way, and what begins later as well`() throws {
    let printed = try table("ask", "--format", "csv")
    #expect(printed == "Meal,Fish,Soup\nDinner,ja,vielleicht\nLunch,nein,ja\n")
  }
}

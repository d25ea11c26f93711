import Testing

@testable import TocsinTables

struct TableWriterTests {
  private let menu = DocumentedTable(
    name: "menu", title: "Menu of the day", release: "2", language: "en",
    source: .init(document: "Kitchen manual", place: "page 3"), headings: ["Dish", "With"],
    rows: [
      .init(kind: .section, cells: ["HOT", ""]), .init(cells: ["Crêpe", "butter, sugar"]),
      .init(cells: ["寿司", "< 5 \"pieces\""]), .init(cells: ["Soup", ""]),
    ])

  @Test func `comma-separated values quote only what needs it`() {
    #expect(
      TableFormat.csv.write([menu]) == """
        Dish,With
        HOT,
        Crêpe,"butter, sugar"
        寿司,"< 5 ""pieces""\"
        Soup,

        """)
  }

  @Test func `a lone empty cell is quoted`() {
    let table = DocumentedTable(
      name: "a", title: "A", release: "", language: "en", source: nil, headings: ["A"], rows: [.init(cells: [""])])
    #expect(TableFormat.csv.write([table]) == "A\n\"\"\n")
  }

  @Test func `text aligns columns by their width on a terminal`() {
    #expect(
      TableFormat.text.write([menu])
        == """
        Menu of the day

        Dish   With
        -----  --------------
        HOT
        Crêpe  butter, sugar
        寿司   < 5 "pieces"
        Soup

        Kitchen manual, page 3

        """.replacing("--------------", with: "-------------"))
  }

  @Test func `no cell moves the cursor of a terminal`() {
    let table = DocumentedTable(
      name: "a", title: "A", release: "", language: "en", source: nil, headings: ["A"],
      rows: [.init(cells: ["red\u{1B}[31m"])])
    #expect(!TableFormat.text.write([table]).contains("\u{1B}"))
  }

  @Test func `Markdown escapes what would be markup`() {
    let table = DocumentedTable(
      name: "a", title: "A_b", release: "", language: "en", source: nil, headings: ["A"],
      rows: [.init(cells: ["x | <b> & < 5 &amp;"])])
    #expect(
      TableFormat.markdown.write([table]) == """
        ## A\\_b

        | A                      |
        | ---------------------- |
        | x \\| \\<b> & < 5 \\&amp; |

        """)
  }

  @Test func `HTML marks headings, rows and sections`() {
    let page = TableFormat.html.write([menu])
    #expect(page.hasPrefix("<table lang=\"en\">\n  <caption>Menu of the day</caption>\n"))
    #expect(page.contains("<tr><th scope=\"rowgroup\" colspan=\"2\">HOT</th></tr>"))
    #expect(page.contains("<tr><th scope=\"row\">寿司</th><td>&lt; 5 &quot;pieces&quot;</td></tr>"))
    #expect(page.contains("<td colspan=\"2\">Kitchen manual, page 3</td>"))
  }

  @Test func `JSON holds all that a table says`() {
    let table = DocumentedTable(
      name: "a", title: "A", release: "2", language: "en", source: .init(document: "D", place: "p"), headings: ["H"],
      rows: [.init(cells: ["c"])])
    let compact = TableFormat.json.write([table]).filter { !$0.isWhitespace }
    #expect(
      compact == """
        [{"name":"a","title":"A","release":"2","language":"en","source":{"document":"D","place":"p"},\
        "headings":["H"],"rows":[["c"]]}]
        """)
  }
}

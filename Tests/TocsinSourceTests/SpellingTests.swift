import Testing
import TocsinSource

@Suite struct SpellingTests {
  private let plans = ["Basic", "Gold", "Platinum"]

  @Test(arguments: [("Godl", "Gold"), ("gold", "Gold"), ("Platnium", "Platinum"), ("Bsic", "Basic")])
  func `a slip finds its name`(written: String, meant: String) {
    #expect(Spelling.nearest(to: written, among: plans) == meant)
  }

  @Test(arguments: ["Silver", "", "x", "Go"])
  func `what is far from every name gets no suggestion`(written: String) {
    #expect(Spelling.nearest(to: written, among: plans) == nil)
  }

  @Test func `equally close names are settled by case, then by order, not by the order they come in`() {
    #expect(Spelling.nearest(to: "P5", among: ["P3", "P1", "P2"]) == "P1")
    #expect(Spelling.nearest(to: "P5", among: ["P1", "P2", "P3"]) == "P1")
    #expect(Spelling.nearest(to: "gols", among: ["GOLD", "gold"]) == "gold")
  }

  @Test func `the same name is no suggestion`() {
    #expect(Spelling.nearest(to: "Gold", among: ["Gold"]) == nil)
  }

  @Test func `long names cost nothing`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(to: long, among: [long + "b", "a"]) == nil)
  }
}

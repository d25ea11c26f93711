import Testing
import TocsinSyntax

@Suite struct TreeTests {
  @Test func `each form gives its tree`() {
    Snapshot("trees.txt").check { text in
      let reading = Reading(text)
      return dump(reading.file.tree) + (reading.codes.isEmpty ? "" : "\n" + reading.shown)
    }
  }
}

import Testing

@testable import TocsinCommands

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8), of: "a").bytes, as: UTF8.self)
  }

  private func lines(_ numbers: some Sequence<Int>) -> String { numbers.map { "\($0)\n" }.joined() }

  @Test func `equal texts have no changes`() {
    #expect(diff("", "") == "")
    #expect(diff("a\nb", "a\nb") == "")
  }

  @Test func `three lines stand around a change`() {
    let new = lines(1...9) + "ten\n" + lines(11...20)
    let around = " 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n"
    #expect(diff(lines(1...20), new) == "--- a\n+++ a\n@@ -7,7 +7,7 @@\n" + around)
  }

  @Test func `changes near each other come together, others do not`() {
    let near = diff(lines(1...20), lines((1...20).filter { $0 != 5 && $0 != 12 }))
    #expect(near.matches(of: /@@ -/).count == 1 && near.contains("@@ -2,14 +2,12 @@"))
    let apart = diff(lines(1...20), lines((1...20).filter { $0 != 5 && $0 != 13 }))
    #expect(apart.matches(of: /@@ -/).count == 2)
    #expect(apart.contains("@@ -2,7 +2,6 @@") && apart.contains("@@ -10,7 +9,6 @@"))
  }

  @Test func `what was empty or becomes so is counted from none`() {
    #expect(diff("", "x\n") == "--- a\n+++ a\n@@ -0,0 +1,1 @@\n+x\n")
    #expect(diff("x\n", "") == "--- a\n+++ a\n@@ -1,1 +0,0 @@\n-x\n")
  }

  @Test func `a last line without a line feed is told`() {
    let note = "\\ No newline at end of file\n"
    #expect(diff("a\nb", "a\nb\n") == "--- a\n+++ a\n@@ -1,2 +1,2 @@\n a\n-b\n\(note)+b\n")
    #expect(diff("a", "b") == "--- a\n+++ a\n@@ -1,1 +1,1 @@\n-a\n\(note)+b\n\(note)")
  }

  @Test func `the changes lead from one text to the other`() {
    for number in 0..<200 {
      let old = (0..<(number % 30)).map { ($0 &* 7 &+ number) % 5 }
      let new = old.filter { ($0 &+ number) % 3 != 0 } + [number % 4]
      #expect(applied(diff(lines(old), lines(new)), to: old.map { "\($0)" }) == new.map { "\($0)" })
    }
  }

  /// What comes of lines by changes; the simplest of readers.
  private func applied(_ diff: String, to old: [String]) -> [String] {
    var new: [String] = []
    var next = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      if let hunk = line.firstMatch(of: /@@ -([0-9]+),([0-9]+)/), let first = Int(hunk.1) {
        let start = hunk.2 == "0" ? first : first - 1
        new += old[next..<start]
        next = start
      } else if line.hasPrefix("-") {
        next += 1
      } else if line.hasPrefix("+") {
        new.append(String(line.dropFirst()))
      } else {
        new.append(old[next])
        next += 1
      }
    }
    return new + old[next...]
  }
}

import Testing

/// What becomes of cases when these lines are told under rules that stand beside the usual words.
struct WatchedLines: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let rules: String
  let told: String
  let expected: [String]

  init(_ description: String, _ rules: String, _ told: String, expect expected: String = "") {
    testDescription = description
    self.rules = rules
    self.told = told
    self.expected = expected.split(separator: "\n").map(String.init)
  }

  func check() throws {
    let found = try Story.of(scene + told, rules: StreamRules.words + "\n" + rules).filter {
      $0.contains(" case.") && !$0.contains("escalated") || $0.contains("rejected")
    }
    #expect(found == expected, "found:\n\(found.joined(separator: "\n"))")
  }
}

import Foundation
import Testing
import TocsinTime

@testable import TocsinEngine

/// The table of a case's life is what the engine does, and what the manual prints.
@Suite struct CaseLifeTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  struct Cell: Sendable, CustomTestStringConvertible {
    let line: CaseLine
    let standing: CaseStanding
    var testDescription: String { "\(line), \(standing)" }
  }

  private static let cells = CaseLine.allCases.flatMap { line in
    CaseStanding.allCases.map { Cell(line: line, standing: $0) }
  }

  /// Lines that bring the case `event-1` of the first system where it stands, from 10:00 on.
  private static func way(to standing: CaseStanding, _ line: CaseLine) -> [String] {
    let open = line == .repeated ? "10:00 happens acme-1 fall" : "10:00 sample acme-1 bad true"
    let wait = ["10:20 wait event-1 customer"] + (line == .resumeOne ? ["10:21 wait event-1 supplier"] : [])
    switch standing {
    case .none: return []
    case .open: return [open]
    case .acknowledged: return [open, "10:10 acknowledge event-1"]
    case .waiting: return [open] + wait
    case .both: return [open, "10:10 acknowledge event-1"] + wait
    case .closed: return [open, "10:10 resolve event-1"]
    }
  }

  private static func told(_ line: CaseLine) -> String {
    switch line {
    case .report: "11:00 open event-1 acme U2"
    case .acknowledge: "11:00 acknowledge event-1"
    case .acknowledgementEnds: "15:10 tick"
    case .wait: "11:00 wait event-1 carrier"
    case .waitAgain: "11:00 wait event-1 customer"
    case .resume: "11:00 resume event-1"
    case .resumeOne: "11:00 resume event-1 customer"
    case .resumeOther: "11:00 resume event-1 carrier"
    case .priority: "11:00 priority event-1 U3"
    case .samePriority: "11:00 priority event-1 U2"
    case .resolve: "11:00 resolve event-1"
    case .reopen: "11:00 reopen event-1"
    case .moreUrgent: "11:00 sample acme-1 link false"
    case .repeated: "11:00 happens acme-1 fall"
    case .cleared: "11:00 sample acme-1 bad false"
    case .retired: "11:00 retire acme-1"
    case .factsChange: "11:00 customer acme plan=Silver"
    }
  }

  private static let rules =
    StreamRules.text.replacingOccurrences(
      of: "acknowledged stops escalate",
      with: """
        acknowledged stops escalate
          acknowledged lasts 5 business hours
          pause        nothing while waiting on carrier
        """) + """

      signal fall happens per system
      event Fall { priority U2
        when fall }
      event Worse { priority U1
        when not link
        replaces Bad }
      """

  /// Whether the engine can come there at all: nobody is waited for twice by a case that does not wait.
  private static func isPossible(_ cell: Cell) -> Bool {
    let waits = cell.standing == .waiting || cell.standing == .both
    let needsWaits = cell.line == .waitAgain || cell.line == .resumeOne
    return waits || !needsWaits || cell.standing == .closed || cell.standing == .none
  }

  @Test(arguments: cells.filter(isPossible)) func `the engine does what the table says`(cell: Cell) throws {
    var story = Story(try #require(StreamRules.rules(Self.rules)))
    for line in scene.split(separator: "\n") { story.tell(String(line)) }
    for line in Self.way(to: cell.standing, cell.line) { story.tell(line) }
    let before = story.told
    story.tell(Self.told(cell.line))
    let following = Array(story.told.dropFirst(before.count))
    let rejected = following.first { $0.hasPrefix("rejected: ") }
    let outcome = CaseLife.outcome(of: cell.line, in: cell.standing)
    switch outcome {
    case .rejected: #expect(rejected != nil)
    case .nothing:
      let changes = following.filter { line in ["opened", "updated", "closed"].contains { line.contains("case." + $0) }
      }
      #expect(rejected == nil && changes.isEmpty)
    case .becomes(let standing, let other):
      #expect(rejected == nil)
      let end = story.engine.time ?? .distantPast
      let found = story.engine.standing(of: story.engine.cases.count - 1, at: end)
      #expect(found == standing || found == other, "\(following)")
    }
  }

  /// The manual shows it between its headings in section 9.
  @Test func `the manual prints the table`() throws {
    let text = try String(contentsOf: ManualTable.manual, encoding: .utf8)
    let start = try #require(text.range(of: "\n| what comes |"))
    let end = try #require(text[start.upperBound...].range(of: "\n\n"))
    let printed = String(text[text.index(after: start.lowerBound)..<end.lowerBound])
    #expect(printed == CaseLife.printed)
    guard Self.isRecording else { return }
    let rest = text[end.lowerBound...]
    try (text[...start.lowerBound] + CaseLife.printed + rest).write(
      to: ManualTable.manual, atomically: true, encoding: .utf8)
  }
}

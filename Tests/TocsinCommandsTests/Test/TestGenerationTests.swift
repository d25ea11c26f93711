import Foundation
import Testing
import Tocsin
import TocsinModel

@testable import TocsinCommands

/// Proposed tests pass, and show what they are said to show.
@Suite struct TestGenerationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized

  private func place(of program: Program) -> String? {
    let places = ["ImagicleCare": "imagiclecare/\(program.release)", "AdvancedServices": "advanced-services"]
    return (places[program.rulebook] ?? (program.rulebook == "Leaflet" ? "leaflet" : nil)).map {
      Self.root.appending(path: "Rules").path + "/" + $0
    }
  }

  @Test func `for the shipped rules`() throws {
    let streams = CommandStreams()
    let before = try loadRules([Self.root.appending(path: "Rules").path], streams: streams)
    var texts = before.sources.texts
    var claimed: [String: Int] = [:]
    for rules in before.ruleSets {
      for program in rules.programs {
        let generator = TestGenerator(program, of: rules)
        guard !generator.all.isEmpty else { continue }
        let folder = try #require(place(of: program), "\(program.rulebook)")
        claimed[program.rulebook + program.release] = generator.met.count
        texts.append(SourceText(name: folder + "/generated.tocsin", text: generator.tests.joined(separator: "\n")))
        #expect(generator.met.count * 100 >= Set(generator.all).count * 95, "\(program.rulebook) \(program.release)")
        #expect(generator.tests.count <= generator.met.count)
      }
    }
    #expect(claimed.count == 4)
    let after = compile(texts, zones: SystemZoneSource(), imports: FolderImportSource())
    #expect(!after.hasErrors, "\(after.diagnostics.prefix(5).map(\.message))")
    for rules in after.ruleSets {
      for program in rules.programs {
        let tests = program.tests.filter { $0.title.hasPrefix("Generated ") }
        var runner = TestRunner(program, of: rules)
        var walk: CoverageWalk? = CoverageWalk(runner.program)
        for test in tests {
          let result = runner.run(test, coverage: &walk)
          #expect(result.hasPassed, "\(result)")
        }
        let shown = Set(TestGenerator(program, of: rules).all).count { walk.map($0.isMet) ?? false }
        #expect(shown == claimed[program.rulebook + program.release] ?? 0, "\(program.rulebook) \(program.release)")
      }
    }
  }

  private static let rules = """
    choice Plan { Small  Large }
    facts customer {
      plan   Plan
      vip    yes or no
      until  date
    }
    decision Served for customer, first that holds {
      no   "it is over"        when until < today
      no   "\\"small\\" plan"  when plan is Small and not vip
      yes  otherwise
    }

    """

  @Test func `a proposal can be put below the rules, and covers them`() throws {
    let proposed = try ToolRun(["test", "-", "--generate"], input: Self.rules)
    #expect(proposed.code == 0, "\(proposed.errors)")
    #expect(proposed.output.hasPrefix("# 4 tests, ") && proposed.output.contains("6 of 6 parts"), "\(proposed.output)")
    #expect(!proposed.output.contains("not shown"))
    let run = try ToolRun(["test", "-", "--coverage"], input: Self.rules + proposed.output)
    #expect(run.code == 0 && run.output.hasPrefix("4 passed, 0 failed"), "\(run.output)\(run.errors)")
    #expect(!run.output.contains("never holds") && !run.output.contains("never fails"), "\(run.output)")
    let again = try ToolRun(["test", "-", "--generate"], input: Self.rules)
    #expect(again.output == proposed.output)
  }

  private static let watching = """
    scale Urgency, highest first { High  Low }
    facts case { priority Urgency }
    calendar Main {
      zone      Etc/UTC
      standard  Mon-Sun 00:00-24:00
    }
    policy Support for case {
      desk   Main, open standard
      clock  elapsed time
    }
    signal disk.free  percent    per system, volume
    signal used       count      per system
    signal licensed   count      per system
    signal up         yes or no  per system
    signal crash      happens    per system
    event DiskLow {
      priority  Low
      when      disk.free < 10% for 5 minutes
      clear     disk.free > 20% for 10 minutes
    }
    event Overrun {
      priority  High
      when      used > licensed and not up
    }
    event Crash {
      priority  High
      when      crash
    }

    """

  @Test func `what is measured is told so that each part of an event holds and fails`() throws {
    let proposed = try ToolRun(["test", "-", "--generate"], input: Self.watching)
    #expect(proposed.code == 0, "\(proposed.errors)")
    #expect(proposed.output.contains("8 of 8 parts") && !proposed.output.contains("not shown"), "\(proposed.output)")
    #expect(proposed.output.contains("expect DiskLow Low") && proposed.output.contains("expect Overrun High"))
    #expect(proposed.output.contains("expect no case"), "\(proposed.output)")
    let run = try ToolRun(["test", "-", "--coverage"], input: Self.watching + proposed.output)
    #expect(run.code == 0 && run.output.contains(" passed, 0 failed"), "\(run.output)\(run.errors)")
    #expect(!run.output.contains("never holds") && !run.output.contains("never fails"), "\(run.output)")
  }

  @Test func `what no case shows is said`() throws {
    let rules = Self.rules.replacing("when plan is Small and not vip", with: "when plan is Small and plan is Large")
    let run = try ToolRun(["test", "-", "--generate"], input: rules)
    #expect(run.code == 0 && run.output.contains("# not shown: "), "\(run.output)")
    #expect(run.output.contains("`plan is Large` holds\n"), "\(run.output)")
  }

  @Test func `rules without conditions need none`() throws {
    let run = try ToolRun(["test", "-", "--generate"], input: "choice Plan { Small  Large }\n")
    #expect(run.code == 0 && run.output == "# no decision, no policy and no event has a condition\n")
  }
}

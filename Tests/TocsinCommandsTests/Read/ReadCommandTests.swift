import Foundation
import Testing
import Tocsin
import TocsinModel
import TocsinSource

@testable import TocsinCommands

@Suite struct ReadCommandTests {
  private static let folder = ShippedRules.root.appending(path: "Rules").path() + "/"

  /// Every release of every shipped rulebook.
  static let releases: [(program: Program, sources: SourceMap)] = {
    ["imagiclecare", "leaflet", "advanced-services"].flatMap { name -> [(program: Program, sources: SourceMap)] in
      let files = try? RuleFiles([folder + name], input: 0)
      let found = compile(files?.texts ?? [], zones: SystemZoneSource(), imports: FolderImportSource())
      return found.ruleSets.flatMap { rules in rules.programs.map { (program: $0, sources: rules.sources) } }
    }
  }()

  /// What a release declares, by kind and name; events of several levels are read level by level.
  private static func declarations(_ program: Program) -> [String] {
    var names = program.choices.values.map { "choice \($0.name)" }
    names += program.facts.values.map { "fact \($0.name)" }
    names += program.signals.values.map { "signal \($0.name)" }
    names += program.watchedEvents.compactMap { program.events[$0] }.map { "event \($0.name)" }
    names += program.silences.map { "silence \($0.name)" }
    names += program.calendars.map { "calendar \($0.name)" }
    names += program.tables.map { "table \($0.name)" }
    names += program.decisions.map { "decision \($0.name)" }
    names += program.processes.map { "process \($0.name)" }
    names += [program.policy].compactMap { $0 }.map { "policy \($0.name)" }
    return names.sorted()
  }

  @Test(arguments: ["en", "it"]) func `every declaration of the shipped rules is read`(language: String) {
    var count = 0
    for (program, sources) in Self.releases {
      let reading = RuleReading(AnswerWords(program, sources: sources, language: language))
      let paragraphs = reading.sections.flatMap(\.paragraphs)
      #expect(paragraphs.map { "\($0.kind) \($0.name)" }.sorted() == Self.declarations(program))
      for paragraph in paragraphs {
        count += 1
        #expect(!paragraph.sentences.isEmpty && paragraph.sentences.allSatisfy { $0.count > 2 }, "\(paragraph.name)")
        for sentence in paragraph.sentences {
          let isCode = sentence.contains("nil") && sentence.split(separator: " ").contains("nil")
          let hasMarks = sentence.contains { "[]{}<_|=".contains($0) && !(paragraph.kind == "table") }
          #expect(!isCode && !hasMarks && !sentence.contains("??"), "\(paragraph.name): \(sentence)")
          #expect(!sentence.contains("Optional(") && !sentence.contains("TocsinModel"), "\(sentence)")
        }
      }
    }
    #expect(count > 300 && Self.releases.count >= 4, "\(count) in \(Self.releases.count)")
  }

  @Test func `an Italian reading says nothing in English, and the other way round`() {
    let words: [String: [String]] = [
      "it": [" when ", " is detected ", " the answer ", " is one of ", "in all other cases"],
      "en": [" quando ", " si rileva ", " la risposta ", " è uno di ", "in tutti gli altri casi"],
    ]
    var checked = 0
    for (program, sources) in Self.releases {
      for (language, foreign) in words {
        let reading = RuleReading(AnswerWords(program, sources: sources, language: language))
        for sentence in reading.sections.flatMap(\.paragraphs).flatMap(\.sentences) {
          checked += 1
          for word in foreign { #expect(!sentence.contains(word), "\(language): \(sentence)") }
        }
      }
    }
    #expect(checked > 1000)
  }

  @Test func `one release reads as it was reviewed`() throws {
    let run = try ToolRun(["read", Self.folder + "imagiclecare", "--release", "4.1", "--language", "en"])
    #expect(run.code == 0, "\(run.errors)")
    try Recorded.check(run.output, "read-4.1.txt")
  }

  @Test func `one thing is read by its name`() throws {
    let rules = Self.folder + "imagiclecare"
    let run = try ToolRun(["read", rules, "DiskSaturated", "--release", "4.1", "--language", "en"])
    #expect(run.code == 0)
    #expect(run.output.contains("it is detected when disk free is less than 5 %, for 5 minutes."))
    #expect(run.output.contains("It is over when disk free is more than 10 %, for 10 minutes."))
    #expect(run.output.contains("Its priority is P3 Medium."))
    let italian = try ToolRun(["read", rules, "DiskSaturated", "--release", "4.1", "--language", "it"])
    #expect(italian.output.contains("si rileva quando disk free è inferiore a 5 %, per 5 minuti."))
    let unknown = try ToolRun(["read", rules, "DiskSaturatd"])
    #expect(unknown.code == 1 && unknown.errors.contains("the nearest is `DiskSaturated`"))
  }
}

/// A text that was looked at by people; `RECORD=1` writes it anew and fails.
private enum Recorded {
  static func check(_ text: String, _ name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Expected/" + name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(name)")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }
}

import Foundation
import Tocsin
import TocsinSource
import TocsinTime

@testable import TocsinCommands

/// What every wrong text of the tests and of the pages of codes is found to have.
enum MadeFindings {
  static let all: [Diagnostic] = pages + fixtures + samples + slips

  /// The failing examples of the pages.
  private static let pages = CodePage.all.flatMap { findings(in: $0.wrong.files) }

  /// Fixtures and what else of the compiler's tests stands in files of its own.
  private static let fixtures = paths(under: "Tests/TocsinCompilerTests", ending: ".tocsin").flatMap { path in
    let text = Self.text(path)
    let words = text.contains("words.tocsin") ? [SourceText(name: "words.tocsin", text: Self.text(wordsPath))] : []
    return findings(in: files(text) + words)
  }

  private static let wordsPath = "Tests/TocsinCompilerTests/Fixtures/words.tocsin"

  /// Short texts, each under its heading and before the line `---`.
  private static let samples = paths(under: "Tests/TocsinSyntaxTests/Samples", ending: ".txt").flatMap { path in
    Self.text(path).components(separatedBy: "=== ").dropFirst().flatMap { section in
      let lines = section.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      return findings(in: files(lines.prefix { $0 != "---" }.joined(separator: "\n")))
    }
  }

  /// What people get wrong in one rulebook.
  private static let slips: [Diagnostic] = {
    let base = Self.text("Tests/TocsinCompilerTests/Slips/care.tocsin")
    return Self.text("Tests/TocsinCompilerTests/Slips/slips.txt").components(separatedBy: "=== ").dropFirst().flatMap {
      var rules = base
      var old: String?
      for line in $0.split(separator: "\n").dropFirst() where line.hasPrefix("- ") || line.hasPrefix("+ ") {
        let words = String(line.dropFirst(2)).replacing("⏎", with: "\n")
        if line.hasPrefix("- ") {
          old = words
        } else {
          rules = old.map { rules.replacing($0, with: words, maxReplacements: 1) } ?? rules + words + "\n"
          old = nil
        }
      }
      return findings(in: files(rules))
    }
  }()

  private static func findings(in files: [SourceText]) -> [Diagnostic] {
    let compilation = compile(files, zones: SystemZoneSource(), imports: Texts(files: files))
    return CivilDate("2025-06-15").map { FindingScope.proved.findings(in: compilation, on: $0) } ?? []
  }

  /// A line `# in PATH` begins another file.
  private static func files(_ text: String) -> [SourceText] { CodeExample.alone(text).files }

  private struct Texts: ImportSource {
    let files: [SourceText]

    func text(at path: String) -> ImportResult { files.first { $0.name == path }.map { .found($0) } ?? .notFound }

    func files(inFolder path: String) -> [String]? {
      let found = files.map(\.name).filter { $0.split(separator: "/").dropLast().joined(separator: "/") == path }
      return found.isEmpty ? nil : found.sorted()
    }
  }

  /// Examples that are rules from end to end, in no language of people.
  static let examplesOfRules: Set<String> = [
    "| N business days | \"{N} business days\" | \"{N} giorni lavorativi\" |",
    "no \"Basic is excluded\" when plan is Basic", "{ plan Small, vip yes }", "-10 points", "for {1} Fax, Printer",
  ]

  static func paths(under folder: String, ending: String) -> [String] {
    let all = FileManager.default.subpaths(atPath: Project.folder(folder).path) ?? []
    return all.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: Project.folder(path), encoding: .utf8)) ?? ""
  }
}

extension Diagnostic {
  /// Everything it says, with what is said inside.
  var allTexts: [FindingText] {
    let own = [messageText] + (exampleText.map { [$0] } ?? []) + labels.map(\.labelText) + help.map(\.helpText)
    return own.flatMap(\.withParts)
  }
}

extension FindingText {
  /// Itself and what is put in that has words of its own.
  var withParts: [FindingText] {
    [self]
      + values.flatMap { value -> [FindingText] in
        if case .said(let text) = value { text.withParts } else { [] }
      }
  }

  /// What was put in as it is, here and in the parts.
  var written: [String] {
    values.flatMap { value -> [String] in
      switch value {
      case .written(let text): [text]
      case .said(let text): text.written
      }
    }
  }

  /// Whether there are words outside backticks and places.
  var hasWords: Bool { Self.words(template).contains { $0.isLetter } }

  /// What stands outside backticks, without the places.
  static func words(_ text: String) -> String {
    let outside = text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter {
      $0.offset % 2 == 0
    }
    return outside.map(\.element).joined(separator: " ").replacing(/\{\d\}/, with: "")
  }
}

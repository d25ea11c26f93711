import Foundation
import Tocsin

@testable import TocsinCommands

/// The rules that come with the project, compiled once.
enum ShippedRules {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let compiled = compileFolder("Rules/imagiclecare")

  static func rules() throws -> RuleSet {
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    let text = errors.prefix(5).map { TextRenderer(colour: false).render($0, in: compiled.sources) }
    guard let rules = compiled.ruleSets.first(where: { !$0.rulebook.isEmpty }) else {
      throw Broken(description: text.joined(separator: "\n"))
    }
    return rules
  }

  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  private static func compileFolder(_ folder: String) -> Compilation {
    let disk = Disk(root: root)
    return compile(disk.texts(under: folder), zones: SystemZoneSource(), imports: disk)
  }
}

/// Rule files of the project by their path from its root.
private struct Disk: ImportSource {
  let root: URL

  func text(at path: String) -> ImportResult {
    guard let data = try? Data(contentsOf: root.appending(path: path)) else { return .notFound }
    return .found(SourceText(name: path, bytes: Array(data)))
  }

  func files(inFolder path: String) -> [String]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path()) else {
      return nil
    }
    return names.filter { $0.hasSuffix(".tocsin") }.sorted().map { path + "/" + $0 }
  }

  func texts(under folder: String) -> [SourceText] {
    let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".tocsin") }.sorted().compactMap { name in
      if case .found(let text) = text(at: folder + "/" + name) { text } else { nil }
    }
  }
}

/// Answers lines as the command does.
func answers(to lines: [String], language: String? = nil) throws -> [[String: Any]] {
  try answerLines(to: lines.map { $0 + "\n" }.joined(), language: language).map { line in
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return value as? [String: Any] ?? [:]
  }
}

func answerLines(to text: String, language: String? = nil) throws -> [String] {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let (question, answer) = (folder.appending(path: "in"), folder.appending(path: "out"))
  try Data(text.utf8).write(to: question)
  var batch = ScheduleBatch(try ShippedRules.rules(), language: language)
  var input = try ByteInput(path: question.path())
  var output = try ByteOutput(path: answer.path())
  try batch.run(&input, to: &output)
  return String(decoding: try Data(contentsOf: answer), as: UTF8.self).split(separator: "\n").map(String.init)
}

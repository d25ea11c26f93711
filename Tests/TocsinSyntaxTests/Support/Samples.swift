import Foundation

/// Rule files beside the tests.
enum Samples {
  static let everyForm = text("every-form.tocsin")

  private static func text(_ name: String) -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: folder.appending(path: "Samples/" + name), encoding: .utf8)) ?? ""
  }
}

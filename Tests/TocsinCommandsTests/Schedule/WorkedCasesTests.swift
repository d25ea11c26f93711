import Foundation
import Testing

@testable import TocsinCommands

@Suite struct WorkedCasesTests {
  @Test(arguments: [true, false])
  func `every case comes out as computed by hand, with its release named and without`(namingRelease: Bool) throws {
    let cases = try WorkedCase.all()
    let found = try answers(to: cases.map { try $0.request(namingRelease: namingRelease) })
    try #require(found.count == cases.count)
    var right = 0
    for (one, answer) in zip(cases, found) {
      let differences = one.answer.compactMap { key, expected -> String? in
        let value = answer[key] as? NSObject ?? NSNull()
        let wanted = (expected as? NSObject) ?? NSNull()
        return value == wanted ? nil : "\(key): expected \(wanted), found \(value)"
      }
      right += differences.isEmpty ? 1 : 0
      #expect(differences.isEmpty, "\(one.id) \(one.title): \(differences) \(answer["error"] ?? "")")
    }
    print("worked cases \(namingRelease ? "with" : "without") a release: \(right) right of \(cases.count)")
  }
}

import Foundation
import Testing

/// What embedders can use is a decision: a change of it shows in a change of PublicInterface.txt.
/// With RECORD=1 in the environment the list is written anew, and the test fails so that nobody records by accident.
@Suite struct PublicInterfaceTests {
  static let golden = "Tests/TocsinArchitectureTests/PublicInterface.txt"

  @Test func `the public declarations are those of the list`() throws {
    let found = PublicInterface.declarations(of: Project.sources)
    #expect(found.count > 100)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((found.joined(separator: "\n") + "\n").utf8).write(to: Project.root.appending(path: Self.golden))
      Issue.record("recorded \(found.count) declarations: read the change of \(Self.golden) and run again")
      return
    }
    let listed = Project.text(Self.golden).split(separator: "\n").map(String.init)
    for declaration in Set(found).subtracting(listed).sorted() { Issue.record("not in the list: \(declaration)") }
    for declaration in Set(listed).subtracting(found).sorted() { Issue.record("no longer public: \(declaration)") }
  }

  @Test func `a declaration is told with the type it belongs to`() {
    let file = SwiftFile(
      path: "Sources/Some/File.swift",
      text: """
        public import Other
        public enum A: Int {
          case b, c
          public static func d(
            _ e: Int
          ) -> Int { if true { 1 } else { 2 } }
          func hidden() {}
        }
        extension A.F { @inlinable public var g: Int { 1 } }
        public protocol H { var i: Int { get } }
        struct Hidden { enum Inner { case j } }
        """)
    #expect(
      PublicInterface.declarations(of: [file]) == [
        "Some A.F: var g: Int", "Some A: case b, c", "Some A: static func d( _ e: Int ) -> Int", "Some H: var i: Int",
        "Some: enum A: Int", "Some: protocol H",
      ])
  }
}

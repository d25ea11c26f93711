import Testing

struct FixtureTests {
  private static let paths = Project.files(under: "Tests/TocsinCompilerTests/Fixtures", ending: ".tocsin")

  @Test(arguments: paths)
  func `what is wrong is said at its place, and nothing else is`(path: String) throws {
    let fixture = try Fixture(path: path)
    #expect(fixture.found == fixture.expected)
    guard Project.isRecording, fixture.found != fixture.expected else { return }
    try Project.write(fixture.recorded, to: path)
    Issue.record("recorded anew; read what has changed")
  }

  @Test func `every code has a fixture but those that are none of text`() throws {
    let reported = try Set(Self.paths.flatMap { try Fixture(path: $0).expected }.compactMap(\.code))
    let isNoText: Set = ["E0101", "E0104", "E0118", "E0611"]
    #expect(try Catalogue.codes.subtracting(reported).subtracting(isNoText).sorted() == [])
  }
}

extension String {
  fileprivate var code: String? { firstMatch(of: /[EWN]\d{4}/).map { String($0.0) } }
}

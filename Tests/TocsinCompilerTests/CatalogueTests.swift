import Testing

struct CatalogueTests {
  @Test func `messages begin in lower case and end without a period`() throws {
    for saying in try Catalogue.sayings where saying.role == "message" {
      #expect(saying.text.first?.isUppercase == false, "\(saying.file): \(saying.text)")
      #expect(saying.text.last != ".", "\(saying.file): \(saying.text)")
    }
  }

  @Test func `helps and examples are statements too`() throws {
    for saying in try Catalogue.sayings where saying.role != "message" {
      #expect(!saying.text.hasSuffix(".") && !saying.text.hasSuffix("?"), "\(saying.file): \(saying.text)")
      #expect(!saying.text.lowercased().contains("did you mean"), "\(saying.file): \(saying.text)")
    }
  }

  @Test func `backticks come in pairs`() throws {
    for saying in try Catalogue.sayings {
      #expect(saying.text.count { $0 == "`" }.isMultiple(of: 2), "\(saying.file): \(saying.text)")
    }
  }

  @Test(arguments: ["Int64", "String", "Optional(", "nil", "enum", "struct", "identifier", "token", "syntax", "parse"])
  func `no message speaks of the program`(word: String) throws {
    for saying in try Catalogue.sayings {
      #expect(!saying.text.contains(word), "\(saying.file): \(saying.text)")
    }
  }

  @Test(arguments: ["Gold", "Europe", "Platinum", "Imagicle", "Team Leader", "TeamLeader", "VoIP", "voip", "theatre"])
  func `no word of the shipped rulebook stands in the sources`(word: String) throws {
    for path in Project.files(under: "Sources", ending: ".swift") {
      let lines = try Project.text(of: path).split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      let others = lines.map { $0.replacing("Europe/Rome", with: "") }
      #expect(!others.contains { $0.contains(word) }, "\(path)")
    }
  }

  @Test func `the sayings of both catalogues are read`() throws {
    #expect(try Catalogue.codes.count > 160)
    #expect(try Catalogue.sayings.count { $0.role == "message" } > 150)
  }
}

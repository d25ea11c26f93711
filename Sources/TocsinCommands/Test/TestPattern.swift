/// Which tests are meant: words that a name holds, or a whole name in which `*` stands for any letters and `?` for one.
/// Capitals do not matter.
struct TestPattern {
  private let letters: [Character]
  private let isGlob: Bool

  init(_ text: String) {
    letters = Array(text.lowercased())
    isGlob = letters.contains { $0 == "*" || $0 == "?" }
  }

  func matches(_ name: String) -> Bool {
    let name = Array(name.lowercased())
    return isGlob ? matchesWhole(name) : letters.isEmpty || contains(name)
  }

  private func contains(_ name: [Character]) -> Bool {
    guard name.count >= letters.count else { return false }
    return (0...(name.count - letters.count)).contains { name[$0...].starts(with: letters) }
  }

  /// After a mismatch the last `*` takes one letter more; earlier ones never have to.
  private func matchesWhole(_ name: [Character]) -> Bool {
    var (place, wanted) = (0, 0)
    var star: (wanted: Int, place: Int)?
    while place < name.count {
      if wanted < letters.count, letters[wanted] == "*" {
        star = (wanted, place)
        wanted += 1
      } else if wanted < letters.count, letters[wanted] == "?" || letters[wanted] == name[place] {
        place += 1
        wanted += 1
      } else if let last = star {
        star = (last.wanted, last.place + 1)
        place = last.place + 1
        wanted = last.wanted + 1
      } else {
        return false
      }
    }
    return letters[wanted...].allSatisfy { $0 == "*" }
  }
}

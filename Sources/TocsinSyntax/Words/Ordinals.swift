/// `1st` to `5th`, as in `3rd Mon of January`.
enum Ordinals {
  static let endings: Set<[UInt8]> = [Array("st".utf8), Array("nd".utf8), Array("rd".utf8), Array("th".utf8)]

  static let values = ["1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5]

  /// Ordinals written as words.
  static let words = [
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "First": "1st", "Second": "2nd",
    "Third": "3rd", "Fourth": "4th", "Fifth": "5th", "Last": "last",
  ]
}

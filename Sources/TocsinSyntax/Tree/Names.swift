package import TocsinSource

/// A name as it was written. An absent name is empty: the parser reported it, and the checker is silent about it.
package struct Name: Hashable, Sendable {
  package var text: String
  package var range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }

  package var isMissing: Bool { text.isEmpty }
}

/// A text in quotes, with its escapes resolved.
package struct TextLiteral: Hashable, Sendable {
  package var value: String
  /// What it is put together from, when a part of it is computed; otherwise empty.
  package var pieces: [TextPiece]
  package var range: SourceRange

  package init(value: String, pieces: [TextPiece] = [], range: SourceRange) {
    self.value = value
    self.pieces = pieces
    self.range = range
  }
}

/// A piece of a text of which a part is computed: `"within {Limits(size)}"`.
package enum TextPiece: Hashable, Sendable {
  case written(String)
  case computed(Expression)
}

/// A label: one text in the first language of the rulebook and others with their language code.
package struct Texts: Hashable, Sendable {
  package struct Translation: Hashable, Sendable {
    package var language: Name
    package var text: TextLiteral

    package init(language: Name, text: TextLiteral) {
      self.language = language
      self.text = text
    }
  }

  package var first: TextLiteral?
  package var translations: [Translation]

  package init(first: TextLiteral? = nil, translations: [Translation] = []) {
    self.first = first
    self.translations = translations
  }
}

/// `source DOCUMENT "PLACE"`.
package struct Citation: Hashable, Sendable {
  package var document: Name
  package var place: TextLiteral
  package var range: SourceRange

  package init(document: Name, place: TextLiteral, range: SourceRange) {
    self.document = document
    self.place = place
    self.range = range
  }
}

/// A date as it was written, already known to exist in the calendar.
package struct DateLiteral: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var range: SourceRange

  package init(year: Int, month: Int, day: Int, range: SourceRange) {
    self.year = year
    self.month = month
    self.day = day
    self.range = range
  }
}

/// A time of day as it was written: minutes since midnight, 0 to 1440.
package struct TimeLiteral: Hashable, Sendable {
  package var minutes: Int
  package var range: SourceRange

  package init(minutes: Int, range: SourceRange) {
    self.minutes = minutes
    self.range = range
  }
}

/// A day of the week as it was written: 0 is Monday.
package struct WeekdayLiteral: Hashable, Sendable {
  package var index: Int
  package var range: SourceRange

  package init(index: Int, range: SourceRange) {
    self.index = index
    self.range = range
  }
}

/// A time zone's name, as `Europe/Rome` or in quotes.
package struct ZoneLiteral: Hashable, Sendable {
  package var name: String
  package var range: SourceRange

  package init(name: String, range: SourceRange) {
    self.name = name
    self.range = range
  }
}

import TocsinEngine

/// The words around a roster; the headings of members come from the rules.
extension Phrase {
  static let desksTitle = Phrase(en: "Desks", it: "Sedi")
  static let reachTitle = Phrase(en: "Who can be reached", it: "Chi si può raggiungere")
  static let desk = Phrase(en: "Desk", it: "Sede")
  static let hoursColumn = Phrase(en: "Hours", it: "Orario")
  static let now = Phrase(en: "Now", it: "Ora")
  static let until = Phrase(en: "Until", it: "Fino a")
  static let reached = Phrase(en: "Reached", it: "Risponde")
  static let languages = Phrase(en: "Languages", it: "Lingue")
  static let languagesIfPossible = Phrase(en: "If somebody speaks them", it: "Se qualcuno le parla")
  static let all = Phrase(en: "all", it: "tutti")
  static let theDesk = Phrase(en: "the desk {1} until {2}", it: "la sede {1} fino a {2}")
  static let inLanguage = Phrase(en: ", in {1}", it: ", in {1}")
  static let nobodyUntil = Phrase(en: "nobody until {1}", it: "nessuno fino a {1}")
  static let dependsOn = Phrase(
    en: "depends on {1}, which nobody told", it: "dipende da {1}, che nessuno ha indicato")
  static let presumedFacts = Phrase(en: "presumed: {1}", it: "presunto: {1}")
  static let unknownFacts = Phrase(
    en: "not known: {1}; tell it with --fact NAME=VALUE", it: "non noto: {1}; si indica con --fact NAME=VALUE")
}

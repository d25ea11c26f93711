import TocsinEngine

/// What declarations and other named things are called, with their articles.
extension FindingPhrases {
  static let nouns: [Phrase] =
    contexts.flatMap(\.phrases) + [
      Phrase(en: "let", it: "un valore con nome"),
      Phrase(en: "column", it: "una colonna"),
      Phrase(en: "step", it: "un passo"),
      Phrase(en: "role or event", it: "un ruolo o un evento"),
      Phrase(en: "document", it: "un documento"),
      Phrase(en: "language", it: "una lingua delle regole"),
      Phrase(en: "section of {1}", it: "una sezione di `{1}`"),
      Phrase(en: "row of {1}", it: "una riga di `{1}`"),
      Phrase(en: "row", it: "una riga"),
      Phrase(en: "set of holidays", it: "un elenco di festività"),
      Phrase(en: "member of {1}", it: "una voce di `{1}`"),
      Phrase(en: "member of a choice", it: "una voce di una scelta"),
      Phrase(en: "member of a scale", it: "una voce di una scala"),
      Phrase(en: "type", it: "un tipo"),
      Phrase(en: "clock of a case", it: "un orologio di un caso"),
      Phrase(en: "column of `{1}`", it: "una colonna di `{1}`"),
      Phrase(en: "kind of facts", it: "un gruppo di dati"),
      Phrase(en: "label", it: "un'etichetta"),
      Phrase(en: "name given", it: "un nome dato"),
      Phrase(en: "name given in this test", it: "un nome dato in questo test"),
      Phrase(en: "holder of a case", it: "chi può avere un caso"),
      Phrase(en: "fact of a {1}", it: "un dato di `{1}`"),
      Phrase(en: "cause of waiting", it: "un motivo di attesa"),
      Phrase(en: "customer", it: "un cliente"),
      Phrase(en: "system", it: "un sistema"),
      Phrase(en: "layer of a calendar", it: "un orario di un calendario"),
      Phrase(en: "fact, named value or member", it: "un dato, un valore o una voce"),
    ]

  /// What a block of lines is about.
  private static let contexts: [Noun] = [
    Noun("calendar", .il, "calendario"), Noun("choice", .la, "scelta"), Noun("decision", .la, "decisione"),
    Noun("event", .apostrophe, "evento"), Noun("facts", .il, "gruppo di dati"),
    Noun("holidays", .apostrophe, "elenco di festività"), Noun("policy", .la, "policy"),
    Noun("process", .il, "processo"), Noun("rulebook", .il, "regolamento"), Noun("scale", .la, "scala"),
    Noun("signal", .il, "segnale"), Noun("silence", .il, "silenzio"), Noun("table", .la, "tabella"),
    Noun("test", .il, "test"), Noun("wording", .il, "blocco `wording`"),
  ]

  /// A noun and how its articles are.
  private struct Noun {
    enum Article {
      case il, la, apostrophe
    }

    let en: String
    let it: String
    let article: Article

    init(_ en: String, _ article: Article, _ it: String) {
      self.en = en
      self.it = it
      self.article = article
    }

    /// Alone, as the place where something was read, and as what is spoken of.
    var phrases: [Phrase] {
      let indefinite = "aeiou".contains(en.prefix(1)) ? "an" : "a"
      let (a, the, inThe, this) =
        switch article {
        case .il: ("un ", "il ", "nel ", "questo ")
        case .la: ("una ", "la ", "nella ", "questa ")
        case .apostrophe: ("un ", "l'", "nell'", "questo ")
        }
      return [
        .init(en: en, it: a + it), .init(en: "in the \(en) `{1}`", it: inThe + it + " `{1}`"),
        .init(en: "in \(indefinite) \(en)", it: "in " + a + it),
        .init(en: "the \(en) `{1}`", it: the + it + " `{1}`"), .init(en: "this \(en)", it: this + it),
      ]
    }
  }
}

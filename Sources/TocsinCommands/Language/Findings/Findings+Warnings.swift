import TocsinEngine

/// What is most likely not meant: W0901 to W0999.
extension FindingPhrases {
  static let warnings: [Phrase] = [
    Phrase(
      en: "`{1}` has no text in the language `{2}`", it: "`{1}` non ha un testo nella lingua `{2}`"),
    Phrase(
      en: "a page printed in `{1}` shows it in another language",
      it: "una pagina stampata in `{1}` lo mostra in un'altra lingua"),
    Phrase(
      en: "add it after the label: `{1} \"…\"`", it: "aggiungerlo dopo l'etichetta: `{1} \"…\"`"),
    Phrase(en: "nothing uses the named value `{1}`", it: "nulla usa il valore `{1}`"),
    Phrase(en: "to change it changes nothing", it: "cambiarlo non cambia nulla"),
    Phrase(
      en: "use it where the value is meant, or remove the line",
      it: "usarlo dove si intende quel valore, oppure togliere la riga"),
    Phrase(
      en: "the calendar `{1}` has no hours for `{2}`", it: "il calendario `{1}` non ha ore per `{2}`"),
    Phrase(
      en: "who is promised `{1}` finds that desk no longer open than anybody else",
      it: "chi ha diritto a `{1}` trova quella sede aperta non più a lungo degli altri"),
  ]
}

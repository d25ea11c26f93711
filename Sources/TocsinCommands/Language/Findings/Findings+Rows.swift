import TocsinEngine

/// Headings, lines and notes of tables: E0415 to E0421.
extension FindingPhrases {
  static let rows: [Phrase] = [
    Phrase(
      en: "the rows are for members of `{1}`, and the heading above them says `{2}`",
      it: "le righe sono per le voci di `{1}`, e l'intestazione sopra dice `{2}`"),
    Phrase(en: "{1} are not counted in `{2}`", it: "`{1}` non si contano in `{2}`"),
    Phrase(
      en: "nobody can say how many hours `2 business days` are",
      it: "nessuno può dire quante ore sono `2 business days`"),
    Phrase(
      en: "`2 hours` would last until the desk closes", it: "`2 hours` durerebbero fino alla chiusura della sede"),
    Phrase(
      en: "write `close of day` or `same time of day`", it: "scrivere `close of day` o `same time of day`"),
    Phrase(en: "write `desk time` or `elapsed time`", it: "scrivere `desk time` o `elapsed time`"),
    Phrase(
      en: "nothing says what `{1}` is when none of its conditions holds",
      it: "nulla dice che cosa è `{1}` quando non vale nessuna delle sue condizioni"),
    Phrase(
      en: "the lines after this one about `{1}` are never reached: it has no condition",
      it: "le righe su `{1}` dopo questa non si raggiungono mai: questa non ha condizioni"),
    Phrase(
      en: "add a last line without a condition: `{1} is …`",
      it: "aggiungere un'ultima riga senza condizione: `{1} is …`"),
    Phrase(
      en: "put the line without a condition last", it: "mettere per ultima la riga senza condizione"),
    Phrase(en: "there is no note {1} in this table", it: "in questa tabella non c'è una nota {1}"),
    Phrase(
      en: "write it below the rows: `note {1} \"…\"`", it: "scriverla sotto le righe: `note {1} \"…\"`"),
    Phrase(en: "this table has a note {1} already", it: "questa tabella ha già una nota {1}"),
    Phrase(en: "`{1}` has a section `{2}` already", it: "`{1}` ha già una sezione `{2}`"),
    Phrase(
      en: "the headings of `{1}` are not amounts of time", it: "le intestazioni di `{1}` non sono tempi"),
    Phrase(
      en: "name the row that holds the amounts: `after {1}(plan)`",
      it: "nominare la riga che contiene i tempi: `after {1}(plan)`"),
  ]
}

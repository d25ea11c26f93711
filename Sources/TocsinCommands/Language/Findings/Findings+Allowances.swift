import TocsinEngine

/// Comments that allow findings, and files of known ones: W0870 to W0872.
extension FindingPhrases {
  static let allowances: [Phrase] = [
    Phrase(
      en: "this comment allows nothing: there is no finding `{1}`",
      it: "questo commento non ammette nulla: non c'è una segnalazione `{1}`"),
    Phrase(
      en: "write the code that the finding shows in brackets",
      it: "scrivere il codice che la segnalazione mostra fra parentesi quadre"),
    Phrase(
      en: "this comment allows nothing: `{1}` is an error", it: "questo commento non ammette nulla: `{1}` è un errore"),
    Phrase(
      en: "mend it: rules with an error cannot be used",
      it: "correggerlo: le regole con un errore non si possono usare"),
    Phrase(
      en: "this comment allows nothing: `{1}` is no date after `until`",
      it: "questo commento non ammette nulla: dopo `until`, `{1}` non è una data"),
    Phrase(
      en: "write the last day on which it counts, as in `until 2027-01-31`",
      it: "scrivere l'ultimo giorno in cui vale, come in `until 2027-01-31`"),
    Phrase(
      en: "this comment allows nothing: it gives no reason",
      it: "questo commento non ammette nulla: non dà un motivo"),
    Phrase(
      en: "write why after a colon, as in `allow W0803: kept for the audit`",
      it: "scrivere il perché dopo i due punti, come in `allow W0803: serve per la verifica`"),
    Phrase(
      en: "the finding is shown as if the comment were not there",
      it: "la segnalazione appare come se il commento non ci fosse"),
    Phrase(
      en: "nothing is left to allow: there is no finding {1} on this line",
      it: "non resta nulla da ammettere: su questa riga non c'è una segnalazione {1}"),
    Phrase(
      en: "it would hide the next finding of this kind, which nobody has looked at",
      it: "nasconderebbe la prossima segnalazione di questo tipo, che nessuno ha guardato"),
    Phrase(en: "remove the comment", it: "togliere il commento"),
    Phrase(
      en: "what this comment allows was allowed until {1}",
      it: "ciò che questo commento ammette era ammesso fino al {1}"),
    Phrase(
      en: "since then the finding is shown again", it: "da allora la segnalazione appare di nuovo"),
    Phrase(
      en: "mend what it is about, or decide anew and write a later date",
      it: "correggere ciò di cui si tratta, o decidere di nuovo e scrivere una data successiva"),
    Phrase(
      en: "nothing is left to allow: this finding is there no more",
      it: "non resta nulla da ammettere: questa segnalazione non c'è più"),
    Phrase(
      en: "if it came back, nobody would be told", it: "se tornasse, nessuno verrebbe avvisato"),
    Phrase(
      en: "remove the line, or write the file again with `--write-baseline`",
      it: "togliere la riga, o riscrivere il file con `--write-baseline`"),
  ]
}

import TocsinEngine

/// Rulebooks, releases and what they change: E0601 to E0699.
extension FindingPhrases {
  static let releases: [Phrase] = [
    Phrase(en: "the {1} `{2}` is declared already", it: "c'è già {1} di nome `{2}`"),
    Phrase(
      en: "to alter some of its lines write `change {1} {2}`",
      it: "per cambiarne alcune righe scrivere `change {1} {2}`"),
    Phrase(
      en: "to put this one in its place write `replace {1} {2}`",
      it: "per mettere questo al suo posto scrivere `replace {1} {2}`"),
    Phrase(en: "there is no {1} `{2}` to {3}", it: "non c'è {1} di nome `{2}` da {3}"),
    Phrase(en: "change", it: "cambiare"),
    Phrase(en: "replace", it: "sostituire"),
    Phrase(en: "withdraw", it: "ritirare"),
    Phrase(en: "`{1}` has no `{2}` to withdraw", it: "in `{1}` non c'è `{2}` da ritirare"),
    Phrase(
      en: "there is no folder of rule files at `{1}`", it: "non c'è nessuna cartella di regole in `{1}`"),
    Phrase(
      en: "the path is relative to the folder of this file, as in `\"../common\"`",
      it: "il percorso comincia dalla cartella di questo file, come in `\"../common\"`"),
    Phrase(en: "there is no rule file at `{1}`", it: "non c'è nessun file di regole in `{1}`"),
    Phrase(
      en: "the path is relative to the folder of this file, as in `\"../holidays/italy.tocsin\"`",
      it: "il percorso comincia dalla cartella di questo file, come in `\"../holidays/italy.tocsin\"`"),
    Phrase(
      en: "this release builds on itself, by way of `{1}`",
      it: "questa versione si basa su sé stessa, passando per `{1}`"),
    Phrase(
      en: "more than {1} releases build on each other, by way of `{2}`",
      it: "più di {1} versioni si basano l'una sull'altra, passando per `{2}`"),
    Phrase(
      en: "no file in `{1}` declares a rulebook, so nothing can build on it",
      it: "nessun file in `{1}` dichiara un regolamento, quindi nulla può basarsi su di esso"),
    Phrase(
      en: "to take single files write `import \"…\"`", it: "per prendere singoli file scrivere `import \"…\"`"),
    Phrase(
      en: "this folder has a rulebook already: one folder is one release",
      it: "questa cartella ha già un regolamento: una cartella è una versione"),
    Phrase(en: "the other one", it: "l'altro è qui"),
    Phrase(
      en: "move one of them to a folder of its own", it: "spostare uno dei due in una cartella propria"),
    Phrase(
      en: "releases `{1}` and `{2}` both come into force on {3}",
      it: "le versioni `{1}` e `{2}` entrano in vigore entrambe il {3}"),
    Phrase(
      en: "a case opened on {1} would belong to both", it: "un caso aperto il {1} apparterrebbe a entrambe"),
    Phrase(
      en: "the last day in force lies before the first",
      it: "l'ultimo giorno in vigore viene prima del primo"),
  ]
}

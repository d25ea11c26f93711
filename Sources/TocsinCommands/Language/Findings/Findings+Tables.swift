import TocsinEngine

/// Tables: E0401 to E0414.
extension FindingPhrases {
  static let tables: [Phrase] = [
    Phrase(
      en: "this row of `{1}` has no cell under {2}", it: "in questa riga di `{1}` manca la cella sotto {2}"),
    Phrase(en: "`{1}({2}, …)` under {3} has no answer", it: "`{1}({2}, …)` sotto {3} non ha risposta"),
    Phrase(
      en: "write the cell, or `-` for nothing on purpose",
      it: "scrivere la cella, o `-` se di proposito non c'è nulla"),
    Phrase(
      en: "write the {1} cells, or `-` for nothing on purpose",
      it: "scrivere le {1} celle, o `-` dove di proposito non c'è nulla"),
    Phrase(
      en: "this row of `{1}` has {2} cells, and the table has {3} columns",
      it: "questa riga di `{1}` ha {2} celle, e la tabella ha {3} colonne"),
    Phrase(en: "`{1}` has a row in `{2}` already", it: "`{1}` ha già una riga in `{2}`"),
    Phrase(en: "`{1}({2})` would have two answers", it: "`{1}({2})` avrebbe due risposte"),
    Phrase(en: "`{1}` has no column for {2}", it: "`{1}` non ha una colonna per {2}"),
    Phrase(en: "`{1}` has no row for {2}", it: "`{1}` non ha una riga per {2}"),
    Phrase(
      en: "a case whose `{1}` is `{2}` finds no answer", it: "un caso con `{1}` uguale a `{2}` non trova risposta"),
    Phrase(en: "add a column for it", it: "aggiungere la colonna"),
    Phrase(en: "add a row for it", it: "aggiungere la riga"),
    Phrase(
      en: "a row `any` answers for all that are not named",
      it: "una riga `any` risponde per tutto ciò che non è nominato"),
    Phrase(en: "the table `{1}` has no rows", it: "la tabella `{1}` non ha righe"),
    Phrase(
      en: "the first row holds the headings: `| Priority | Basic | Premium |`",
      it: "la prima riga contiene le intestazioni: `| Priority | Basic | Premium |`"),
    Phrase(
      en: "expected a name, a text, an amount or a number as a heading",
      it: "come intestazione serve un nome, un testo, un tempo o un numero"),
    Phrase(en: "expected what the row is for, found {1}", it: "qui serve ciò per cui vale la riga, ma c'è {1}"),
    Phrase(
      en: "the first cell names members of a choice, or is a text in quotes",
      it: "la prima cella nomina voci di una scelta, o è un testo fra virgolette"),
    Phrase(
      en: "nothing says how the column {1} is computed", it: "nulla dice come si calcola la colonna {1}"),
    Phrase(
      en: "add a line such as `{1} is …` below the rows", it: "aggiungere sotto le righe qualcosa come `{1} is …`"),
    Phrase(
      en: "the table `{1}` has no row and no column `{2}`",
      it: "la tabella `{1}` non ha né una riga né una colonna `{2}`"),
    Phrase(en: "the table `{1}` has no column `{2}`", it: "la tabella `{1}` non ha una colonna `{2}`"),
    Phrase(en: "`{1}` is asked here with {2}, found {3}", it: "qui a `{1}` si chiede con {2}, ma c'è {3}"),
    Phrase(
      en: "`{1}` is asked with its row first, and here the column stands first",
      it: "a `{1}` si chiede prima con la riga, e qui c'è prima la colonna"),
    Phrase(en: "exchange the two keys", it: "scambiare le due chiavi"),
    Phrase(
      en: "`{1}` is asked with {2}, found {3} keys", it: "a `{1}` si chiede con {2}, ma qui le chiavi sono {3}"),
    Phrase(en: "the table `{1}` is computed from itself", it: "la tabella `{1}` si calcola da sé stessa"),
    Phrase(
      en: "a range goes down the scale, from the member declared first",
      it: "un intervallo percorre la scala a partire dalla voce dichiarata per prima"),
    Phrase(
      en: "a range needs two members of one scale", it: "per un intervallo servono due voci della stessa scala"),
    Phrase(en: "name the members: `A, B`", it: "nominare le voci: `A, B`"),
  ]
}

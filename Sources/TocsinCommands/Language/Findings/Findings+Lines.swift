import TocsinEngine

/// What stands in a line: E0140 to E0149 and E0161 to E0190.
extension FindingPhrases {
  static let lines: [Phrase] = [
    Phrase(
      en: "expected a value or a condition, found {1}{2}",
      it: "qui serve un valore o una condizione, ma c'è {1}{2}"),
    Phrase(en: "`{1}` is not used in conditions", it: "`{1}` non si usa nelle condizioni"),
    Phrase(en: "no `is` stands before `{1}`", it: "davanti a `{1}` non ci va `is`"),
    Phrase(
      en: "two comparisons cannot follow each other", it: "due confronti non possono stare uno dietro l'altro"),
    Phrase(
      en: "join two conditions with `and`: `5% < load and load < 15%`",
      it: "unire due condizioni con `and`: `5% < load and load < 15%`"),
    Phrase(
      en: "`{1}` is not an amount of time: it does not say how long the desk is open",
      it: "`{1}` non è un tempo: non dice per quanto la sede è aperta"),
    Phrase(en: "write an amount such as {1}", it: "scrivere un tempo, ad esempio {1}"),
    Phrase(en: "write {1}, whichever is meant", it: "scrivere {1}, secondo ciò che si intende"),
    Phrase(en: "`{1}` is not a unit", it: "`{1}` non è un'unità di misura"),
    Phrase(
      en: "`{1}` says nothing that can be counted", it: "`{1}` non dice nulla che si possa contare"),
    Phrase(en: "write {1}", it: "scrivere {1}"),
    Phrase(en: "an amount", it: "un tempo"),
    Phrase(
      en: "`best effort`, or an amount such as `60 minutes`",
      it: "`best effort`, oppure un tempo come `60 minutes`"),
    Phrase(en: "an amount such as `< 15 minutes`", it: "un tempo come `< 15 minutes`"),
    Phrase(en: "a priority such as `High`", it: "una priorità come `High`"),
    Phrase(en: "`-` for nothing, or `best effort`", it: "`-` se non c'è nulla, oppure `best effort`"),
    Phrase(en: "`-` for nothing", it: "`-` se non c'è nulla"),
    Phrase(en: "a named value has `=` after its name", it: "un valore con nome ha `=` dopo il nome"),
    Phrase(en: "a choice has no order", it: "una scelta non ha un ordine"),
    Phrase(en: "write `scale` instead of `choice`", it: "scrivere `scale` al posto di `choice`"),
    Phrase(en: "a scale says which end comes first", it: "una scala dice da quale estremo comincia"),
    Phrase(en: "write `, highest first`", it: "scrivere `, highest first`"),
    Phrase(en: "write `, lowest first`", it: "scrivere `, lowest first`"),
    Phrase(
      en: "members stand next to each other without commas",
      it: "le voci si scrivono una accanto all'altra senza virgole"),
    Phrase(
      en: "expected a row of the wording, found {1}",
      it: "qui serve una riga del blocco `wording`, ma c'è {1}"),
    Phrase(
      en: "expected an amount or a mark to word, found {1}",
      it: "qui serve il tempo o il segno da mettere in parole, ma c'è {1}"),
    Phrase(
      en: "< N, within N, 1 minute, N minutes, next business day, best effort, yes, no, nothing or Mon-Fri",
      it: "< N, within N, 1 minute, N minutes, next business day, best effort, yes, no, nothing o Mon-Fri"),
    Phrase(
      en: "a bound is worded once for all units",
      it: "un limite si mette in parole una volta sola per tutte le unità di misura"),
    Phrase(
      en: "write `{1} N` alone, and `N minutes` in a row of its own",
      it: "scrivere `{1} N` da solo, e `N minutes` in una riga a sé"),
    Phrase(en: "the answer stands before `{1}`", it: "la risposta sta prima di `{1}`"),
    Phrase(
      en: "expected the next fact or `}`, found {1}", it: "qui serve il dato seguente o `}`, ma c'è {1}"),
    Phrase(
      en: "expected what the test expects, found {1}", it: "qui serve ciò che il test si aspetta, ma c'è {1}"),
    Phrase(
      en: "expect response before Sat 2020-03-07 09:30 or expect no page",
      it: "expect response before Sat 2020-03-07 09:30 oppure expect no page"),
    Phrase(en: "`{1}` begins a line of its own", it: "`{1}` comincia una riga a sé"),
    Phrase(en: "start a new line", it: "andare a capo"),
    Phrase(
      en: "expected `}` after what is computed in this text",
      it: "in questo testo serve una `}` dopo ciò che si calcola"),
    Phrase(
      en: "close it: `\"about {Fee(Small)} a year\"`",
      it: "chiudere così: `\"circa {Fee(Small)} all'anno\"`"),
    Phrase(
      en: "a signal is read from one metric, or from two with `/` or `-` between them, found `{1}`",
      it: "un segnale si legge da una metrica, o da due con `/` o `-` in mezzo, ma c'è `{1}`"),
    Phrase(
      en: "let the monitoring record one metric for what is more, or declare two signals",
      it: "far registrare al monitoraggio una sola metrica, oppure dichiarare due segnali"),
    Phrase(
      en: "expected what the label is, found {1}", it: "qui serve il valore dell'etichetta, ma c'è {1}"),
    Phrase(
      en: "where state is \"active\" or where fstype is not one of \"tmpfs\", \"overlay\"",
      it: "where state is \"active\" oppure where fstype is not one of \"tmpfs\", \"overlay\""),
    Phrase(
      en: "only a number, a percent and points can be less than nothing",
      it: "solo un numero, una percentuale e i punti percentuali possono essere sotto zero"),
    Phrase(en: "leave out the `-`", it: "togliere il `-`"),
    Phrase(
      en: "which values of a label an event is for stands in a line of its own",
      it: "i valori di un'etichetta per cui vale un evento stanno in una riga a sé"),
    Phrase(en: "`{1}` is planned but not built yet", it: "`{1}` è previsto, ma non ancora realizzato"),
  ]
}

import TocsinEngine

/// What is most likely not meant or of no use: W0817 to W0821 and W0901 to W0999.
extension FindingPhrases {
  static let warnings: [Phrase] = [
    Phrase(
      en: "`{1}` is asked and makes no difference to the decision `{2}`",
      it: "`{1}` viene chiesto e non cambia nulla nella decisione `{2}`"),
    Phrase(
      en: "whether it is {1} or {2}, the answer is the same in every case that differs in nothing else",
      it: "che sia {1} o {2}, la risposta è la stessa in ogni caso che non differisca per altro"),
    Phrase(
      en: "whatever it is, the answer is the same in every case that differs in nothing else",
      it: "qualunque sia, la risposta è la stessa in ogni caso che non differisca per altro"),
    Phrase(
      en: "leave it out of the conditions, or let a line answer otherwise",
      it: "toglierlo dalle condizioni, oppure far rispondere diversamente una riga"),
    Phrase(en: "no rule asks the fact `{1}`", it: "nessuna regola chiede il dato `{1}`"),
    Phrase(
      en: "whatever is told of it, nothing changes", it: "qualunque cosa se ne dica, non cambia nulla"),
    Phrase(en: "no event looks at the signal `{1}`", it: "nessun evento guarda il segnale `{1}`"),
    Phrase(
      en: "whatever is measured, no case is opened", it: "qualunque cosa si misuri, non si apre nessun caso"),
    Phrase(
      en: "the table `{1}` is not printed, and no rule asks it",
      it: "la tabella `{1}` non si stampa, e nessuna regola la chiede"),
    Phrase(
      en: "to change one of its cells changes nothing", it: "cambiarne una cella non cambia nulla"),
    Phrase(en: "use it where it is meant, or remove it", it: "da usare dove serve, oppure da togliere"),
    Phrase(
      en: "the holidays of `{1}` are known from {2}, and the release takes cases from {3}",
      it: "le festività di `{1}` sono note dal {2}, e la versione accetta casi dal {3}"),
    Phrase(en: "a case opened on {1} has no deadlines", it: "un caso aperto il {1} non ha scadenze"),
    Phrase(
      en: "say the holidays from {1} on, or let the release be in force later",
      it: "indicare le festività a partire dal {1}, o far entrare in vigore la versione più tardi"),
    Phrase(
      en: "the holidays of `{1}` are known until {2} only", it: "le festività di `{1}` sono note solo fino al {2}"),
    Phrase(
      en: "say the holidays of the next years, and put the end of `known` later",
      it: "indicare le festività dei prossimi anni, e spostare in avanti la fine di `known`"),
    Phrase(
      en: "between {1} and {2} no release of `{3}` takes cases",
      it: "fra il {1} e il {2} nessuna versione di `{3}` accetta casi"),
    Phrase(en: "the release before ends here", it: "la versione precedente finisce qui"),
    Phrase(en: "a case opened on {1} belongs to none", it: "un caso aperto il {1} non appartiene a nessuna"),
    Phrase(
      en: "let one of them be in force on these days, or leave out the last day of the first",
      it: "farne valere una in questi giorni, o togliere l'ultimo giorno della prima"),
    Phrase(
      en: "`{1}` has no text in the language `{2}`", it: "`{1}` non ha un testo nella lingua `{2}`"),
    Phrase(
      en: "a page printed in `{1}` shows it in another language",
      it: "una pagina stampata in `{1}` lo mostra in un'altra lingua"),
    Phrase(
      en: "add it after the label: `{1} \"…\"`", it: "aggiungerlo dopo l'etichetta: `{1} \"…\"`"),
    Phrase(en: "nothing uses the named value `{1}`", it: "nulla usa il valore `{1}`"),
    Phrase(en: "to change it changes nothing", it: "cambiarlo non cambia nulla"),
    Phrase(en: "use it where the value is meant", it: "usarlo dove si intende quel valore"),
    Phrase(
      en: "the calendar `{1}` has no hours for `{2}`", it: "il calendario `{1}` non ha ore per `{2}`"),
    Phrase(
      en: "who is promised `{1}` finds that desk no longer open than anybody else",
      it: "chi ha diritto a `{1}` trova quella sede aperta non più a lungo degli altri"),
  ]
}

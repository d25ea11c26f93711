import TocsinEngine

/// What is proved of rules that can be used: W0801 to W0899.
extension FindingPhrases {
  static let proofs: [Phrase] = [
    Phrase(
      en: "this line never applies: no case fulfils its condition",
      it: "questa riga non si applica mai: nessun caso soddisfa la sua condizione"),
    Phrase(en: "change one of the parts", it: "cambiare una delle parti"),
    Phrase(en: "remove the line", it: "togliere la riga"),
    Phrase(en: "{1} is true of no case", it: "{1} non vale per nessun caso"),
    Phrase(en: "{1} are never true together", it: "{1} non valgono mai insieme"),
    Phrase(
      en: "this condition holds in every case of which everything is known",
      it: "questa condizione vale in ogni caso di cui si sa tutto"),
    Phrase(
      en: "whatever the case is, the line applies, and those behind it do not",
      it: "qualunque sia il caso, la riga si applica, e quelle che seguono no"),
    Phrase(
      en: "ask for what tells the cases apart, or write the line without a condition",
      it: "chiedere ciò che distingue i casi, oppure scrivere la riga senza condizione"),
    Phrase(
      en: "this line is never reached: the line above holds wherever it does",
      it: "questa riga non si raggiunge mai: dove vale lei, vale già la riga sopra"),
    Phrase(
      en: "this line is never reached: the {1} lines above hold wherever it does",
      it: "questa riga non si raggiunge mai: dove vale lei, vale già una delle {1} righe sopra"),
    Phrase(en: "asked before it", it: "viene chiesta prima"),
    Phrase(
      en: "of a case with {1} a line above decides, before this one is asked",
      it: "di un caso con {1} decide una riga sopra, prima che si arrivi a questa"),
    Phrase(
      en: "of any case a line above decides, before this one is asked",
      it: "di qualunque caso decide una riga sopra, prima che si arrivi a questa"),
    Phrase(
      en: "narrow one of the lines above", it: "restringere una delle righe sopra"),
    Phrase(
      en: "move it up, or narrow one of the lines above",
      it: "spostarla più in alto, oppure restringere una delle righe sopra"),
    Phrase(
      en: "the event `{1}` is never raised: no values fulfil its condition",
      it: "l'evento `{1}` non si attiva mai: nessun valore soddisfa la sua condizione"),
    Phrase(
      en: "change one of the parts, or remove the event", it: "cambiare una delle parti, oppure togliere l'evento"),
    Phrase(
      en: "the event `{1}` is raised by every value", it: "l'evento `{1}` si attiva con qualsiasi valore"),
    Phrase(
      en: "the first line of a system opens a case, which never ends",
      it: "la prima riga di un sistema apre un caso, che non finisce mai"),
    Phrase(
      en: "ask for the values that somebody should see", it: "chiedere i valori che qualcuno deve vedere"),
    Phrase(
      en: "`{1}` and `{2}` are raised together, and each opens a case",
      it: "`{1}` e `{2}` si attivano insieme, e ciascuno apre un caso"),
    Phrase(en: "the other event", it: "l'altro evento"),
    Phrase(
      en: "with {1} there are two cases for one thing", it: "con {1} ci sono due casi per la stessa cosa"),
    Phrase(
      en: "make them levels of one event, or add `replaces {1}` to the more urgent one",
      it: "farne i livelli di un solo evento, oppure aggiungere `replaces {1}` al più urgente"),
    Phrase(
      en: "let one condition end where the other begins", it: "far finire una condizione dove comincia l'altra"),
    Phrase(
      en: "between `{1}` and `{2}` one value raises neither",
      it: "fra `{1}` e `{2}` c'è un valore che non attiva nessuno dei due"),
    Phrase(en: "with {1} nobody is told", it: "con {1} nessuno viene avvisato"),
    Phrase(
      en: "write `<=` in place of `<`, or `>=` in place of `>`, in one of them",
      it: "in uno dei due scrivere `<=` al posto di `<`, o `>=` al posto di `>`"),
    Phrase(
      en: "`{1}` stands above `{2}` and has the later target of `{3}`",
      it: "`{1}` sta sopra `{2}` e per `{3}` ha un tempo più lungo"),
    Phrase(en: "{1} for {2}, {3} for {4}", it: "{1} per {2}, {3} per {4}"),
    Phrase(en: "with {1}: {2} for {3}, {4} for {5}", it: "con {1}: {2} per {3}, {4} per {5}"),
    Phrase(en: "no target", it: "nessun tempo garantito"),
    Phrase(
      en: "give `{1}` a target that is no later", it: "dare a `{1}` un tempo che non sia più lungo"),
    Phrase(
      en: "not everything about {1} could be decided", it: "non si è potuto decidere tutto su {1}"),
    Phrase(
      en: "a line that is never reached may be among them",
      it: "fra le righe potrebbe essercene una che non si raggiunge mai"),
    Phrase(
      en: "ask for less in one condition, for instance by a decision of its own",
      it: "chiedere meno cose in una condizione, ad esempio con una decisione apposita"),
    Phrase(en: "the events", it: "gli eventi"),
    Phrase(en: "the targets of `{1}`", it: "i tempi di `{1}`"),
    Phrase(en: "the lines of the {1}", it: "le righe di {1}"),
    Phrase(en: "decision `{1}`", it: "decisione `{1}`"),
    Phrase(en: "policy `{1}`", it: "policy `{1}`"),
  ]
}

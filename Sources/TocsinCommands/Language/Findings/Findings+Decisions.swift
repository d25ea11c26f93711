import TocsinEngine

/// Decisions: E0710 to E0713 and E0718.
extension FindingPhrases {
  static let decisions: [Phrase] = [
    Phrase(
      en: "the decision `{1}` depends on its own answer", it: "la decisione `{1}` dipende dalla propria risposta"),
    Phrase(
      en: "the decision `{1}` has no answer when none of its conditions holds",
      it: "la decisione `{1}` non ha una risposta quando non vale nessuna delle sue condizioni"),
    Phrase(en: "with {1} no line holds", it: "con {1} non vale nessuna riga"),
    Phrase(
      en: "add a last line such as `yes otherwise`", it: "aggiungere un'ultima riga come `yes otherwise`"),
    Phrase(
      en: "this line comes after `otherwise` and is never reached",
      it: "questa riga viene dopo `otherwise` e non si raggiunge mai"),
    Phrase(en: "let `otherwise` be the last line", it: "mettere `otherwise` come ultima riga"),
    Phrase(
      en: "the decision `{1}` is about a {2}, and what is known here is {3}",
      it: "la decisione `{1}` riguarda `{2}`, e qui ciò che si conosce è {3}"),
    Phrase(
      en: "there is no {1} whose facts could answer", it: "non c'è nessun `{1}` i cui dati possano rispondere"),
    Phrase(en: "ask a decision that is for {1}", it: "chiedere una decisione che riguardi {1}"),
    Phrase(
      en: "two lines of the decision `{1}` can hold together and answer differently",
      it: "due righe della decisione `{1}` possono valere insieme e rispondere in modo diverso"),
    Phrase(en: "the other line", it: "l'altra riga"),
    Phrase(
      en: "both lines hold always: the answer is both `{1}` and `{2}`",
      it: "entrambe le righe valgono sempre: la risposta è sia `{1}` sia `{2}`"),
    Phrase(
      en: "with {1} both lines hold: the answer is both `{2}` and `{3}`",
      it: "con {1} valgono entrambe le righe: la risposta è sia `{2}` sia `{3}`"),
    Phrase(
      en: "narrow one of the two conditions, so that it leaves this case to the other",
      it: "restringere una delle due condizioni, così che lasci questo caso all'altra"),
    Phrase(
      en: "let the upper line win: write `, first that holds` in the head of the decision",
      it: "far vincere la riga più in alto: scrivere `, first that holds` in testa alla decisione"),
  ]
}

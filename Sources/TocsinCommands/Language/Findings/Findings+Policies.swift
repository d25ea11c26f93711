import TocsinEngine

/// Policies and wording: E0513, E0514 and E0751 to E0762.
extension FindingPhrases {
  static let policies: [Phrase] = [
    Phrase(
      en: "a warning comes after more than 0% of the time to the target, and before 100%",
      it: "un avviso arriva dopo più dello 0% del tempo garantito, e prima del 100%"),
    Phrase(
      en: "at 100% the target is missed already, and the warning warns of nothing",
      it: "al 100% il tempo è già scaduto, e l'avviso non serve più"),
    Phrase(
      en: "write a share such as `warn at 75% of respond`", it: "scrivere una quota come `warn at 75% of respond`"),
    Phrase(
      en: "the line `{1}` holds for all cases and takes no condition",
      it: "la riga `{1}` vale per tutti i casi e non prende condizioni"),
    Phrase(en: "leave the condition out", it: "togliere la condizione"),
    Phrase(
      en: "a release has one policy, and this is another one",
      it: "una versione ha una sola policy, e questa è un'altra"),
    Phrase(
      en: "write its lines into the first, with `when` or `unless` where they differ",
      it: "scriverne le righe nella prima, con `when` o `unless` dove sono diverse"),
    Phrase(en: "the policy `{1}` has no line `{2}`", it: "nella policy `{1}` manca la riga `{2}`"),
    Phrase(
      en: "nobody knows on whose opening hours a case runs",
      it: "nessuno sa su quali orari di apertura corre un caso"),
    Phrase(
      en: "nobody knows on which clock `60 minutes` run", it: "nessuno sa su quale orologio corrono `60 minutes`"),
    Phrase(en: "add a line such as `{1}`", it: "aggiungere una riga come `{1}`"),
    Phrase(
      en: "`{1}` has to answer with yes or no, and answers with {2}",
      it: "`{1}` deve rispondere con un sì o un no, e risponde con {2}"),
    Phrase(en: "expected a row of a table, found {1}", it: "qui serve una riga di una tabella, ma c'è {1}"),
    Phrase(
      en: "ask the table with one key, as in `TABLE(priority)`",
      it: "chiedere alla tabella con una sola chiave, come in `TABLE(priority)`"),
    Phrase(
      en: "this step of the ladder comes together with the one before it",
      it: "questo passo dell'escalation arriva insieme al precedente"),
    Phrase(
      en: "this step of the ladder comes earlier than the one before it",
      it: "questo passo dell'escalation arriva prima del precedente"),
    Phrase(en: "the step before", it: "il passo precedente"),
    Phrase(
      en: "two are brought in at once, and the first has no time to act",
      it: "intervengono in due nello stesso momento, e il primo non ha tempo di agire"),
    Phrase(
      en: "whoever stands further right is brought in first", it: "chi sta più a destra interviene per primo"),
    Phrase(
      en: "let the amounts grow from left to right, or write `-` for a step that is left out",
      it: "far crescere i tempi da sinistra a destra, o scrivere `-` per un passo che si salta"),
    Phrase(
      en: "the calendar `{1}` has no hours for `{2}`, so it never opens here",
      it: "il calendario `{1}` non ha ore per `{2}`, quindi qui non apre mai"),
    Phrase(
      en: "this calendar can be the desk of a case", it: "questo calendario può essere la sede di un caso"),
    Phrase(
      en: "`2 business hours` at that desk never end", it: "in quella sede `2 business hours` non finiscono mai"),
    Phrase(
      en: "add a line `{1}` with days and hours to the calendar",
      it: "aggiungere al calendario una riga `{1}` con giorni e ore"),
    Phrase(
      en: "this row has 1 text, and the wording has {1} languages",
      it: "questa riga ha 1 testo, e il blocco `wording` ha {1} lingue"),
    Phrase(
      en: "this row has {1} texts, and the wording has {2} languages",
      it: "questa riga ha {1} testi, e il blocco `wording` ha {2} lingue"),
    Phrase(
      en: "this text does not say where the number goes", it: "questo testo non dice dove va il numero"),
    Phrase(en: "write `{N}` in its place", it: "scrivere `{N}` al suo posto"),
  ]
}

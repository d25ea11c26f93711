import TocsinEngine

/// Names: E0201 to E0299.
extension FindingPhrases {
  static let names: [Phrase] = [
    Phrase(en: "there is no {1} `{2}`", it: "non c'è {1} di nome `{2}`"),
    Phrase(en: "there is no {1} `{2}` in this test", it: "in questo test non c'è {1} di nome `{2}`"),
    Phrase(en: "withdrawn here", it: "ritirato qui"),
    Phrase(en: "there is `{1}`", it: "c'è `{1}`"),
    Phrase(en: "there is {1}", it: "c'è {1}"),
    Phrase(en: "choose one of {1}", it: "si può scegliere fra {1}"),
    Phrase(en: "`{1}` has a member `{2}` already", it: "`{1}` ha già una voce `{2}`"),
    Phrase(en: "the first one", it: "la prima volta è qui"),
    Phrase(en: "the {1} has a fact `{2}` already", it: "`{1}` ha già un dato `{2}`"),
    Phrase(
      en: "`{1}` has no members, so nothing can be chosen",
      it: "`{1}` non ha voci, quindi non c'è nulla da scegliere"),
    Phrase(en: "`{1}` may mean {2}", it: "`{1}` può voler dire {2}"),
    Phrase(
      en: "`{1}` is a table, and a table is asked with keys",
      it: "`{1}` è una tabella, e a una tabella si chiede con delle chiavi"),
    Phrase(
      en: "write which row and column are meant, as in `{1}(priority, plan)`",
      it: "scrivere quale riga e quale colonna si intendono, come in `{1}(priority, plan)`"),
    Phrase(
      en: "`{1}` is not a table, so it takes no keys", it: "`{1}` non è una tabella, quindi non prende chiavi"),
    Phrase(en: "{1} has no part `{2}`", it: "{1} non contiene `{2}`"),
    Phrase(
      en: "{1} has no part `{2}`; its parts are {3}", it: "{1} non contiene `{2}`; contiene {3}"),
    Phrase(en: "`{1}` has a meaning only {2}", it: "`{1}` ha significato solo {2}"),
    Phrase(
      en: "a time of day has a meaning only in calendars and tests",
      it: "un'ora del giorno ha significato solo nei calendari e nei test"),
    Phrase(en: "as the whole condition of an event", it: "come intera condizione di un evento"),
    Phrase(en: "alone in a cell of a table", it: "da solo in una cella di una tabella"),
    Phrase(en: "in a cell whose column is computed", it: "in una cella la cui colonna è calcolata"),
    Phrase(en: "in a policy", it: "in una policy"),
    Phrase(en: "in the condition of an event", it: "nella condizione di un evento"),
    Phrase(
      en: "where a case is at hand: in tables, decisions, events and the policy",
      it: "dove si tratta di un caso: in tabelle, decisioni, eventi e nella policy"),
    Phrase(
      en: "`{1}` is known of a {2}, and nothing is known of one here",
      it: "`{1}` è un dato di `{2}`, e qui non ce n'è nessuno"),
    Phrase(en: "the line is the same for every {1}", it: "la riga vale allo stesso modo per ogni `{1}`"),
    Phrase(
      en: "what can be asked here is known of {1}", it: "qui si può chiedere ciò che si sa di {1}"),
    Phrase(en: "the facts of a case do not declare `{1}`", it: "i dati di un caso non dichiarano `{1}`"),
    Phrase(
      en: "a case is opened, and nobody knows how urgent it is",
      it: "si apre un caso, e nessuno sa quanto è urgente"),
    Phrase(
      en: "declare a scale and write `facts case { {1} THE_SCALE }`",
      it: "dichiarare una scala e scrivere `facts case { {1} THE_SCALE }`"),
  ]
}

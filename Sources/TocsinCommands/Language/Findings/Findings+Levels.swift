import TocsinEngine

/// Counts in a time, priorities of one event, cases for several systems: E0719 to E0729.
extension FindingPhrases {
  static let levels: [Phrase] = [
    Phrase(
      en: "what is counted in a time does not have to hold as well",
      it: "ciò che si conta in un certo tempo non deve anche durare"),
    Phrase(
      en: "leave out `for …`; the time after `in` says how long each occurrence counts",
      it: "togliere `for …`; il tempo dopo `in` dice per quanto conta ogni volta"),
    Phrase(
      en: "the number of times is a whole number from 1 to 4096",
      it: "il numero di volte è un numero intero da 1 a 4096"),
    Phrase(
      en: "`{1}` is measured, and only what happens is counted",
      it: "`{1}` si misura, e si conta solo ciò che accade"),
    Phrase(
      en: "compare it instead, as in `average of {1} over 10 minutes > …`",
      it: "farne invece un confronto, come in `average of {1} over 10 minutes > …`"),
    Phrase(en: "only a signal that happens is counted", it: "si conta solo un segnale che accade"),
    Phrase(
      en: "name one signal before the number of times", it: "nominare un segnale prima del numero di volte"),
    Phrase(
      en: "`{1}` has no numbers of which to take the {2}", it: "`{1}` non ha numeri di cui calcolare `{2}`"),
    Phrase(
      en: "take it of a signal that is a percent, a count, a duration or a size",
      it: "usare un segnale che sia una percentuale, un conteggio, una durata o una quantità di dati"),
    Phrase(
      en: "each priority of `{1}` has a condition of its own, and this `{2}` stands beside",
      it: "ogni priorità di `{1}` ha una propria condizione, e questo `{2}` resta in disparte"),
    Phrase(en: "a priority with its condition", it: "una priorità con la sua condizione"),
    Phrase(
      en: "write every priority as `priority … when …`, or one `priority` and one `when`",
      it: "scrivere ogni priorità come `priority … when …`, oppure un solo `priority` e un solo `when`"),
    Phrase(en: "`{1}` has the priority `{2}` twice", it: "`{1}` ha due volte la priorità `{2}`"),
    Phrase(en: "join the two conditions with `or`", it: "unire le due condizioni con `or`"),
    Phrase(
      en: "this priority of `{1}` looks at signals with other labels than the first one",
      it: "questa priorità di `{1}` guarda segnali con etichette diverse da quelle della prima"),
    Phrase(
      en: "nobody can say which of them belong to one case",
      it: "nessuno può dire quali di essi appartengono allo stesso caso"),
    Phrase(en: "make it an event of its own", it: "farne un evento a sé"),
    Phrase(en: "`{1}` does not go with `customer`", it: "`{1}` non va insieme a `customer`"),
    Phrase(
      en: "one case for all systems of a customer is about no single one of them",
      it: "un caso unico per tutti i sistemi di un cliente non riguarda uno solo di essi"),
    Phrase(
      en: "write `one case per customer`, or `one case per system` with labels",
      it: "scrivere `one case per customer`, oppure `one case per system` con delle etichette"),
    Phrase(
      en: "the number of times an event is raised is a whole number from 2 to 4096",
      it: "il numero di volte che un evento si attiva è un numero intero da 2 a 4096"),
    Phrase(
      en: "`{1}` does not come and go with what is measured, so it cannot flap",
      it: "`{1}` non va e viene con ciò che si misura, quindi qui `flapping` non serve"),
    Phrase(
      en: "leave the line out, or count it: `when … 3 times in 1 hour`",
      it: "togliere la riga, oppure contare: `when … 3 times in 1 hour`"),
    Phrase(
      en: "`{1}` happens and has no value that could be out of date",
      it: "`{1}` accade e non ha un valore che possa scadere"),
    Phrase(en: "leave out `stale after …`", it: "togliere `stale after …`"),
  ]
}

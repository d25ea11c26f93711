import TocsinEngine

/// Kinds of values and units: E0301 to E0399.
extension FindingPhrases {
  static let values: [Phrase] = [
    Phrase(en: "expected {1}, found {2}", it: "qui serve {1}, ma c'è {2}"),
    Phrase(en: "`30` may be minutes, hours or days", it: "`30` può essere minuti, ore o giorni"),
    Phrase(
      en: "write the unit after the number, as in `30 minutes`",
      it: "scrivere l'unità di misura dopo il numero, come in `30 minutes`"),
    Phrase(
      en: "write the sign after the number, as in `15%`", it: "scrivere il segno dopo il numero, come in `15%`"),
    Phrase(en: "write the number without `%`", it: "scrivere il numero senza `%`"),
    Phrase(en: "a number stands without quotes", it: "un numero si scrive senza virgolette"),
    Phrase(en: "a name stands without quotes", it: "un nome si scrive senza virgolette"),
    Phrase(en: "{1} and {2} cannot be compared", it: "{1} e {2} non si possono confrontare"),
    Phrase(
      en: "nobody can say whether `15%` is less than `15`", it: "nessuno può dire se `15%` è meno di `15`"),
    Phrase(
      en: "nobody can say whether `15 minutes` is less than `15`",
      it: "nessuno può dire se `15 minutes` è meno di `15`"),
    Phrase(
      en: "write the unit after the number, as in `15 minutes`",
      it: "scrivere l'unità di misura dopo il numero, come in `15 minutes`"),
    Phrase(
      en: "compare it with a value of the same kind", it: "fare il confronto con un valore dello stesso tipo"),
    Phrase(
      en: "two amounts of time cannot be compared: they may run on different clocks",
      it: "due tempi non si possono confrontare: possono correre su orologi diversi"),
    Phrase(
      en: "`60 minutes` at night may be over before `1 business hour` has begun",
      it: "di notte `60 minutes` possono finire prima che `1 business hour` cominci"),
    Phrase(
      en: "ask for the fact that decides, as in `priority is NAME`",
      it: "chiedere il dato che decide, come in `priority is NAME`"),
    Phrase(
      en: "the named value `{1}` is made of itself, by way of others",
      it: "il valore `{1}` è fatto di sé stesso, passando per altri"),
    Phrase(
      en: "give one of them a value such as `5%` or `15 minutes`",
      it: "dare a uno di essi un valore come `5%` o `15 minutes`"),
    Phrase(
      en: "{1} has no order: only members of a scale are higher or lower",
      it: "{1} non ha un ordine: solo le voci di una scala sono più alte o più basse"),
    Phrase(en: "ask with `is` or `is one of`", it: "chiedere con `is` o `is one of`"),
    Phrase(en: "declare it as a `scale`", it: "dichiararlo come `scale`"),
    Phrase(
      en: "{1} and {2} cannot be added or subtracted", it: "{1} e {2} non si possono sommare né sottrarre"),
    Phrase(
      en: "this is {1}, but the cells beside it hold {2}",
      it: "questo è {1}, ma nelle celle accanto c'è {2}"),
    Phrase(en: "such as this one", it: "ad esempio questa"),
    Phrase(
      en: "this needs a length of elapsed time, found business time",
      it: "qui serve una durata di tempo trascorso, ma c'è un tempo lavorativo"),
    Phrase(
      en: "on Friday evening `2 business hours` last until Monday",
      it: "il venerdì sera `2 business hours` durano fino a lunedì"),
    Phrase(
      en: "write it in minutes or hours, as in `15 minutes`",
      it: "scriverlo in minuti o in ore, come in `15 minutes`"),
    Phrase(
      en: "the value of `{1}` is not fixed: it depends on facts",
      it: "il valore di `{1}` non è fisso: dipende da dati"),
    Phrase(
      en: "give it a value such as `5%` or `15 minutes`", it: "dare un valore come `5%` o `15 minutes`"),
    Phrase(
      en: "the priority of a case has to be a scale, so that it can be raised and lowered",
      it: "la priorità di un caso deve essere una scala, perché si possa alzare e abbassare"),
    Phrase(
      en: "declare its type as `scale NAME, highest first { … }`",
      it: "dichiararne il tipo come `scale NAME, highest first { … }`"),
    Phrase(
      en: "{1} has to be a whole number of milliseconds or days",
      it: "{1} deve essere un numero intero di millisecondi o di giorni"),
    Phrase(en: "{1} lasts no time at all", it: "{1} non ha alcuna durata"),
    Phrase(en: "expected a condition, found {1}", it: "qui serve una condizione, ma c'è {1}"),
    Phrase(
      en: "compare it with something, as in `plan is NAME` or `load > 90%`",
      it: "fare un confronto, come in `plan is NAME` o `load > 90%`"),
    Phrase(
      en: "expected a condition after `or`, found the value `{1}`",
      it: "dopo `or` serve una condizione, ma c'è il valore `{1}`"),
    Phrase(en: "write `is one of {1}, {2}`", it: "scrivere `is one of {1}, {2}`"),
    Phrase(
      en: "values, tables and decisions ask each other more often than can be followed",
      it: "valori, tabelle e decisioni si chiedono l'un l'altro più volte di quante se ne possano seguire"),
    Phrase(
      en: "take the expression apart, or let what is asked not ask so many others",
      it: "dividere l'espressione, oppure far dipendere da meno cose ciò che si chiede"),
    Phrase(
      en: "{1} is not an amount of time: it does not say how long the desk is open",
      it: "{1} non è un tempo: non dice per quanto la sede è aperta"),
    Phrase(
      en: "a length of the calendar is a whole number of days, months or years",
      it: "una durata di calendario è un numero intero di giorni, mesi o anni"),
    Phrase(
      en: "write it in a smaller unit, as in `18 months`",
      it: "scriverla in un'unità più piccola, come in `18 months`"),
    Phrase(
      en: "nobody can say how many days a month or a year has, so the two cannot be compared",
      it: "nessuno può dire quanti giorni ha un mese o un anno, quindi i due non si possono confrontare"),
    Phrase(
      en: "`1 month` is 28 days in one year and 31 in another",
      it: "`1 month` può essere di 28 giorni oppure di 31"),
    Phrase(
      en: "write both in days, or compare dates, as in `ends < today + 1 month`",
      it: "scrivere entrambi in giorni, o confrontare delle date, come in `ends < today + 1 month`"),
    Phrase(
      en: "`{1}` and `{2}` are two currencies, and rules know no rate between them",
      it: "`{1}` e `{2}` sono due valute, e le regole non conoscono il cambio"),
    Phrase(en: "write both in one currency", it: "scrivere entrambi gli importi nella stessa valuta"),
    Phrase(
      en: "the result is {1} that is too large to count with", it: "il risultato è {1} troppo grande per fare i conti"),
    Phrase(
      en: "what is added to a percentage is said in points",
      it: "ciò che si somma a una percentuale si dice in punti"),
    Phrase(en: "`5% + 5%` may mean 10% or 5.25%", it: "`5% + 5%` può voler dire 10% o 5,25%"),
    Phrase(en: "write `5 points`", it: "scrivere `5 points`"),
  ]
}

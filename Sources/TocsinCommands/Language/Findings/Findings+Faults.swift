import TocsinEngine

/// Why the deadlines of a case cannot be computed.
extension FindingPhrases {
  static let faults: [Phrase] = [
    Phrase(en: "the rules have no policy", it: "le regole non hanno una policy"),
    Phrase(en: "declare `policy NAME for case`", it: "dichiarare `policy NAME for case`"),
    Phrase(
      en: "no release takes cases opened on {1}", it: "nessuna versione accetta casi aperti il {1}"),
    Phrase(
      en: "name a release, or let one be in force from an earlier date",
      it: "indicare una versione, o farne entrare in vigore una da una data precedente"),
    Phrase(en: "no line of the policy says {1}", it: "nessuna riga della policy dice {1}"),
    Phrase(
      en: "add a line `{1} …` without a condition to the policy",
      it: "aggiungere alla policy una riga `{1} …` senza condizione"),
    Phrase(
      en: "the policy asks for {1}, and the rules answer `{2}`",
      it: "la policy chiede {1}, e le regole rispondono `{2}`"),
    Phrase(en: "let its line `{1}` give {2}", it: "far dare alla sua riga `{1}` {2}"),
    Phrase(
      en: "`{1}` cannot run on the clock `{2}`", it: "`{1}` non può correre sull'orologio `{2}`"),
    Phrase(
      en: "let business days run on `close of day` or `same time of day`",
      it: "far correre i giorni lavorativi su `close of day` o `same time of day`"),
    Phrase(
      en: "let it run on `elapsed time` or `desk time`", it: "farlo correre su `elapsed time` o `desk time`"),
    Phrase(
      en: "use a name such as `Europe/Rome`, or update the system's time zone data",
      it: "usare un nome come `Europe/Rome`, o aggiornare i fusi orari del sistema"),
    Phrase(en: "{1} is not known", it: "{1}: non è noto"),
    Phrase(
      en: "see the line `{1}` of the policy: what it asks has no value here",
      it: "vedere la riga `{1}` della policy: ciò che chiede qui non ha un valore"),
    Phrase(en: "{1} needs {2}, which nobody told", it: "per {1} serve {2}, che nessuno ha indicato"),
    Phrase(
      en: "tell it with the case, or give a presumed value in the rules",
      it: "indicarlo con il caso, o dare nelle regole un valore presunto"),
    Phrase(
      en: "tell them with the case, or give a presumed value in the rules",
      it: "indicarli con il caso, o dare nelle regole dei valori presunti"),
    Phrase(
      en: "{1} needs a row for `{2}` in table `{3}`", it: "per {1} serve una riga per `{2}` nella tabella `{3}`"),
    Phrase(en: "add the row, or a row `any`", it: "aggiungere la riga, o una riga `any`"),
    Phrase(
      en: "{1} needs a column for `{2}` in table `{3}`",
      it: "per {1} serve una colonna per `{2}` nella tabella `{3}`"),
    Phrase(en: "add the column", it: "aggiungere la colonna"),
    Phrase(
      en: "two lines of decision `{1}` hold and answer differently",
      it: "due righe della decisione `{1}` valgono e rispondono in modo diverso"),
    Phrase(
      en: "narrow one of them, or add `, first that holds` to take them in order",
      it: "restringerne una, o aggiungere `, first that holds` per prenderle in ordine"),
    Phrase(en: "no line of decision `{1}` holds", it: "nessuna riga della decisione `{1}` vale"),
    Phrase(en: "add a line `… otherwise`", it: "aggiungere una riga `… otherwise`"),
    Phrase(
      en: "{1} needs a number or date that is too large", it: "per {1} serve un numero o una data troppo grande"),
    Phrase(en: "check the amounts in the rules", it: "controllare i tempi nelle regole"),
    Phrase(
      en: "{1} needs money of two currencies, and rules know no rate between them",
      it: "per {1} servono importi in due valute, e le regole non conoscono il cambio"),
    Phrase(en: "tell the facts in one currency", it: "indicare i dati in una sola valuta"),
    Phrase(
      en: "{1} compares months with days, and nobody can say which is longer",
      it: "per {1} si confrontano mesi e giorni, e nessuno può dire quale sia più lungo"),
    Phrase(en: "let the rules compare dates", it: "far confrontare delle date alle regole"),
    Phrase(
      en: "the tables and decisions behind {1} ask each other without end",
      it: "le tabelle e le decisioni dietro a {1} si chiedono l'un l'altra senza fine"),
    Phrase(en: "let one of them not ask the other", it: "fare in modo che una non chieda all'altra"),
    Phrase(
      en: "a deadline depends on {1}, and what calendar `{2}` knows does not reach that far",
      it: "una scadenza dipende dal {1}, e il calendario `{2}` non arriva fin lì"),
    Phrase(
      en: "extend the `known` dates of its holidays", it: "estendere le date `known` delle sue festività"),
    Phrase(
      en: "the desk `{1}` never opens in the hours this case gets",
      it: "la sede `{1}` non apre mai nell'orario che spetta a questo caso"),
    Phrase(
      en: "give calendar `{1}` hours in these layers, or the case other layers",
      it: "dare al calendario `{1}` delle ore in questi orari, o al caso altri orari"),
    Phrase(en: "the desk `{1}` never closes", it: "la sede `{1}` non chiude mai"),
    Phrase(
      en: "ask for an opening instead of a closing time",
      it: "chiedere l'ora di apertura al posto di quella di chiusura"),
    Phrase(en: "the desk of the case", it: "la sede del caso"),
    Phrase(en: "the hours of the desk", it: "l'orario della sede"),
    Phrase(en: "the clock of an amount", it: "l'orologio di un tempo"),
    Phrase(en: "the notification target", it: "il tempo di notifica"),
    Phrase(en: "the response target", it: "il tempo di presa in carico"),
    Phrase(en: "the escalation", it: "l'escalation"),
    Phrase(en: "whether the case is taken", it: "sapere se il caso è accettato"),
    Phrase(en: "the languages", it: "le lingue"),
    Phrase(
      en: "how long an acknowledgement lasts", it: "sapere quanto dura una presa in carico"),
    Phrase(en: "layers of a calendar", it: "gli orari di un calendario"),
    Phrase(
      en: "an amount of time, `best effort` or `-`", it: "un tempo, `best effort` o `-`"),
    Phrase(en: "roles and amounts of time", it: "ruoli e tempi"),
    Phrase(en: "members of a choice", it: "le voci di una scelta"),
  ]
}

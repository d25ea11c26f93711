import TocsinComparison
import TocsinEngine

/// What a change of the rules changes.
extension Phrase {
  static let diffTitle = Phrase(en: "{1}: from {2} to {3}", it: "{1}: da {2} a {3}")
  static let diffOld = Phrase(en: "the old rules", it: "le vecchie regole")
  static let diffNew = Phrase(en: "the new rules", it: "le nuove regole")
  static let diffSame = Phrase(en: "no difference in meaning", it: "nessuna differenza di significato")
  static let diffExample = Phrase(en: "for instance: {1}", it: "per esempio: {1}")
  static let diffFor = Phrase(en: "for: {1}", it: "per: {1}")
  static let diffAllCases = Phrase(en: "all cases", it: "tutti i casi")
  static let diffMore = Phrase(en: "and {1} more", it: "e altri {1}")
  static let diffChangedAlone = Phrase(en: "{1} -> {2}", it: "{1} -> {2}")
  static let diffMoreIn = Phrase(
    en: "{1}: {2} more, see --format json", it: "{1}: altri {2}, vedi --format json")
  static let diffIsNew = Phrase(en: "{1} is new", it: "{1}: nuovo")
  static let diffIsGone = Phrase(en: "{1} is gone", it: "{1}: non c'è più")
  static let diffIsCalled = Phrase(en: "{1} is now called {2}", it: "{1} ora si chiama {2}")
  static let diffUndecided = Phrase(
    en: "not decided, there are too many cases to look at: {1}", it: "non deciso, i casi da esaminare sono troppi: {1}")
  static let diffReleaseGone = Phrase(en: "the release {1} is gone", it: "la versione {1} non c'è più")
  static let diffReleaseNew = Phrase(en: "the release {1} is new", it: "la versione {1} è nuova")
  static let diffReleaseMoved = Phrase(
    en: "the release {1} is in force otherwise: {2} -> {3}", it: "la versione {1} è in vigore diversamente: {2} -> {3}")
}

/// Cases and values.
extension Phrase {
  static let diffOtherwiseUsual = Phrase(en: "everything else as presumed", it: "tutto il resto come presunto")
  static let diffUntold = Phrase(en: "nobody told {1}", it: "nessuno ha indicato {1}")
  static let diffAllBut = Phrase(en: "all but {1}", it: "tutti tranne {1}")
  static let diffUpTo = Phrase(en: "up to {1}", it: "fino a {1}")
  static let diffFrom = Phrase(en: "from {1}", it: "da {1}")
  static let diffFromTo = Phrase(en: "from {1} to {2}", it: "da {1} a {2}")
  static let diffToday = Phrase(en: "the day of the question", it: "il giorno della domanda")
  static let diffDeskOpen = Phrase(en: "desk open", it: "sede aperta")
  static let diffNearest = Phrase(en: "the nearest of {1}", it: "la più vicina tra {1}")
  static let diffUnknown = Phrase(en: "not known", it: "non noto")
  static let diffAbsent = Phrase(en: "not there", it: "non c'è")
  static let diffAlways = Phrase(en: "always", it: "sempre")
  static let diffStep = Phrase(en: "step {1}", it: "passo {1}")
  static let diffNoTime = Phrase(en: "no time is promised", it: "nessun tempo è promesso")
  static let diffNobody = Phrase(en: "nobody", it: "nessuno")
  static let diffNever = Phrase(en: "not brought in", it: "non interviene")
  static let diffNothing = Phrase(en: "nothing", it: "niente")
  static let diffClosed = Phrase(en: "closed", it: "chiuso")
  static let diffPaged = Phrase(en: "{1}, in {2}", it: "{1}, in {2}")
  static let diffLanguages = Phrase(
    en: "guaranteed: {1}; if somebody speaks them: {2}", it: "garantite: {1}; se qualcuno le parla: {2}")
  static let diffWarnBefore = Phrase(en: "{1} before", it: "{1} prima")
  static let diffWarnShare = Phrase(en: "after {1} % of the time", it: "dopo il {1} % del tempo")
  static let diffElapsed = Phrase(en: "day and night", it: "giorno e notte")
  static let diffDeskTime = Phrase(en: "while the desk is open", it: "mentre la sede è aperta")
  static let diffCloseOfDay = Phrase(en: "by closing time", it: "entro la chiusura")
  static let diffSameTime = Phrase(en: "at the same time of day", it: "alla stessa ora")
  static let diffWaits = Phrase(en: "waits until the desk opens", it: "attende l'apertura della sede")
}

/// What is asked about a change.
enum DiffHeading {
  static func phrase(_ topic: Difference.Topic) -> Phrase {
    switch topic {
    case .respond: Phrase(en: "How fast cases are answered", it: "In quanto tempo i casi sono presi in carico")
    case .notify: Phrase(en: "How fast customers are told", it: "In quanto tempo i clienti sono avvisati")
    case .escalate: Phrase(en: "Who is brought in, and when", it: "Chi interviene, e quando")
    case .page: Phrase(en: "Who is paged at the opening", it: "Chi è chiamato all'apertura del caso")
    case .pageAtClosing: Phrase(en: "Who is paged at closing time", it: "Chi è chiamato alla chiusura della sede")
    case .accept: Phrase(en: "Which cases are taken", it: "Quali casi sono accettati")
    case .watch: Phrase(en: "Which systems are watched", it: "Quali sistemi sono sorvegliati")
    case .desk: Phrase(en: "Which desk has a case, in which hours", it: "Quale sede segue un caso, in quali orari")
    case .languages: Phrase(en: "In which languages", it: "In quali lingue")
    case .warn: Phrase(en: "When somebody is warned", it: "Quando si è avvertiti")
    case .acknowledge: Phrase(en: "What an acknowledgement does", it: "Che cosa fa una presa in carico")
    case .handling: Phrase(en: "How a case is counted", it: "Come si conta un caso")
    case .hours: Phrase(en: "Opening hours", it: "Orari di apertura")
    case .holidays: Phrase(en: "Holidays", it: "Festività")
    case .event: Phrase(en: "What is detected", it: "Che cosa si rileva")
    case .signal: Phrase(en: "What is measured", it: "Che cosa si misura")
    case .silence: Phrase(en: "Maintenance", it: "Manutenzione")
    case .decision: Phrase(en: "What is answered otherwise", it: "Che cosa riceve un'altra risposta")
    case .reason: Phrase(en: "The same answer, another reason", it: "La stessa risposta, un altro motivo")
    case .process: Phrase(en: "Processes", it: "Processi")
    case .table: Phrase(en: "Tables", it: "Tabelle")
    case .word: Phrase(en: "Names and texts", it: "Nomi e testi")
    }
  }

  static func phrase(_ change: Difference.Change) -> Phrase {
    switch change {
    case .later: Phrase(en: "later", it: "più tardi")
    case .earlier: Phrase(en: "earlier", it: "prima")
    case .otherwise: Phrase(en: "otherwise", it: "diversamente")
    case .added: Phrase(en: "new", it: "nuovo")
    case .removed: Phrase(en: "no longer", it: "non più")
    }
  }
}

/// What of a thing differs, by the word with which it is compared.
enum DiffAspect {
  static func phrase(_ name: String) -> Phrase? { phrases[name] }

  private static let phrases: [String: Phrase] = [
    "name": Phrase(en: "name", it: "nome"), "zone": Phrase(en: "time zone", it: "fuso orario"),
    "holidays": Phrase(en: "holidays", it: "festività"),
    "known until": Phrase(en: "known until", it: "note fino al"),
    "known from": Phrase(en: "known from", it: "note dal"),
    "priority": Phrase(en: "priority", it: "priorità"), "category": Phrase(en: "category", it: "gruppo"),
    "raise": Phrase(en: "raised when", it: "comincia quando"),
    "raise hold": Phrase(en: "raised after", it: "comincia dopo"),
    "clear": Phrase(en: "over when", it: "finisce quando"),
    "clear hold": Phrase(en: "over after", it: "finisce dopo"),
    "replaces": Phrase(en: "takes the place of", it: "sostituisce"),
    "suppresses": Phrase(en: "holds back", it: "trattiene"),
    "labels": Phrase(en: "told apart by", it: "distinto per"), "only for": Phrase(en: "only for", it: "solo per"),
    "one case for each": Phrase(en: "one case for each", it: "un caso per ogni"),
    "flapping times": Phrase(en: "restless after so many times", it: "instabile dopo tante volte"),
    "flapping within": Phrase(en: "restless within", it: "instabile entro"),
    "kind": Phrase(en: "kind of values", it: "tipo di valori"),
    "late by": Phrase(en: "may come late by", it: "può tardare di"),
    "known for": Phrase(en: "known for", it: "noto per"), "read from": Phrase(en: "read from", it: "letto da"),
    "hours": Phrase(en: "hours", it: "orari"), "times": Phrase(en: "times", it: "tempi"),
    "events": Phrase(en: "events", it: "eventi"), "condition": Phrase(en: "for", it: "per"),
    "subject": Phrase(en: "about", it: "riguarda"), "printed": Phrase(en: "printed", it: "stampata"),
    "note": Phrase(en: "note", it: "nota"), "headings": Phrase(en: "headings", it: "titoli"),
    "layout": Phrase(en: "laid out otherwise", it: "disposta diversamente"),
    "order": Phrase(en: "order", it: "ordine"), "presumed": Phrase(en: "presumed", it: "presunto"),
    "desk": Phrase(en: "desk", it: "sede"), "clock": Phrase(en: "clock", it: "orologio"),
    "title": Phrase(en: "title", it: "titolo"), "owner": Phrase(en: "owner", it: "responsabile"),
    "trigger": Phrase(en: "trigger", it: "inizio"), "deliverable": Phrase(en: "deliverable", it: "risultato"),
    "target": Phrase(en: "target", it: "tempo"),
    "pause notify": Phrase(en: "waiting stops the notification", it: "l'attesa ferma l'avviso"),
    "pause respond": Phrase(en: "waiting stops the answer", it: "l'attesa ferma la presa in carico"),
    "pause escalate": Phrase(en: "waiting stops the escalation", it: "l'attesa ferma l'escalation"),
    "stops notify": Phrase(en: "it stops the notification", it: "ferma l'avviso"),
    "stops respond": Phrase(en: "it stops the answer", it: "ferma il tempo di presa in carico"),
    "stops escalate": Phrase(en: "it stops the escalation", it: "ferma l'escalation"),
    "facts move notify": Phrase(en: "changed facts move the notification", it: "fatti cambiati spostano l'avviso"),
    "facts move respond": Phrase(
      en: "changed facts move the answer", it: "fatti cambiati spostano la presa in carico"),
    "facts move escalate": Phrase(
      en: "changed facts move the escalation", it: "fatti cambiati spostano l'escalation"),
    "causes": Phrase(en: "what a case can wait for", it: "che cosa un caso può attendere"),
    "waiting days count": Phrase(en: "days of waiting count", it: "i giorni di attesa contano"),
    "lowered": Phrase(en: "a lower priority", it: "una priorità più bassa"),
    "raised": Phrase(en: "a higher priority", it: "una priorità più alta"),
    "reopened": Phrase(en: "a reopened case", it: "un caso riaperto"),
  ]
}

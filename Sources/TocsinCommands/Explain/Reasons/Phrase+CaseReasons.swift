import TocsinEngine

/// Why a case is as it is.
extension Phrase {
  /// Case, customer, time.
  static let caseStandsOpen = Phrase(en: "{1} of {2}, {3}: open, {4}", it: "{1} di {2}, {3}: aperto, {4}")
  static let caseStandsClosed = Phrase(en: "{1} of {2}, {3}: closed, {4}", it: "{1} di {2}, {3}: chiuso, {4}")
  static let wasReported = Phrase(
    en: "it was reported {1}, with the priority {2}", it: "è stato segnalato {1}, con la priorità {2}")
  static let wasRaised = Phrase(
    en: "it was opened {1} by an event, with the priority {2}",
    it: "è stato aperto {1} da un evento, con la priorità {2}")
  static let whatHeld = Phrase(en: "what was known then", it: "ciò che si sapeva allora")
  static let becamePriority = Phrase(
    en: "its priority was changed to {1} {2}", it: "la sua priorità è diventata {1} {2}")
  static let wasClosed = Phrase(
    en: "it was closed {1}: what was due after that no longer is",
    it: "è stato chiuso {1}: ciò che era dovuto dopo non lo è più")
  static let keptRelease = Phrase(
    en: "the release {1} of the rules was in force then, and stays with it",
    it: "era in vigore la versione {1} delle regole, e vi resta")
  static let nextWarning = Phrase(
    en: "next a warning is given that the response is due soon, {1}",
    it: "poi si avvisa che la presa in carico è vicina, {1}")
  static let nextLate = Phrase(en: "next the response is late, {1}", it: "poi la presa in carico è in ritardo, {1}")
  static let nextLateAfter = Phrase(
    en: "next the response is late, after {1}", it: "poi la presa in carico è in ritardo, dopo {1}")
  static let nextStep = Phrase(en: "next {1} is brought in, {2}", it: "poi interviene {1}, {2}")
  static let nextPage = Phrase(
    en: "next {1} is paged, {2}, when the desk closes", it: "poi {1} è chiamato, {2}, alla chiusura della sede")
  static let nextAcknowledgementEnds = Phrase(
    en: "next its acknowledgement ends, {1}", it: "poi finisce la presa in carico, {1}")
  static let nothingComes = Phrase(en: "nothing comes next: {1}", it: "non segue nulla: {1}")
  /// Role, time, the number of the step, the priority of its ladder.
  static let wasTaken = Phrase(
    en: "{1} was brought in, {2}: step {3} of {4}", it: "è intervenuto {1}, {2}: passo {3} di {4}")
  static let nobodyTaken = Phrase(en: "nobody was brought in so far", it: "finora non è intervenuto nessuno")
  static let wasAcknowledged = Phrase(en: "it was acknowledged {1}", it: "è stato preso in carico {1}")
  static let wasAcknowledgedUntil = Phrase(
    en: "it was acknowledged {1}, which lasts until {2}", it: "è stato preso in carico {1}, fino a {2}")
  static let openingNotHeld = Phrase(
    en: "what was known then is not in the state folder any more: it goes back to {1}",
    it: "ciò che si sapeva allora non è più nella cartella di stato: essa risale a {1}")
}

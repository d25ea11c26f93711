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
  static let nextComes = Phrase(en: "next something happens {1}", it: "il prossimo passo è {1}")
  static let nothingComes = Phrase(en: "nothing comes next: {1}", it: "non segue nulla: {1}")
  static let walkNotify = Phrase(en: "how the notification is counted", it: "come si conta la notifica")
  static let walkRespond = Phrase(en: "how the response is counted", it: "come si conta la presa in carico")
  static let walkStep = Phrase(en: "how the step to {1} is counted", it: "come si conta il passo a {1}")
  static let walkCounts = Phrase(en: "{1} to {2} counts {3}", it: "da {1} a {2} conta {3}")
  static let walkPause = Phrase(en: "{1} to {2} is a pause", it: "da {1} a {2} è in pausa")
  static let walkPauseOpen = Phrase(en: "since {1} it is paused", it: "da {1} è in pausa")
  static let walkDue = Phrase(en: "due {1}", it: "dovuto {1}")
}

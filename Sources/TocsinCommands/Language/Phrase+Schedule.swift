import TocsinEngine

/// The story of one case: what happens and what is due.
extension Phrase {
  /// Title, priority, desk, zone.
  static let scheduleHeading = Phrase(
    en: "{1}: {2}, for the desk {3}, in the time of {4}", it: "{1}: {2}, per la sede {3}, ora di {4}")
  static let openedDeskOpen = Phrase(en: "opened; the desk is open", it: "aperto; la sede è aperta")
  static let openedDeskClosed = Phrase(en: "opened; the desk is closed", it: "aperto; la sede è chiusa")
  static let deskOpens = Phrase(en: "the desk opens", it: "la sede apre")
  static let isPaged = Phrase(en: "{1} is paged", it: "{1} è chiamato")
  static let unlessAcknowledged = Phrase(
    en: "the desk closes: {1}, unless the case was acknowledged",
    it: "la sede chiude: {1}, se il caso non è stato preso in carico")
  static let isPagedIn = Phrase(en: "{1} is paged, in {2}", it: "{1} è chiamato, in {2}")
  static let waitingBegins = Phrase(en: "waiting on {1} begins", it: "comincia l'attesa di {1}")
  static let waitingEnds = Phrase(en: "waiting on {1} ends", it: "finisce l'attesa di {1}")
  static let priorityBecomes = Phrase(en: "priority becomes {1}", it: "la priorità diventa {1}")
  static let isBroughtIn = Phrase(en: "{1} is brought in", it: "interviene {1}")
  static let asPriority = Phrase(en: ", as {1}", it: ", come {1}")
  static let notificationBy = Phrase(en: "notification by this instant", it: "notifica entro questo momento")
  static let notificationBefore = Phrase(
    en: "notification before this instant", it: "notifica prima di questo momento")
  static let responseBy = Phrase(en: "response by this instant", it: "presa in carico entro questo momento")
  static let responseBefore = Phrase(
    en: "response before this instant", it: "presa in carico prima di questo momento")
  static let countedElapsed = Phrase(en: "{1}, day and night", it: "{1}, giorno e notte")
  static let countedOpen = Phrase(en: "{1} of the desk {2}", it: "{1} della sede {2}")
  static let countedToClosing = Phrase(
    en: "{1}, to closing time of the desk {2}", it: "{1}, fino alla chiusura della sede {2}")
  static let countedToSameTime = Phrase(
    en: "{1}, at the same time of day, of the desk {2}", it: "{1}, alla stessa ora, della sede {2}")
  static let notWhileWaiting = Phrase(en: "not while it waits", it: "non durante l'attesa")
}

/// The step of a process.
extension Phrase {
  static let stepReached = Phrase(en: "the step is reached", it: "il passo è raggiunto")
  static let stepDueBy = Phrase(en: "due by this instant: {1}", it: "dovuto entro questo momento: {1}")
  static let stepDueBefore = Phrase(en: "due before this instant: {1}", it: "dovuto prima di questo momento: {1}")
  static let stepHasNoTime = Phrase(en: "no time is set for this step", it: "nessun tempo è fissato per questo passo")
  static let stepTakenBy = Phrase(en: "it is taken by {1}", it: "se ne occupa {1}")
}

/// What the story does not promise, and what it rests on.
extension Phrase {
  static let noNotification = Phrase(en: "no notification is promised", it: "nessuna notifica è promessa")
  static let noResponse = Phrase(en: "no response time is promised", it: "nessun tempo di presa in carico è promesso")
  static let noEscalation = Phrase(
    en: "nobody is brought in by escalation", it: "nessuno interviene per escalation")
  static let noPage = Phrase(en: "nobody is paged", it: "nessuno è chiamato")
  static let spokenLanguages = Phrase(en: "languages: {1}", it: "lingue: {1}")
  static let possibleLanguages = Phrase(
    en: "languages, if somebody speaks them: {1}", it: "lingue, se qualcuno le parla: {1}")
  static let nobodyTold = Phrase(
    en: "nobody told {1}: conditions on it did not hold",
    it: "nessuno ha indicato {1}: le condizioni che lo chiedono non valgono")
  static let restsOn = Phrase(en: "it rests on", it: "si basa su")
  static let refusedFor = Phrase(en: "refused: {1}", it: "rifiutato: {1}")
  static let notTaken = Phrase(en: "the rules do not take it", it: "le regole non lo accettano")
}

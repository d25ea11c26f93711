import TocsinEngine

/// How an event stands.
extension Phrase {
  /// Event, priority, system, time.
  static let standsRaised = Phrase(en: "{1} ({2}) for {3}, {4}: raised", it: "{1} ({2}) per {3}, {4}: attivo")
  static let standsNotRaised = Phrase(
    en: "{1} ({2}) for {3}, {4}: not raised", it: "{1} ({2}) per {3}, {4}: non attivo")
  static let cannotBeRaised = Phrase(en: "{1} for {2}, {3}: not raised", it: "{1} per {2}, {3}: non attivo")
  static let raisedSince = Phrase(en: "it has been raised since {1}", it: "è attivo da {1}")
  static let raisedBefore = Phrase(en: "it was last raised {1}", it: "era attivo l'ultima volta {1}")
  static let pendingSince = Phrase(
    en: "its condition has held since {1} and has to hold for {2}: it is raised {3} if that goes on",
    it: "la sua condizione vale da {1} e deve valere per {2}: sarà attivo {3} se continua")
  static let heldSince = Phrase(
    en: "it was to be raised {1}, and is held back", it: "doveva essere attivo {1}, ed è trattenuto")
  static let clearingSince = Phrase(
    en: "what ends it has held since {1} and has to hold for {2}: it is over {3} if that goes on",
    it: "ciò che lo conclude vale da {1} e deve valere per {2}: sarà concluso {3} se continua")
  static let hasToHold = Phrase(
    en: "the condition has to hold for {1}", it: "la condizione deve valere per {1}")
  static let comesAndGoes = Phrase(
    en: "it comes and goes: it is over when it has stayed away for {1}",
    it: "va e viene: si conclude quando non torna per {1}")
  static let belongsToCase = Phrase(en: "it belongs to the case {1}", it: "appartiene al caso {1}")
  static let opposite = Phrase(
    en: "it is over when the condition no longer holds", it: "si conclude quando la condizione non vale più")
  static let raisedBy = Phrase(en: "what raises it", it: "ciò che lo attiva")
  static let clearedBy = Phrase(en: "what ends it", it: "ciò che lo conclude")
}

/// What keeps an event from being raised.
extension Phrase {
  static let silencedUntil = Phrase(
    en: "a silence keeps it from being raised until {1}", it: "un silenzio lo trattiene fino a {1}")
  static let ruledSilenceUntil = Phrase(
    en: "the silence {1} of the rules keeps it from being raised until {2}",
    it: "il silenzio {1} delle regole lo trattiene fino a {2}")
  static let ruledSilenceAlways = Phrase(
    en: "the silence {1} of the rules keeps it from being raised, without an end",
    it: "il silenzio {1} delle regole lo trattiene, senza fine")
  static let suppressedSince = Phrase(
    en: "{1}, raised since {2}, keeps it from being raised", it: "{1}, attivo da {2}, lo trattiene")
  static let isRefused = Phrase(en: "the rules refuse its case: {1}", it: "le regole rifiutano il suo caso: {1}")
  static let wouldBeRefused = Phrase(
    en: "if it were raised, the rules would refuse its case: {1}",
    it: "se fosse attivo, le regole rifiuterebbero il suo caso: {1}")
  static let systemRetired = Phrase(
    en: "{1} was retired, nothing of it is watched", it: "{1} è dismesso, non se ne sorveglia nulla")
  static let noReleaseFor = Phrase(
    en: "no release of the rules is in force for {1}", it: "nessuna versione delle regole è in vigore per {1}")
  static let notInRelease = Phrase(
    en: "the release of the rules in force, {1}, does not have it",
    it: "la versione delle regole in vigore, {1}, non lo prevede")
  static let labelDoesNotFit = Phrase(
    en: "it is for {1} {2} only, not for {3}", it: "vale solo per {1} {2}, non per {3}")
}

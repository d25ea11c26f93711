import TocsinEngine

/// The diary of a run: what happens to a case, in one sentence each.
extension Phrase {
  static let caseOpened = Phrase(en: "{1} opened for {2}, {3}", it: "{1} aperto per {2}, {3}")
  static let caseUpdated = Phrase(en: "{1} is now {2}{3}", it: "{1} è ora {2}{3}")
  static let caseClosed = Phrase(en: "{1} closed", it: "{1} chiuso")
  static let caseFault = Phrase(en: "{1} cannot be computed", it: "{1} non si può calcolare")
  static let customerTold = Phrase(en: "{1} is told{2}", it: "avvisato il cliente {1}{2}")
  static let pagedFor = Phrase(en: "{1} is paged for {2}{3}", it: "{1} è chiamato per {2}{3}")
  static let pageLanguage = Phrase(en: " in {1}", it: " in {1}")
  static let responseDue = Phrase(en: "{1} is to be answered {2}", it: "{1}: presa in carico dovuta {2}")
  static let responseWarning = Phrase(
    en: "{1} is still to be answered, {2}", it: "{1} attende ancora la presa in carico, dovuta {2}")
  static let responseBreached = Phrase(
    en: "{1} was to be answered {2} and is late", it: "{1}: presa in carico dovuta {2}, in ritardo")
  static let escalatedTo = Phrase(en: "{1} goes to {2}", it: "{1} passa a {2}")
  static let supportRefused = Phrase(en: "{1} refused", it: "{1}: rifiutato")
  static let lineRejected = Phrase(en: "line {1} rejected: {2}", it: "riga {1} respinta: {2}")
  static let customerLineRejected = Phrase(
    en: "line {1} of the customers rejected: {2}", it: "riga {1} dei clienti respinta: {2}")
  static let atTime = Phrase(en: "at {1}", it: "alle {1}")
  static let onDayAtTime = Phrase(en: "on {1} {2} at {3}", it: "{1} {2} alle {3}")
  static let atUnknownTime = Phrase(en: "at an unknown time", it: "in un momento non noto")
}

/// What a run came to.
extension Phrase {
  static let oneOpened = Phrase(en: "case opened", it: "caso aperto")
  static let manyOpened = Phrase(en: "cases opened", it: "casi aperti")
  static let oneClosed = Phrase(en: "closed", it: "chiuso")
  static let manyClosed = Phrase(en: "closed", it: "chiusi")
  static let oneLate = Phrase(en: "answer late", it: "presa in carico in ritardo")
  static let manyLate = Phrase(en: "answers late", it: "prese in carico in ritardo")
  static let oneEscalation = Phrase(en: "escalation", it: "escalation")
  static let manyEscalations = Phrase(en: "escalations", it: "escalation")
  static let onePage = Phrase(en: "page", it: "chiamata")
  static let manyPages = Phrase(en: "pages", it: "chiamate")
  static let oneRefusal = Phrase(en: "refusal", it: "rifiuto")
  static let manyRefusals = Phrase(en: "refusals", it: "rifiuti")
  static let oneFault = Phrase(en: "fault", it: "errore di calcolo")
  static let manyFaults = Phrase(en: "faults", it: "errori di calcolo")
  static let oneRejected = Phrase(en: "line rejected", it: "riga respinta")
  static let manyRejected = Phrase(en: "lines rejected", it: "righe respinte")
}

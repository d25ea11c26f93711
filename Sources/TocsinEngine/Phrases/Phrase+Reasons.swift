/// Why an action came about, where the rules have no words for it.
extension Phrase {
  static let cleared = Phrase(en: "the condition is over", it: "la condizione è cessata")
  static let resolved = Phrase(en: "resolved", it: "risolto")
  static let reopened = Phrase(en: "reopened", it: "riaperto")
  static let acknowledgementEnded = Phrase(
    en: "the acknowledgement has lasted its time", it: "la presa in carico è scaduta")
  static let handedOver = Phrase(
    en: "the desk closes and the case is unanswered", it: "la sede chiude e il caso è senza risposta")
  static let retired = Phrase(en: "the system is no longer watched", it: "il sistema non è più sorvegliato")
  static let priorityChanged = Phrase(en: "the priority was changed", it: "la priorità è stata cambiata")
  static let eased = Phrase(en: "`{1}` is over", it: "`{1}` è cessato")
  static let moreUrgent = Phrase(en: "it has got worse", it: "è peggiorato")
  static let lessUrgent = Phrase(en: "it has got better", it: "è migliorato")
  static let flapping = Phrase(
    en: "it comes and goes: the case ends when it has stayed away",
    it: "va e viene: il caso finisce quando non torna più")
  static let joined = Phrase(en: "here as well", it: "anche qui")
  static let left = Phrase(en: "no longer here", it: "non più qui")
  static let replaced = Phrase(en: "in place of `{1}`", it: "al posto di `{1}`")
}

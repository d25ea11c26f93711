/// Why an action came about, where the rules have no words for it.
extension Phrase {
  static let cleared = Phrase(en: "the condition is over", it: "la condizione è cessata")
  static let resolved = Phrase(en: "resolved", it: "risolto")
  static let reopened = Phrase(en: "reopened", it: "riaperto")
  static let acknowledgementEnded = Phrase(
    en: "the acknowledgement has lasted its time", it: "la presa in carico è scaduta")
  static let handedOver = Phrase(
    en: "the desk closes and the case is unanswered", it: "il desk chiude e il caso è senza risposta")
  static let retired = Phrase(en: "the system is no longer watched", it: "il sistema non è più sorvegliato")
  static let priorityChanged = Phrase(en: "the priority was changed", it: "la priorità è stata cambiata")
  static let replaced = Phrase(en: "in place of `{1}`", it: "al posto di `{1}`")
}

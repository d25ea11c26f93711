/// Why nothing comes next for a case.
extension Phrase {
  static let waitingStill = Phrase(
    en: "it waits, and its clocks stand still", it: "è in attesa, e i suoi orologi sono fermi")
  static let acknowledgedStill = Phrase(
    en: "it was acknowledged, which stopped what was to come",
    it: "è stato preso in carico, e ciò che doveva seguire è fermo")
  static let nothingPromised = Phrase(
    en: "no time is promised for it, and nobody is to be brought in",
    it: "non ha tempi garantiti, e nessun altro va coinvolto")
  static let allHappened = Phrase(
    en: "all that was to happen has happened", it: "tutto ciò che era previsto è avvenuto")
  static let faultStill = Phrase(
    en: "its deadlines cannot be computed, which was said",
    it: "le sue scadenze non si possono calcolare, ed è stato detto")
}

/// What an audit finds.
extension Phrase {
  static let auditNoTimer = Phrase(
    en: "`{1}` has something to come, and nothing wakes the engine for it",
    it: "per `{1}` è previsto qualcosa, e nulla risveglia il motore")
  static let auditOverdue = Phrase(
    en: "something of `{1}` was due and did not happen", it: "qualcosa di `{1}` era dovuto e non è avvenuto")
  static let auditForgotten = Phrase(
    en: "something promised for `{1}` is not planned", it: "qualcosa di garantito per `{1}` non è pianificato")
  static let auditNoSchedule = Phrase(
    en: "`{1}` has no deadlines, and nobody said why", it: "`{1}` non ha scadenze, e nessuno ha detto perché")
}

import TocsinAnalysis
import TocsinEngine
import TocsinModel

/// Conditions as sentences.
extension Phrase {
  static func read(_ piece: FormulaWords.Piece) -> Phrase {
    switch piece {
    case .and: Phrase(en: "{1} and {2}", it: "{1} e {2}")
    case .or: Phrase(en: "either {1}, or {2}", it: "{1}, oppure {2}")
    case .either: .either
    case .not: Phrase(en: "it is not so that {1}", it: "non vale che {1}")
    case .less: Phrase(en: "{1} is less than {2}", it: "{1} è inferiore a {2}")
    case .lessOrEqual: Phrase(en: "{1} is at most {2}", it: "{1} è al massimo {2}")
    case .greater: Phrase(en: "{1} is more than {2}", it: "{1} è superiore a {2}")
    case .greaterOrEqual: Phrase(en: "{1} is at least {2}", it: "{1} è almeno {2}")
    case .before: Phrase(en: "{1} is before {2}", it: "{1} è prima di {2}")
    case .notAfter: Phrase(en: "{1} is not after {2}", it: "{1} non è dopo {2}")
    case .after: Phrase(en: "{1} is after {2}", it: "{1} è dopo {2}")
    case .notBefore: Phrase(en: "{1} is not before {2}", it: "{1} non è prima di {2}")
    case .isOne: Phrase(en: "{1} is {2}", it: "{1} è {2}")
    case .isNotOne: Phrase(en: "{1} is not {2}", it: "{1} non è {2}")
    case .isYes: Phrase(en: "{1} is yes", it: "{1} è sì")
    case .isNo: Phrase(en: "{1} is no", it: "{1} è no")
    case .isKnown: Phrase(en: "{1} is known", it: "{1} è noto")
    case .isUnknown: Phrase(en: "{1} is not known", it: "{1} non è noto")
    case .add: Phrase(en: "{1} plus {2}", it: "{1} più {2}")
    case .subtract: Phrase(en: "{1} less {2}", it: "{1} meno {2}")
    case .yearsStarted:
      Phrase(en: "the years begun from {1} to {2}", it: "gli anni iniziati da {1} a {2}")
    case .today: Phrase(en: "the day of the question", it: "il giorno della domanda")
    case .deskOpen: Phrase(en: "the desk is open", it: "la sede è aperta")
    case .deskClosed: Phrase(en: "the desk is closed", it: "la sede è chiusa")
    case .cell: Phrase(en: "{1}", it: "{1}")
    case .computed: .somethingComputed
    }
  }

  static let readWhen = Phrase(en: ", when {1}", it: ", quando {1}")
  static let readBoth = Phrase(en: "{1} and {2}", it: "{1} e {2}")
  static let readAnswerTo = Phrase(en: "the answer to {1}", it: "la risposta a {1}")
  static let readTable = Phrase(en: "what the table {1} says", it: "quanto dice la tabella {1}")
  static let readTableOf = Phrase(
    en: "what the table {1} says of {2}", it: "quanto la tabella {1} dice di {2}")
  static let readBusinessHours = Phrase(en: "business hours", it: "ore lavorative")
  static let readBusinessDays = Phrase(en: "business days", it: "giorni lavorativi")
  static let readColumn = Phrase(
    en: "what stands under {1} in the table {2}", it: "quanto sta sotto {1} nella tabella {2}")
  static let readNothing = Phrase(en: "nothing", it: "niente")
  static let readNearest = Phrase(en: "the nearest of {1}", it: "la più vicina tra {1}")
  static let readMonth = Phrase(en: "month", it: "mese")
  static let readMonths = Phrase(en: "months", it: "mesi")
  static let readDay = Phrase(en: "day", it: "giorno")
  static let readDays = Phrase(en: "days", it: "giorni")
  static let readOtherwise = Phrase(en: ", in all other cases", it: ", in tutti gli altri casi")
}

/// Headings and what is said of words.
extension Phrase {
  static let readRelease = Phrase(en: "{1}, release {2}", it: "{1}, versione {2}")
  static let readForce = Phrase(
    en: "It is in force from {1} until another release begins.",
    it: "È in vigore dal {1} finché non comincia un'altra versione.")
  static let readForceUntil = Phrase(en: "It is in force from {1} to {2}.", it: "È in vigore dal {1} al {2}.")
  static let readWords = Phrase(en: "The words", it: "Le parole")
  static let readFacts = Phrase(en: "What is known", it: "Che cosa si sa")
  static let readSignals = Phrase(en: "What is measured", it: "Che cosa si misura")
  static let readEvents = Phrase(en: "What is detected", it: "Che cosa si rileva")
  static let readSilences = Phrase(en: "Maintenance", it: "Manutenzione")
  static let readCalendars = Phrase(en: "The desks and their hours", it: "Le sedi e i loro orari")
  static let readTables = Phrase(en: "The tables", it: "Le tabelle")
  static let readDecisions = Phrase(en: "The questions and their answers", it: "Le domande e le risposte")
  static let readPolicy = Phrase(en: "What happens to a case", it: "Che cosa accade a un caso")
  static let readProcesses = Phrase(en: "The processes", it: "I processi")

  static let readChoice = Phrase(en: "{1} is one of these: {2}.", it: "{1} è uno di questi: {2}.")
  static let readScale = Phrase(en: "{1}, from the highest: {2}.", it: "{1}, dal più alto: {2}.")
  static let readFact = Phrase(en: "Of a {1} it is told: {2}.", it: "Di un {1} si indica: {2}.")
  static let readPresumed = Phrase(
    en: "Of a {1} it is told: {2}; until somebody does, {3} is presumed.",
    it: "Di un {1} si indica: {2}; finché nessuno lo fa, si presume {3}.")
  static let readCustomer = Phrase(en: "customer", it: "cliente")
  static let readSystem = Phrase(en: "system", it: "sistema")
  static let readCase = Phrase(en: "case", it: "caso")
  static let readHappening = Phrase(en: "{1} is something that happens, {2}.", it: "{1} è qualcosa che accade, {2}.")
  static let readMeasure = Phrase(en: "{1} is measured, {2}.", it: "{1} si misura, {2}.")
  static let readPerSystem = Phrase(en: "for each system", it: "per ogni sistema")
  static let readPerLabels = Phrase(en: "for each system and each {1}", it: "per ogni sistema e ogni {1}")
  static let readLate = Phrase(en: "Its lines may come {1} late.", it: "Le sue righe possono tardare di {1}.")
  static let readStale = Phrase(
    en: "After {1} without a line its value is no longer known.",
    it: "Dopo {1} senza una riga il suo valore non è più noto.")
}

/// Events and silences.
extension Phrase {
  static let readEvent = Phrase(en: "{1}: it is detected when {2}.", it: "{1}: si rileva quando {2}.")
  static let readOver = Phrase(en: "It is over when {1}.", it: "Finisce quando {1}.")
  static let readOverOpposite = Phrase(
    en: "It is over when that is no longer so.", it: "Finisce quando ciò non vale più.")
  static let readNeverOver = Phrase(
    en: "Its case stays open until somebody resolves it.",
    it: "Il suo caso resta aperto finché qualcuno non lo risolve.")
  static let readHold = Phrase(en: "{1}, for {2}", it: "{1}, per {2}")
  static let readHappens = Phrase(en: "{1} happens", it: "accade {1}")
  static let readCounted = Phrase(en: "{1} happens {2} times within {3}", it: "{1} accade {2} volte in {3}")
  static let readAbsent = Phrase(en: "nothing is heard of {1} for {2}", it: "di {1} non arriva nulla per {2}")
  static let readPriority = Phrase(en: "Its priority is {1}.", it: "La sua priorità è {1}.")
  static let readCategory = Phrase(en: "It belongs to {1}.", it: "Appartiene a {1}.")
  static let readReplaces = Phrase(en: "It takes the place of {1}.", it: "Prende il posto di {1}.")
  static let readSuppresses = Phrase(
    en: "While it lasts, these do not begin: {1}.", it: "Finché dura, non cominciano: {1}.")
  static let readOneForCustomer = Phrase(
    en: "A customer has one case of it.", it: "Un cliente ne ha un solo caso.")
  static let readOnlyFor = Phrase(en: "It is watched only where {1} is {2}.", it: "Si osserva solo dove {1} è {2}.")
  static let readFlapping = Phrase(
    en: "Raised {1} times within {2}, it is over only when it has been for as long.",
    it: "Se comincia {1} volte in {2}, finisce solo quando è finito per altrettanto tempo.")
  static let readSilence = Phrase(
    en: "{1}: {2} is not detected {3}.", it: "{1}: non si rileva {2} {3}.")
  static let readAnything = Phrase(en: "anything", it: "nulla")
  static let readWeekly = Phrase(en: "{1} on {2}", it: "{1} ogni {2}")
  static let readSpan = Phrase(en: "from {1} to {2}", it: "da {1} a {2}")
}

/// Calendars, tables, decisions, processes.
extension Phrase {
  static let readZone = Phrase(en: "{1} keeps the time of {2}.", it: "{1} segue l'ora di {2}.")
  static let readLayer = Phrase(en: "Its {1} hours are {2}.", it: "Il suo orario {1} è {2}.")
  static let readNoHours = Phrase(en: "Its {1} hours are none.", it: "Il suo orario {1} è vuoto.")
  static let readOnHolidays = Phrase(en: "on holidays {1}", it: "nelle festività {1}")
  static let readHolidayDates = Phrase(
    en: "Its holidays of {1} are {2}; they are known until {3}.",
    it: "Le sue festività del {1} sono {2}; sono note fino al {3}.")
  static let readNoHolidays = Phrase(en: "It has no holidays.", it: "Non ha festività.")
  static let readSpecial = Phrase(en: "On {1} it is open {2}.", it: "Il {1} è aperta {2}.")
  static let readSpecialClosed = Phrase(en: "On {1} it is closed.", it: "Il {1} è chiusa.")
  static let readTableRow = Phrase(en: "{1}: {2}.", it: "{1}: {2}.")
  static let readTableTitle = Phrase(en: "The table {1} says:", it: "La tabella {1} dice:")
  static let readCellOf = Phrase(en: "{1}: {2}", it: "{1}: {2}")
  static let readAnswer = Phrase(en: "The answer is {1}{2}.", it: "La risposta è {1}{2}.")
  static let readReason = Phrase(en: "The answer is {1} ({2}){3}.", it: "La risposta è {1} ({2}){3}.")
  static let readFirstHolds = Phrase(
    en: "The first of these that applies counts.", it: "Vale la prima che si applica.")
  static let readStep = Phrase(en: "Step {1}: {2}.", it: "Passo {1}: {2}.")
  static let readStepOwner = Phrase(en: "It is taken by {1}.", it: "Se ne occupa {1}.")
  static let readStepTrigger = Phrase(en: "It begins when {1}.", it: "Comincia quando {1}.")
  static let readStepGives = Phrase(en: "It gives {1}.", it: "Dà {1}.")
  static let readStepTarget = Phrase(en: "It takes {1}.", it: "Richiede {1}.")
  static let readStepsClock = Phrase(
    en: "Times are counted at {1}, {2}.", it: "I tempi si contano presso {1}, {2}.")
}

/// The policy.
extension Phrase {
  static let readAccept = Phrase(
    en: "A reported case is taken when the answer to {1} is yes{2}.",
    it: "Un caso segnalato è accettato quando la risposta a {1} è sì{2}.")
  static let readWatch = Phrase(
    en: "A system is watched when the answer to {1} is yes{2}.",
    it: "Un sistema è sorvegliato quando la risposta a {1} è sì{2}.")
  static let readDesk = Phrase(
    en: "The case belongs to {1}, in these hours: {2}{3}.", it: "Il caso spetta a {1}, in questi orari: {2}{3}.")
  static let readClock = Phrase(en: "Times are counted {1}{2}.", it: "I tempi si contano {1}{2}.")
  static let readAsTable = Phrase(en: "as the table {1} says", it: "come dice la tabella {1}")
  static let readInTable = Phrase(en: "the time in the table {1}", it: "il tempo nella tabella {1}")
  static let readLadderTable = Phrase(
    en: "Who is brought in, and when, stands in the table {1}{2}.",
    it: "Chi interviene, e quando, sta nella tabella {1}{2}.")
  static let readClockBut = Phrase(en: "But they are counted {1}{2}.", it: "Ma si contano {1}{2}.")
  static let readNotify = Phrase(
    en: "The customer is told by this time: {1}{2}.", it: "Il cliente è avvisato entro questo tempo: {1}{2}.")
  static let readNoNotify = Phrase(
    en: "No notification of the customer is promised{1}.", it: "Nessun avviso al cliente è promesso{1}.")
  static let readRespond = Phrase(
    en: "The case is answered by this time: {1}{2}.", it: "Il caso è preso in carico entro questo tempo: {1}{2}.")
  static let readNoRespond = Phrase(
    en: "No time of the answer is promised{1}.", it: "Nessun tempo di presa in carico è promesso{1}.")
  static let readEscalate = Phrase(
    en: "Brought in by escalation: {1}; when: {2}{3}.", it: "In escalation interviene {1}; quando: {2}{3}.")
  static let readWaitsForOpening = Phrase(
    en: "A step that is due while the desk is closed waits until it opens.",
    it: "Un passo dovuto a sede chiusa attende l'apertura.")
  static let readStops = Phrase(en: "An acknowledgement ends {1}.", it: "Una presa in carico ferma {1}.")
  static let readStopsNothing = Phrase(
    en: "An acknowledgement ends nothing.", it: "Una presa in carico non ferma nulla.")
  static let readLasts = Phrase(
    en: "An acknowledgement counts for {1}{2}.", it: "Una presa in carico vale per {1}{2}.")
  static let readPause = Phrase(
    en: "While the case waits for {1}, these stand still: {2}.", it: "Mentre il caso attende {1}, restano fermi: {2}.")
  static let readDaysCount = Phrase(
    en: "A day on which the case waits counts.", it: "Un giorno in cui il caso attende conta.")
  static let readDaysDoNotCount = Phrase(
    en: "A day on which the case waits does not count.", it: "Un giorno in cui il caso attende non conta.")
  static let readLowered = Phrase(en: "When the priority is lowered, {1}.", it: "Quando la priorità si abbassa, {1}.")
  static let readRaised = Phrase(en: "When the priority is raised, {1}.", it: "Quando la priorità si alza, {1}.")
  static let readCarryOver = Phrase(
    en: "everything is counted from the opening as if it had been so from the start",
    it: "tutto si conta dall'apertura come se fosse stata così dall'inizio")
  static let readRestart = Phrase(en: "everything is counted anew from then", it: "tutto si conta da quel momento")
  static let readKeepEarlier = Phrase(
    en: "the earlier of the old and the new time counts", it: "vale il primo tra il vecchio e il nuovo tempo")
  static let readFactsMove = Phrase(
    en: "When facts change, these are counted again: {1}.", it: "Quando cambiano i fatti, si ricontano: {1}.")
  static let readFactsDoNotMove = Phrase(
    en: "When facts change, no time is counted again.", it: "Quando cambiano i fatti, nessun tempo si riconta.")
  static let readContinues = Phrase(
    en: "A case that is opened again goes on where it was.", it: "Un caso riaperto riprende da dov'era.")
  static let readRestarts = Phrase(
    en: "A case that is opened again is counted from the beginning.", it: "Un caso riaperto si conta da capo.")
  static let readPage = Phrase(
    en: "At the opening of a case this one is paged: {1}{2}.", it: "All'apertura di un caso si chiama: {1}{2}.")
  static let readPageAtClosing = Phrase(
    en: "When the desk closes and nobody has acknowledged the case, this one is paged: {1}{2}.",
    it: "Quando la sede chiude e nessuno ha preso in carico il caso, si chiama: {1}{2}.")
  static let readPossibleLanguages = Phrase(
    en: "These languages are spoken if somebody speaks them: {1}{2}.",
    it: "Queste lingue si parlano se qualcuno le parla: {1}{2}.")
  static let readNobodyPaged = Phrase(en: "Nobody is paged.", it: "Nessuno è chiamato.")
  static let readLanguages = Phrase(
    en: "These languages are spoken for certain: {1}; and these if somebody speaks them: {2}{3}.",
    it: "Queste lingue si parlano di certo: {1}; e queste se qualcuno le parla: {2}{3}.")
  static let readWarning = Phrase(
    en: "Before the answer is late somebody is warned: {1}{2}.",
    it: "Prima che la presa in carico sia in ritardo si avverte: {1}{2}.")
  static let readNotification = Phrase(en: "the notification", it: "l'avviso")
  static let readResponse = Phrase(en: "the answer", it: "la presa in carico")
  static let readEscalation = Phrase(en: "the escalation", it: "l'escalation")
}

import TocsinEngine

/// A condition and what is known of it.
extension Phrase {
  static let doesHold = Phrase(en: "{1}: holds", it: "{1}: vale")
  static let doesNotHold = Phrase(en: "{1}: does not hold", it: "{1}: non vale")
  static let isNotKnown = Phrase(en: "{1}: not known", it: "{1}: non è noto")
  static let allAsked = Phrase(en: "all of these are asked for", it: "sono richieste tutte queste cose")
  static let anyAsked = Phrase(en: "one of these is asked for", it: "è richiesta una di queste cose")
  static let notAsked = Phrase(en: "the opposite of this is asked for", it: "è richiesto il contrario di questo")
  static let lessAsked = Phrase(en: "{1}, less than {2} is asked for", it: "{1}, è richiesto meno di {2}")
  static let mostAsked = Phrase(en: "{1}, at most {2} is asked for", it: "{1}, è richiesto al massimo {2}")
  static let moreAsked = Phrase(en: "{1}, more than {2} is asked for", it: "{1}, è richiesto più di {2}")
  static let leastAsked = Phrase(en: "{1}, at least {2} is asked for", it: "{1}, è richiesto almeno {2}")
  static let valueAsked = Phrase(en: "{1}, {2} is asked for", it: "{1}, è richiesto {2}")
  static let knownAsked = Phrase(en: "{1}, a known value is asked for", it: "{1}, è richiesto un valore noto")
  static let unknownAsked = Phrase(
    en: "{1}, an unknown value is asked for", it: "{1}, è richiesto un valore non noto")
  static let either = Phrase(en: "{1} or {2}", it: "{1} o {2}")
}

/// What a condition asks for, and its value.
extension Phrase {
  static let valueIs = Phrase(en: "{1} is {2}", it: "{1} è {2}")
  static let valueIsPresumed = Phrase(en: "{1} is {2}, as presumed", it: "{1} è {2}, come presunto")
  static let noLineCame = Phrase(en: "no line of {1} ever came", it: "nessuna riga di {1} è mai arrivata")
  static let outOfDate = Phrase(
    en: "the last line of {1} came {2} and is out of date", it: "l'ultima riga di {1} è di {2} ed è scaduta")
  static let nothingWithin = Phrase(en: "{1} has no value", it: "{1} non ha valore")
  static let nobodyTells = Phrase(en: "nobody told {1}", it: "nessuno ha indicato {1}")
  static let somethingComputed = Phrase(en: "what is computed", it: "ciò che si calcola")
  static let theAverage = Phrase(en: "the average of {1} within {2}", it: "la media di {1} in {2}")
  static let theGreatest = Phrase(en: "the maximum of {1} within {2}", it: "il massimo di {1} in {2}")
  static let theLeast = Phrase(en: "the minimum of {1} within {2}", it: "il minimo di {1} in {2}")
  static let theSum = Phrase(en: "the sum of {1} within {2}", it: "la somma di {1} in {2}")
  static let theChange = Phrase(en: "the change of {1} within {2}", it: "la variazione di {1} in {2}")
  static let howOften = Phrase(en: "how often {1} happened within {2}", it: "quante volte {1} è accaduto in {2}")
  static let points = Phrase(en: "{1} points", it: "{1} punti")
  static let yes = Phrase(en: "yes", it: "sì")
  static let no = Phrase(en: "no", it: "no")
}

/// What happens, and what does not.
extension Phrase {
  static let happenedLast = Phrase(en: "{1} last happened {2}", it: "{1} è accaduto l'ultima volta {2}")
  static let happenedNever = Phrase(en: "{1} never happened", it: "{1} non è mai accaduto")
  static let happenedTimes = Phrase(
    en: "{1} happened {2} times within {3}, {4} times are asked for",
    it: "{1} è accaduto {2} volte in {3}, sono richieste {4} volte")
  static let silentSince = Phrase(
    en: "the last line of {1} came {2}, {3} without one are asked for",
    it: "l'ultima riga di {1} è di {2}, è richiesto che non ne arrivino per {3}")
  static let silentAlways = Phrase(
    en: "no line of {1} since counting began {2}, {3} without one are asked for",
    it: "nessuna riga di {1} da quando si conta, {2}, è richiesto che non ne arrivino per {3}")
  static let silentUncounted = Phrase(
    en: "nobody misses {1} before the first line of all", it: "a nessuno manca {1} prima della prima riga in assoluto")
}

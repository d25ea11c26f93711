import TocsinEngine

/// Why a time zone cannot be used or an iCalendar file cannot be read.
extension FindingPhrases {
  static let files: [Phrase] =
    [
      Phrase(en: "`{1}` is not the name of a time zone", it: "`{1}` non è il nome di un fuso orario"),
      Phrase(
        en: "there is no time zone database at `{1}`: install the package `tzdata`, or set TZDIR to its folder",
        it:
          "manca l'archivio dei fusi orari in `{1}`: installare il pacchetto `tzdata`, o indicarne la cartella in TZDIR"
      ),
      Phrase(
        en: "the time zone database has no zone `{1}`", it: "nell'archivio dei fusi orari non c'è `{1}`"),
      Phrase(
        en: "the data of zone `{1}` cannot be read (system error {2})",
        it: "i dati del fuso orario `{1}` non si possono leggere (errore di sistema {2})"),
      Phrase(
        en: "the data of zone `{1}` is malformed: {2}", it: "i dati del fuso orario `{1}` sono guasti: {2}"),
      Phrase(en: "it has more than {1} megabytes", it: "ha più di {1} megabyte"),
      Phrase(en: "it has more than {1} events", it: "ha più di {1} eventi"),
      Phrase(en: "expected `BEGIN:VCALENDAR`", it: "qui serve `BEGIN:VCALENDAR`"),
      Phrase(en: "expected a name, a colon and a value", it: "qui servono un nome, i due punti e un valore"),
      Phrase(
        en: "a quote is opened and not closed", it: "una virgoletta si apre e non si chiude"),
      Phrase(
        en: "`END:{1}` stands where `END:{2}` is expected", it: "c'è `END:{1}` dove serve `END:{2}`"),
      Phrase(en: "`BEGIN:{1}` has no `END:{2}`", it: "a `BEGIN:{1}` non corrisponde un `END:{2}`"),
    ]
    + about("the event `{1}`", "l'evento `{1}`", "dell'evento `{1}`")
    + about("the event on line {1}", "l'evento alla riga {1}", "dell'evento alla riga {1}")

  /// What is wrong with an event of a file, by its name or by its line.
  private static func about(_ en: String, _ it: String, _ ofIt: String) -> [Phrase] {
    [
      .init(en: "\(en) does not say when it starts (DTSTART)", it: "\(it) non dice quando comincia (DTSTART)"),
      .init(en: "\(en) says {2} twice", it: "\(it) dice {2} due volte"),
      .init(en: "\(en) says its end twice", it: "\(it) dice due volte quando finisce"),
      .init(
        en: "{2} of \(en) is `{3}`, which is no date such as `20251225`",
        it: "{2} \(ofIt) è `{3}`, che non è una data come `20251225`"),
      .init(
        en: "DURATION of \(en) is `{2}`, which is no length such as `PT24H`",
        it: "DURATION \(ofIt) è `{2}`, che non è una durata come `PT24H`"),
      .init(en: "\(en) ends before it starts", it: "\(it) finisce prima di cominciare"),
      .init(
        en: "\(en) starts with one kind of date and ends with another",
        it: "\(it) comincia con un tipo di data e finisce con un altro"),
      .init(en: "\(en) says {2}, which is not read here", it: "\(it) dice {2}, che qui non si legge"),
      .init(
        en: "\(en) returns by `{2}`, and only yearly rules are read here",
        it: "\(it) si ripete secondo `{2}`, e qui si leggono solo ripetizioni annuali"),
      .init(
        en: "\(en) returns too often to be counted out", it: "\(it) si ripete troppo spesso per poterlo contare"),
    ]
  }
}

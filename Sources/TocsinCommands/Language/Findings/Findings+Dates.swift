import TocsinEngine

/// Dates, times and days: E0110 to E0112 and E0151 to E0160.
extension FindingPhrases {
  static let dates: [Phrase] = [
    Phrase(en: "there is no such date: {1}", it: "questa data non esiste: {1}"),
    Phrase(en: "{1} {2} has {3} days", it: "{1} {2} ha {3} giorni"),
    Phrase(en: "a date is year, month and day", it: "una data è anno, mese e giorno"),
    Phrase(en: "2024-10-01 is 1 October 2024", it: "2024-10-01 è il 1° ottobre 2024"),
    Phrase(en: "a date is written year, month, day", it: "una data si scrive anno, mese, giorno"),
    Phrase(en: "`{1}` is not a time of day", it: "`{1}` non è un'ora del giorno"),
    Phrase(
      en: "09:00 and 17:30; midnight at the end of a day is 24:00",
      it: "09:00 e 17:30; la mezzanotte alla fine di un giorno è 24:00"),
    Phrase(en: "a time of day is hours and minutes", it: "un'ora del giorno è fatta di ore e minuti"),
    Phrase(
      en: "a time of day is written from 00:00 to 24:00", it: "un'ora del giorno si scrive da 00:00 a 24:00"),
    Phrase(en: "weekdays are written with three letters", it: "i giorni della settimana si scrivono con tre lettere"),
    Phrase(
      en: "the weekday stands before the date", it: "il giorno della settimana sta prima della data"),
    Phrase(en: "write `{1}` before it", it: "scrivere `{1}` davanti"),
    Phrase(
      en: "a time of day is hours and minutes with a colon",
      it: "un'ora del giorno si scrive con i due punti fra ore e minuti"),
    Phrase(
      en: "days and hours from one to another are written with `-`",
      it: "giorni e ore da uno a un altro si scrivono con `-`"),
    Phrase(en: "a layer names its days and hours", it: "un orario indica i suoi giorni e le sue ore"),
    Phrase(en: "only a special date can be `closed`", it: "solo una data particolare può essere `closed`"),
    Phrase(
      en: "leave the line out: on a day that no line names the desk is closed",
      it: "togliere la riga: in un giorno che nessuna riga nomina la sede è chiusa"),
    Phrase(en: "expected a holiday, found {1}{2}", it: "qui serve un giorno festivo, ma c'è {1}{2}"),
    Phrase(
      en: "1 January, 3rd Mon of January, last Mon of May, Easter + 1 day or 2024-04-08",
      it: "1 January, 3rd Mon of January, last Mon of May, Easter + 1 day o 2024-04-08"),
    Phrase(en: "{1} has {2} days", it: "{1} ha {2} giorni"),
    Phrase(en: "the month", it: "il mese"), Phrase(en: "January", it: "gennaio"),
    Phrase(en: "February", it: "febbraio"), Phrase(en: "March", it: "marzo"), Phrase(en: "April", it: "aprile"),
    Phrase(en: "May", it: "maggio"), Phrase(en: "June", it: "giugno"), Phrase(en: "July", it: "luglio"),
    Phrase(en: "August", it: "agosto"), Phrase(en: "September", it: "settembre"),
    Phrase(en: "October", it: "ottobre"), Phrase(en: "November", it: "novembre"),
    Phrase(en: "December", it: "dicembre"),
    Phrase(en: "the day stands before the month", it: "il giorno sta prima del mese"),
    Phrase(
      en: "a weekday of a month is `1st`, `2nd`, `3rd`, `4th`, `5th` or `last`, never `{1}`",
      it: "un giorno della settimana in un mese è `1st`, `2nd`, `3rd`, `4th`, `5th` o `last`, mai `{1}`"),
  ]
}

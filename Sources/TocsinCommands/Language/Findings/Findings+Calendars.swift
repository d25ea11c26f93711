import TocsinEngine

/// Calendars and holidays: E0501 to E0512.
extension FindingPhrases {
  static let calendars: [Phrase] = [
    Phrase(
      en: "the time zone `{1}` cannot be used: {2}", it: "il fuso orario `{1}` non si può usare: {2}"),
    Phrase(
      en: "zones are named by region and city, as in `Asia/Dubai`",
      it: "i fusi orari si indicano con area e città, come in `Asia/Dubai`"),
    Phrase(
      en: "the calendar `{1}` does not say in which time zone its hours are",
      it: "il calendario `{1}` non dice in quale fuso orario sono le sue ore"),
    Phrase(
      en: "`09:00` is another instant in each zone", it: "`09:00` è un momento diverso in ogni fuso orario"),
    Phrase(
      en: "add a line such as `zone Asia/Dubai`", it: "aggiungere una riga come `zone Asia/Dubai`"),
    Phrase(en: "the calendar `{1}` never opens", it: "il calendario `{1}` non apre mai"),
    Phrase(en: "`2 business hours` on it never end", it: "su questo calendario `2 business hours` non finiscono mai"),
    Phrase(
      en: "add a line such as `standard Mon-Fri 09:00-18:00`",
      it: "aggiungere una riga come `standard Mon-Fri 09:00-18:00`"),
    Phrase(
      en: "the calendar `{1}` is like itself, by way of others",
      it: "il calendario `{1}` riprende sé stesso, passando per altri"),
    Phrase(
      en: "special hours for {1} are said twice", it: "gli orari particolari del {1} sono indicati due volte"),
    Phrase(en: "{1} cannot start at 24:00", it: "{1} non può cominciare alle 24:00"),
    Phrase(
      en: "midnight at the start of a day is `00:00`", it: "la mezzanotte all'inizio di un giorno è `00:00`"),
    Phrase(
      en: "the holidays `{1}` do not say until when they are known",
      it: "le festività `{1}` non dicono fino a quando sono note"),
    Phrase(
      en: "a deadline years ahead would be computed as if there were no holidays then",
      it: "una scadenza fra qualche anno si calcolerebbe come se allora non ci fossero festività"),
    Phrase(
      en: "add a line such as `known until 2030-12-31`", it: "aggiungere una riga come `known until 2030-12-31`"),
    Phrase(en: "the last day lies before the first", it: "l'ultimo giorno viene prima del primo"),
    Phrase(
      en: "there is no calendar file at `{1}`", it: "non c'è nessun file di calendario in `{1}`"),
    Phrase(
      en: "the path is relative to the folder of this file, as in `\"holidays.ics\"`",
      it: "il percorso comincia dalla cartella di questo file, come in `\"holidays.ics\"`"),
    Phrase(
      en: "`{1}` cannot be read, line {2}: {3}", it: "`{1}` non si può leggere, riga {2}: {3}"),
    Phrase(en: "`{1}` cannot be read: {2}", it: "`{1}` non si può leggere: {2}"),
    Phrase(
      en: "mend the file, or leave the line out and list the dates",
      it: "correggere il file, oppure togliere la riga ed elencare le date"),
    Phrase(
      en: "the holidays `{1}` are imported and do not say from when until when the file holds all of them",
      it: "le festività `{1}` sono importate e non dicono da quando a quando il file le contiene tutte"),
    Phrase(
      en: "in a year that the file leaves out, every day would count as a business day",
      it: "in un anno che il file non comprende, ogni giorno conterebbe come lavorativo"),
    Phrase(
      en: "add a line such as `known from 2025-01-01 until 2027-12-31`",
      it: "aggiungere una riga come `known from 2025-01-01 until 2027-12-31`"),
    Phrase(
      en: "`{1}` has no day between {2} and {3}", it: "`{1}` non ha nessun giorno fra il {2} e il {3}"),
    Phrase(
      en: "let the line `known` name the years of the file", it: "indicare nella riga `known` gli anni del file"),
    Phrase(
      en: "the hours of `{1}` overlap on `{2}`", it: "gli orari di `{1}` si sovrappongono in `{2}`"),
    Phrase(en: "the other hours", it: "gli altri orari"),
    Phrase(
      en: "on `{1}` the desk is open in all of `{2}` and all of `{3}`, whichever of them was meant",
      it: "in `{1}` la sede è aperta in tutto `{2}` e in tutto `{3}`, qualunque dei due si intendesse"),
    Phrase(
      en: "keep one of the two for this day, or let one begin when the other ends",
      it: "tenere uno dei due per questo giorno, o far cominciare uno quando l'altro finisce"),
    Phrase(
      en: "hours that only some cases are promised belong to a layer of their own",
      it: "gli orari promessi solo ad alcuni casi stanno in un gruppo di orari distinto"),
    Phrase(
      en: "`{1}` are 24 hours: they end on the next day", it: "`{1}` sono 24 ore: finiscono il giorno dopo"),
    Phrase(
      en: "the desk is open all day and all night", it: "la sede è aperta giorno e notte"),
    Phrase(
      en: "write `00:00-24:00` for the whole day, or another time of closing",
      it: "scrivere `00:00-24:00` per tutto il giorno, o un'altra ora di chiusura"),
  ]
}

import TocsinEngine

/// Silences: E0731 to E0739.
extension FindingPhrases {
  static let silences: [Phrase] = [
    Phrase(en: "the silence `{1}` does not say when it is", it: "il silenzio `{1}` non dice quando vale"),
    Phrase(
      en: """
        add a line such as `every Sun 02:00-04:00 Asia/Dubai` \
        or `from 2025-03-01 22:00 to 2025-03-02 04:00 Asia/Dubai`
        """,
      it: """
        aggiungere una riga come `every Sun 02:00-04:00 Asia/Dubai` \
        o `from 2025-03-01 22:00 to 2025-03-02 04:00 Asia/Dubai`
        """),
    Phrase(
      en: "this silence does not end after it begins", it: "questo silenzio non finisce dopo il suo inizio"),
    Phrase(en: "it begins here", it: "comincia qui"),
    Phrase(
      en: "the clocks of `{1}` change in between, so that no time passes",
      it: "nel frattempo a `{1}` cambia l'ora, così che non passa alcun tempo"),
    Phrase(
      en: "let the second date and time be later than the first",
      it: "mettere la seconda data e ora dopo la prima"),
    Phrase(en: "the silence `{1}` has two lines `when`", it: "il silenzio `{1}` ha due righe `when`"),
    Phrase(
      en: "join the two conditions with `and` or `or`, or declare a second silence",
      it: "unire le due condizioni con `and` o `or`, oppure dichiarare un secondo silenzio"),
    Phrase(
      en: "a silence has no holidays: only a calendar knows them",
      it: "un silenzio non ha festività: le conosce solo un calendario"),
    Phrase(
      en: "name the days of the week, and give a holiday a line `from … to …` of its own",
      it: "indicare i giorni della settimana, e per una festività scrivere una riga `from … to …` apposita"),
    Phrase(en: "the silence `{1}` looks at a signal", it: "il silenzio `{1}` guarda un segnale"),
    Phrase(
      en: "it is for systems of which something is known, whatever they measure",
      it: "vale per sistemi di cui si sa qualcosa, qualunque cosa misurino"),
    Phrase(
      en: "ask the facts of the system and its customer", it: "chiedere i dati del sistema e del suo cliente"),
    Phrase(
      en: "the condition of the silence `{1}` asks what day it is",
      it: "la condizione del silenzio `{1}` chiede che giorno è"),
    Phrase(
      en: "say when it is with lines `every` and `from … to …`",
      it: "dire quando vale con righe `every` e `from … to …`"),
  ]
}

import TocsinEngine

/// What is proved of the promises to cases: W0810 to W0816.
extension FindingPhrases {
  static let promises: [Phrase] = [
    Phrase(
      en: "the policy gives some cases no deadlines: {1}", it: "la policy lascia alcuni casi senza scadenze: {1}"),
    Phrase(en: "{1} has no deadlines", it: "{1} non ha scadenze"),
    Phrase(
      en: "a case with {1}, opened {2},", it: "un caso con {1}, aperto {2},"),
    Phrase(en: "a case, opened {1},", it: "un caso, aperto {1},"),
    Phrase(
      en: "`{1}` stands at step {2} and is never brought in", it: "`{1}` sta al passo {2} e non interviene mai"),
    Phrase(
      en: "step {1} has no time for any case of this row",
      it: "il passo {1} non ha un tempo per nessun caso di questa riga"),
    Phrase(
      en: "give the step a time, or leave its place empty", it: "dare un tempo al passo, o lasciarne vuoto il posto"),
    Phrase(en: "nobody is brought in at step {1}", it: "al passo {1} non interviene nessuno"),
    Phrase(
      en: "the step has a time, and no case with this row has anybody there",
      it: "il passo ha un tempo, e in nessun caso con questa riga c'è qualcuno"),
    Phrase(
      en: "the step has a time in its heading, and no case has anybody under it",
      it: "il passo ha un tempo nell'intestazione, e in nessun caso c'è qualcuno sotto"),
    Phrase(
      en: "say who is brought in then, or leave the time empty",
      it: "dire chi interviene allora, o lasciare vuoto il tempo"),
    Phrase(
      en: "step {1} can come before step {2}", it: "il passo {1} può arrivare prima del passo {2}"),
    Phrase(
      en: "for {1}, step {2} comes at {3} and step {4} at {5}",
      it: "per {1} il passo {2} arriva {3} e il passo {4} {5}"),
    Phrase(
      en: "write both on the same clock, or give the later step more time",
      it: "scriverli sullo stesso orologio, o dare più tempo al passo successivo"),
    Phrase(
      en: "an answer is due while nobody is there: the time runs on, the desk is closed and nobody is paged",
      it: "una presa in carico scade quando non c'è nessuno: il tempo corre, la sede è chiusa e nessuno è chiamato"),
    Phrase(
      en: """
        {1} has to be answered by {2}; \
        the desk `{3}` opens {4}. \
        So it is in {5} hours of a year
        """,
      it: """
        {1} va preso in carico entro {2}; \
        la sede `{3}` apre {4}. \
        È così in {5} ore all'anno
        """),
    Phrase(
      en: "let the time run on `desk time`, or page somebody",
      it: "far correre il tempo su `desk time`, oppure chiamare qualcuno"),
    Phrase(en: "open the desk in these hours", it: "aprire la sede in queste ore"),
    Phrase(
      en: "`{1}` stands above `{2}`, and only for `{3}` somebody is paged",
      it: "`{1}` sta sopra `{2}`, e solo per `{3}` qualcuno è chiamato"),
    Phrase(
      en: "the desk is closed; {1} has somebody there and {2} has not",
      it: "la sede è chiusa; per {1} c'è qualcuno e per {2} no"),
    Phrase(
      en: "with {1}: the desk is closed; {2} has somebody there and {3} has not",
      it: "con {1}: la sede è chiusa; per {2} c'è qualcuno e per {3} no"),
    Phrase(
      en: "page somebody for `{1}` as well", it: "chiamare qualcuno anche per `{1}`"),
    Phrase(
      en: "`{1}` stands above `{2}`, and its desk is open for fewer hours",
      it: "`{1}` sta sopra `{2}`, e la sua sede è aperta per meno ore"),
    Phrase(
      en: "there are hours in which only {1} finds the desk open",
      it: "ci sono ore in cui solo {1} trova aperta la sede"),
    Phrase(
      en: "with {1}: there are hours in which only {2} finds the desk open",
      it: "con {1}: ci sono ore in cui solo {2} trova aperta la sede"),
    Phrase(
      en: "open the desk for `{1}` at least as long", it: "aprire la sede per `{1}` almeno altrettanto"),
    Phrase(en: "what is promised to cases", it: "ciò che è garantito ai casi"),
    Phrase(en: "Mon", it: "lun"), Phrase(en: "Tue", it: "mar"), Phrase(en: "Wed", it: "mer"),
    Phrase(en: "Thu", it: "gio"), Phrase(en: "Fri", it: "ven"), Phrase(en: "Sat", it: "sab"),
    Phrase(en: "Sun", it: "dom"),
  ]
}

import TocsinEngine

/// Signals and events: E0701 to E0709 and E0714 to E0717.
extension FindingPhrases {
  static let events: [Phrase] = [
    Phrase(
      en: "the signal `{1}` comes from a system, so `system` is its first key",
      it: "il segnale `{1}` viene da un sistema, quindi la sua prima chiave è `system`"),
    Phrase(
      en: "write `per system`, and further labels after it", it: "scrivere `per system`, e poi le altre etichette"),
    Phrase(
      en: "`{1}` happens and has no value to compare", it: "`{1}` accade e non ha un valore da confrontare"),
    Phrase(
      en: "let it be the whole condition: `when {1}`", it: "farne l'intera condizione: `when {1}`"),
    Phrase(
      en: "the event `{1}` does not say when it is raised", it: "l'evento `{1}` non dice quando si attiva"),
    Phrase(
      en: "add a line such as `when load > 90% for 5 minutes`",
      it: "aggiungere una riga come `when load > 90% for 5 minutes`"),
    Phrase(en: "the event `{1}` has no priority", it: "l'evento `{1}` non ha una priorità"),
    Phrase(
      en: "its case is opened, and nobody knows how urgent it is",
      it: "il suo caso si apre, e nessuno sa quanto è urgente"),
    Phrase(en: "add a line `priority …`", it: "aggiungere una riga `priority …`"),
    Phrase(en: "the event `{1}` has two lines `{2}`", it: "l'evento `{1}` ha due righe `{2}`"),
    Phrase(
      en: "the signals of `{1}` have different labels: `{2}` belongs to other cases",
      it: "i segnali di `{1}` hanno etichette diverse: `{2}` riguarda altri casi"),
    Phrase(
      en: "declare the signals with the same words after `per`",
      it: "dichiarare i segnali con le stesse parole dopo `per`"),
    Phrase(en: "the event `{1}` names itself", it: "l'evento `{1}` nomina sé stesso"),
    Phrase(
      en: "`{1}` happens in an instant and cannot hold for some time",
      it: "`{1}` accade in un istante e non può durare"),
    Phrase(en: "leave out `for …`", it: "togliere `for …`"),
    Phrase(
      en: "this condition looks at no signal, so nothing can raise the event",
      it: "questa condizione non guarda nessun segnale, quindi nulla può attivare l'evento"),
    Phrase(
      en: "name a signal, as in `when load > 90%`", it: "nominare un segnale, come in `when load > 90%`"),
    Phrase(
      en: "this clears the event while what raises it still holds",
      it: "questo conclude l'evento mentre ciò che lo attiva vale ancora"),
    Phrase(en: "raised by this", it: "si attiva con questo"),
    Phrase(
      en: "with {1} both hold, and the case opens and ends without end",
      it: "con {1} valgono entrambe le condizioni, e il caso si apre e si chiude all'infinito"),
    Phrase(
      en: "let `clear` begin where `when` no longer holds, for {1}",
      it: "far cominciare `clear` dove `when` non vale più, per {1}"),
    Phrase(
      en: "these events replace each other: {1}", it: "questi eventi si sostituiscono a vicenda: {1}"),
    Phrase(en: "{1} replaces {2}", it: "{1} sostituisce {2}"),
    Phrase(
      en: "when both hold, neither is the more urgent one",
      it: "quando valgono entrambi, nessuno dei due è il più urgente"),
    Phrase(
      en: "keep `replaces` in the most urgent of them", it: "tenere `replaces` nel più urgente di essi"),
    Phrase(
      en: "`{1}` is less urgent than `{2}`, which it replaces",
      it: "`{1}` è meno urgente di `{2}`, che sostituisce"),
    Phrase(en: "`{1}` is `{2}`", it: "`{1}` è `{2}`"),
    Phrase(
      en: "a case of `{1}` that gets worse becomes `{2}`", it: "un caso `{1}` che peggiora diventa `{2}`"),
    Phrase(
      en: "let `{1}` replace `{2}`, or exchange their priorities",
      it: "far sì che `{1}` sostituisca `{2}`, o scambiarne le priorità"),
    Phrase(
      en: "the event is raised by `{1}`, and `{2}` clears it",
      it: "l'evento si attiva con `{1}`, e si conclude con `{2}`"),
    Phrase(
      en: "`{1}` is as bad as before, and the case ends", it: "`{1}` non è migliorato, e il caso finisce"),
    Phrase(en: "let `clear` ask for `{1}`", it: "far chiedere a `clear` il valore di `{1}`"),
  ]
}

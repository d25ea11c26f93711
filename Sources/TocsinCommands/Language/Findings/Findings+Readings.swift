import TocsinEngine

/// Where signals are read from: E0770 to E0775.
extension FindingPhrases {
  static let readings: [Phrase] = [
    Phrase(en: "the signal `{1}` is read from two things", it: "il segnale `{1}` si legge da due cose"),
    Phrase(
      en: "declare a signal for each, and let the event ask both",
      it: "dichiarare un segnale per ciascuna, e farle chiedere entrambe dall'evento"),
    Phrase(
      en: "the signal `{1}` does not say which metric or alert it is read from",
      it: "il segnale `{1}` non dice da quale metrica o allarme si legge"),
    Phrase(
      en: "add a line such as `from node_load1` or `from alert HighLoad`",
      it: "aggiungere una riga come `from node_load1` o `from alert HighLoad`"),
    Phrase(en: "the signal `{1}` has no label `{2}`", it: "il segnale `{1}` non ha un'etichetta `{2}`"),
    Phrase(en: "the signal `{1}` cannot be read from this", it: "il segnale `{1}` non si può leggere da questo"),
    Phrase(
      en: "what happens is read from `increase of METRIC` or `alert NAME`",
      it: "ciò che accade si legge da `increase of METRIC` o `alert NAME`"),
    Phrase(
      en: "yes or no is read from one metric that is 1 or 0, or from `alert NAME`",
      it: "un sì o un no si legge da una metrica che vale 1 o 0, oppure da `alert NAME`"),
    Phrase(
      en: "a number is read from a metric, or from two with `/` or `-` between them",
      it: "un numero si legge da una metrica, o da due con `/` o `-` in mezzo"),
    Phrase(
      en: "only yes or no, a percent, a count, a duration, a size and what happens can be read",
      it: "si possono leggere solo sì o no, percentuali, conteggi, durate, quantità di dati e ciò che accade"),
    Phrase(en: "two lines say what gives `{1}`", it: "due righe dicono da che cosa si ricava `{1}`"),
    Phrase(en: "keep one of them", it: "tenerne una sola"),
    Phrase(en: "`{1}` cannot be the name of {2}", it: "`{1}` non può essere il nome di {2}"),
    Phrase(en: "a metric", it: "una metrica"),
    Phrase(en: "a label", it: "un'etichetta"),
    Phrase(
      en: "it begins with a letter or `_`, which letters, digits and `_` follow",
      it: "comincia con una lettera o `_`, seguita da lettere, cifre e `_`"),
  ]
}

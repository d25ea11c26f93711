import TocsinEngine

/// Tests: E0801 to E0849.
extension FindingPhrases {
  static let tests: [Phrase] = [
    Phrase(en: "{1} is a {2}, not a {3}", it: "il {1} è `{2}`, non `{3}`"),
    Phrase(en: "this happens before the line above it", it: "questo accade prima della riga precedente"),
    Phrase(en: "`{1}` is given already", it: "`{1}` è già dato"),
    Phrase(en: "no case of this test is called `{1}`", it: "nessun caso di questo test si chiama `{1}`"),
    Phrase(
      en: "no {1} of this test is called `{2}`", it: "in questo test nessun `{1}` si chiama `{2}`"),
    Phrase(
      en: "name a case with `… reports … as {1}`", it: "dare il nome a un caso con `… reports … as {1}`"),
    Phrase(en: "add `given {1} {2} { … }`", it: "aggiungere `given {1} {2} { … }`"),
    Phrase(
      en: "the test `{1}` expects nothing, so it cannot fail",
      it: "il test `{1}` non si aspetta nulla, quindi non può fallire"),
    Phrase(
      en: "add a line such as `expect no page`", it: "aggiungere una riga come `expect no page`"),
    Phrase(
      en: "`{1}` is measured, so its value has to be said", it: "`{1}` si misura, quindi va detto il suo valore"),
    Phrase(en: "`{1}` happens and has no value", it: "`{1}` accade e non ha un valore"),
    Phrase(en: "`{1}` has no labels", it: "`{1}` non ha etichette"),
    Phrase(en: "`{1}` comes with the labels {2}", it: "`{1}` arriva con le etichette {2}"),
    Phrase(en: "there is a test `{1}` already", it: "c'è già un test `{1}`"),
    Phrase(
      en: "a case is not given: somebody reports it, and that has a time",
      it: "un caso non si dà: qualcuno lo segnala, a una certa ora"),
    Phrase(
      en: "write a line such as `Fri 2020-03-06 17:30 acme reports High`",
      it: "scrivere una riga come `Fri 2020-03-06 17:30 acme reports High`"),
    Phrase(
      en: "`{1}` is about a {2}, and this test gives none", it: "`{1}` riguarda `{2}`, e questo test non ne dà"),
    Phrase(
      en: "`{1}` is about one {2}, and this test gives several",
      it: "`{1}` riguarda un solo `{2}`, e questo test ne dà più d'uno"),
    Phrase(
      en: "add a line such as `given {1} first { … }`", it: "aggiungere una riga come `given {1} first { … }`"),
    Phrase(
      en: "say which, as in `expect {1}: {2} is …`", it: "dire quale, come in `expect {1}: {2} is …`"),
  ]
}

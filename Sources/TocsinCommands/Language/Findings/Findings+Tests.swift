import TocsinEngine

/// Tests: E0801 to E0849.
extension FindingPhrases {
  static let tests: [Phrase] = [
    Phrase(
      en: "the row `{1}` is the same as one above it",
      it: "la riga `{1}` è uguale a una riga precedente"),
    Phrase(
      en: "remove it, or change the cell in which it was to differ",
      it: "toglierla, o cambiare la cella in cui doveva essere diversa"),
    Phrase(
      en: "rules give no reason for this",
      it: "di questo le regole non danno un motivo"),
    Phrase(
      en: "`because` stands behind what rules bring about, such as `expect page because …`",
      it: "`because` segue ciò che le regole provocano, come in `expect page because …`"),
    Phrase(
      en: "`nothing else` is about all that happens in the test",
      it: "`nothing else` riguarda tutto ciò che accade nel test"),
    Phrase(
      en: "write `expect nothing else`, without `no` and without a name before it",
      it: "scrivere `expect nothing else`, senza `no` e senza un nome prima"),
    Phrase(
      en: "no column of this test is called `{1}`",
      it: "nessuna colonna di questo test si chiama `{1}`"),
    Phrase(
      en: "the column is called `{1}`",
      it: "la colonna si chiama `{1}`"),
    Phrase(
      en: "a test with columns begins with a table: `| Plan | due |` and a row for each case",
      it: "un test con colonne comincia con una tabella: `| Plan | due |` e una riga per ogni caso"),
    Phrase(
      en: "the number of cells in this row is {1}, and of columns in the table {2}",
      it: "il numero delle celle di questa riga è {1}, quello delle colonne della tabella {2}"),
    Phrase(
      en: "the columns are named here",
      it: "qui si danno i nomi alle colonne"),
    Phrase(
      en: "give each column one cell; `-` says that there is nothing",
      it: "dare una cella a ogni colonna; `-` dice che non c'è nulla"),
    Phrase(
      en: "the table has names of columns and no row, so that nothing is tested",
      it: "la tabella ha i nomi delle colonne e nessuna riga, quindi non si prova nulla"),
    Phrase(
      en: "add a row for each case below it",
      it: "aggiungere sotto una riga per ogni caso"),
    Phrase(
      en: "the column `{1}` has to hold {2}",
      it: "la colonna `{1}` deve contenere {2}"),
    Phrase(
      en: "a name",
      it: "un nome"),
    Phrase(
      en: "a value",
      it: "un valore"),
    Phrase(
      en: "a whole number of cases",
      it: "un numero intero di casi"),
    Phrase(
      en: "moments such as `Fri 2020-03-06 17:30`",
      it: "momenti come `Fri 2020-03-06 17:30`"),
    Phrase(
      en: "it is used here",
      it: "si usa qui"),
    Phrase(
      en: "the first row of a test's table names its columns, each by one word",
      it: "la prima riga della tabella di un test dà il nome alle colonne, una parola per ciascuna"),
    Phrase(
      en: "write a row such as `| Plan | priority | due |` above the others",
      it: "scrivere sopra le altre una riga come `| Plan | priority | due |`"),
    Phrase(
      en: "`{1}` is a {2} already, and cannot name a column",
      it: "`{1}` è già {2} e non può essere il nome di una colonna"),
    Phrase(
      en: "give the column another name, such as `{1}_told`",
      it: "dare alla colonna un altro nome, come `{1}_told`"),
    Phrase(
      en: "no line of the test uses the column `{1}`",
      it: "nessuna riga del test usa la colonna `{1}`"),
    Phrase(
      en: "another value in one of its cells changes nothing",
      it: "un altro valore in una delle sue celle non cambia nulla"),
    Phrase(
      en: "write `{1}` where its value is meant, or remove the column",
      it: "scrivere `{1}` dove si intende il suo valore, o togliere la colonna"),
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

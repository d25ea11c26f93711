import TocsinEngine

/// Processes: E0851 to E0899.
extension FindingPhrases {
  static let processes: [Phrase] = [
    Phrase(en: "the process `{1}` has no steps", it: "il processo `{1}` non ha passi"),
    Phrase(
      en: "write a row of headings, such as `| Step | Title |`, and a row for each step",
      it: "scrivere una riga di intestazioni, come `| Step | Title |`, e una riga per ogni passo"),
    Phrase(
      en: "the process `{1}` has no column `{2}`", it: "il processo `{1}` non ha una colonna `{2}`"),
    Phrase(
      en: "every step has a number and a title: `| Step | Title |`",
      it: "ogni passo ha un numero e un titolo: `| Step | Title |`"),
    Phrase(
      en: "`{1}` is not what a process says of its steps", it: "`{1}` non è ciò che un processo dice dei suoi passi"),
    Phrase(en: "there are {1}", it: "ci sono {1}"),
    Phrase(en: "there are two columns `{1}`", it: "ci sono due colonne `{1}`"),
    Phrase(
      en: "the step in this place of `{1}` is number {2}", it: "il passo in questo punto di `{1}` è il numero {2}"),
    Phrase(
      en: "nobody can say which step is next when numbers are left out or come twice",
      it: "nessuno può dire qual è il passo seguente se un numero manca o compare due volte"),
    Phrase(
      en: "write `{1}`, or put the rows in order", it: "scrivere `{1}`, oppure mettere in ordine le righe"),
    Phrase(
      en: "this step has {1} cells, and `{2}` has {3} columns", it: "questo passo ha {1} celle, e `{2}` ha {3} colonne"),
    Phrase(en: "write `-` where there is nothing to say", it: "scrivere `-` dove non c'è nulla da dire"),
    Phrase(en: "expected {1} here", it: "qui serve {1}"),
    Phrase(
      en: "the owners of `{1}` belong to {2}", it: "i responsabili di `{1}` appartengono a {2}"),
    Phrase(
      en: "let one choice name everybody who takes a step",
      it: "far nominare da una sola scelta tutti quelli che si occupano di un passo"),
    Phrase(
      en: "this step has a target, and the process `{1}` has no line `{2}`",
      it: "questo passo ha un tempo garantito, e nel processo `{1}` manca la riga `{2}`"),
    Phrase(
      en: "nobody knows whose business days count", it: "nessuno sa di quale sede contano i giorni lavorativi"),
    Phrase(
      en: "nobody knows when in its last day `10 business days` are over",
      it: "nessuno sa a che ora dell'ultimo giorno finiscono `10 business days`"),
    Phrase(
      en: "add a line such as `desk CALENDAR, open standard`",
      it: "aggiungere una riga come `desk CALENDAR, open standard`"),
    Phrase(
      en: "add a line such as `clock close of day`", it: "aggiungere una riga come `clock close of day`"),
    Phrase(
      en: "no step of `{1}` has a target, so its line `{2}` says nothing",
      it: "nessun passo di `{1}` ha un tempo garantito, quindi la sua riga `{2}` non dice nulla"),
    Phrase(
      en: "leave the line out, or give a step its `Target`",
      it: "togliere la riga, oppure dare a un passo il suo `Target`"),
    Phrase(en: "there is a table `{1}` as well", it: "c'è anche una tabella `{1}`"),
    Phrase(
      en: "tables and processes are printed by their names", it: "tabelle e processi si stampano con il loro nome"),
    Phrase(en: "give one of them another name", it: "dare a uno dei due un altro nome"),
    Phrase(en: "`{1}` has no step {2}", it: "`{1}` non ha un passo {2}"),
    Phrase(en: "its steps are 1 to {1}", it: "i suoi passi vanno da 1 a {1}"),
    Phrase(en: "it has none", it: "non ne ha"),
    Phrase(
      en: "no step was reached before this line, so nothing can be due",
      it: "prima di questa riga non si è raggiunto nessun passo, quindi nulla può essere dovuto"),
    Phrase(
      en: "add a line such as `Mon 2025-06-09 10:00 NAME reaches PROCESS.1` above it",
      it: "aggiungerne sopra una come `Mon 2025-06-09 10:00 NAME reaches PROCESS.1`"),
  ]
}

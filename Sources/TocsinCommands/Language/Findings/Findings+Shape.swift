import TocsinEngine

/// The shape of a file: E0120 to E0139.
extension FindingPhrases {
  static let shape: [Phrase] = [
    Phrase(en: "expected {1}, found {2}{3}", it: "qui serve {1}, ma c'è {2}{3}"),
    Phrase(en: "{1} cannot stand after {2}{3}", it: "{1} non può stare dopo {2}{3}"),
    Phrase(
      en: "`{1}` is not a word that can stand here{2}", it: "`{1}` non è una parola che può stare qui{2}"),
    Phrase(en: "no line begins with {1}{2}", it: "nessuna riga comincia con {1}{2}"),
    Phrase(en: "lines begin with {1}", it: "le righe cominciano con {1}"),
    Phrase(en: "expected a declaration, found {1}", it: "qui serve una dichiarazione, ma c'è {1}"),
    Phrase(en: "declarations begin with {1}", it: "le dichiarazioni cominciano con {1}"),
    Phrase(en: "{1} is not closed with `}`", it: "manca la `}` che chiude {1}"),
    Phrase(en: "the block", it: "il blocco"),
    Phrase(en: "opened here", it: "si apre qui"),
    Phrase(en: "put a `}` at the end", it: "mettere una `}` alla fine"),
    Phrase(en: "put a `}` on the line before", it: "mettere una `}` sulla riga precedente"),
    Phrase(en: "this `}` closes nothing", it: "questa `}` non chiude nulla"),
    Phrase(
      en: "expected `{` to begin the lines of {1}, found {2}",
      it: "qui serve la `{` che apre {1}, ma c'è {2}"),
    Phrase(en: "put a `{` at the end of the line", it: "mettere una `{` alla fine della riga"),
    Phrase(
      en: "the `{` stands at the end of the line before", it: "la `{` sta alla fine della riga precedente"),
    Phrase(en: "move it up", it: "da spostare in alto"),
    Phrase(en: "expected `)`, found {1}", it: "qui serve `)`, ma c'è {1}"),
    Phrase(en: "a row ends with `|`", it: "una riga di tabella finisce con `|`"),
    Phrase(en: "put a `|` at the end", it: "mettere un `|` alla fine"),
    Phrase(en: "an empty cell says nothing", it: "una cella vuota non dice nulla"),
    Phrase(en: "write `-` for nothing", it: "scrivere `-` se non c'è nulla"),
    Phrase(
      en: "expected a cell and `|` at the end of the row",
      it: "qui serve una cella, e un `|` alla fine della riga"),
    Phrase(en: "a row begins with `|`", it: "una riga di tabella comincia con `|`"),
    Phrase(en: "put a `|` before it", it: "mettere un `|` davanti"),
    Phrase(
      en: "a table has no line under its headings", it: "in una tabella non c'è una linea sotto le intestazioni"),
    Phrase(en: "a row stands in a table{1}", it: "una riga con `|` sta in una tabella{1}"),
    Phrase(en: ", not {1}", it: ", non {1}"),
    Phrase(
      en: "`{1}` has a meaning of its own and cannot be a name",
      it: "`{1}` ha un significato proprio e non può essere un nome"),
    Phrase(en: "a name has no hyphen", it: "un nome si scrive senza trattino"),
    Phrase(
      en: "expected {1}, found a text: a name stands without quotes",
      it: "qui serve {1}, ma c'è un testo: un nome si scrive senza virgolette"),
    Phrase(en: "no `{1}` stands after `{2}`", it: "dopo `{2}` non ci va `{1}`"),
    Phrase(en: "expected a comma before {1}", it: "prima di {1} serve una virgola"),
    Phrase(en: "put a comma", it: "mettere una virgola"),
    Phrase(en: "{1} or {2}", it: "{1} o {2}"),
    Phrase(en: "{1} and {2}", it: "{1} e {2}"),
  ]
}

import TocsinEngine

/// Characters and single words: E0101 to E0119.
extension FindingPhrases {
  static let characters: [Phrase] = [
    Phrase(en: "these bytes are not text in UTF-8", it: "questi byte non sono un testo in UTF-8"),
    Phrase(
      en: "save the file again with the encoding UTF-8", it: "salvare di nuovo il file con la codifica UTF-8"),
    Phrase(
      en: "an invisible character ({1}) has no place in rules",
      it: "nelle regole non c'è posto per un carattere invisibile ({1})"),
    Phrase(en: "remove it", it: "da togliere"),
    Phrase(en: "remove them", it: "da togliere"),
    Phrase(en: "`{1}` has no meaning in rules", it: "`{1}` non ha significato nelle regole"),
    Phrase(
      en: "remove it, or put it in a text in quotes",
      it: "da togliere, oppure da mettere in un testo fra virgolette"),
    Phrase(
      en: "a list is written with commas: `High, Low`", it: "un elenco si scrive con le virgole: `High, Low`"),
    Phrase(en: "write `not`", it: "scrivere `not`"),
    Phrase(en: "write `and`", it: "scrivere `and`"),
    Phrase(
      en: "amounts are added and subtracted, never multiplied",
      it: "i tempi si sommano e si sottraggono, mai si moltiplicano"),
    Phrase(
      en: "a text stands in double quotes: `\"On call\"`",
      it: "un testo si scrive fra virgolette doppie: `\"On call\"`"),
    Phrase(en: "write the whole phrase out", it: "scrivere la frase per intero"),
    Phrase(en: "write the number out", it: "scrivere il numero per esteso"),
    Phrase(
      en: "write the word, for example `to`", it: "scrivere la parola, ad esempio `to`"),
    Phrase(
      en: "the file is text in UTF-16, and rules are read in UTF-8",
      it: "il file è un testo in UTF-16, e le regole si leggono in UTF-8"),
    Phrase(
      en: "a text begins here and no quote ends it on this line",
      it: "qui comincia un testo, e nessuna virgoletta lo chiude su questa riga"),
    Phrase(en: "put a `\"` where the text ends", it: "mettere `\"` dove il testo finisce"),
    Phrase(
      en: "in a text a backslash stands only before a quote or another backslash",
      it: "in un testo la barra rovesciata sta solo davanti a una virgoletta o a un'altra barra rovesciata"),
    Phrase(en: "a text stands in double quotes", it: "un testo si scrive fra virgolette doppie"),
    Phrase(en: "a number has no comma: `{1}`", it: "un numero si scrive senza virgola: `{1}`"),
    Phrase(
      en: "for two numbers, put a space after the comma",
      it: "per due numeri, mettere uno spazio dopo la virgola"),
    Phrase(
      en: "a number has at most 12 digits, and 6 after the point",
      it: "un numero ha al massimo 12 cifre, e 6 dopo il punto"),
    Phrase(
      en: "the number `{1}` and the word `{2}` stand together without a space",
      it: "fra il numero `{1}` e la parola `{2}` manca uno spazio"),
    Phrase(en: "write `{1} {2}`", it: "scrivere `{1} {2}`"),
    Phrase(en: "a comment begins with `#`", it: "un commento comincia con `#`"),
    Phrase(en: "a line ends without `;`", it: "una riga finisce senza `;`"),
    Phrase(en: "remove the `;`", it: "togliere il `;`"),
    Phrase(en: "a name begins with a letter", it: "un nome comincia con una lettera"),
    Phrase(en: "the sign is written `{1}`", it: "il segno si scrive `{1}`"),
    Phrase(
      en: "more than {1} mistakes: the rest of the file is not read",
      it: "più di {1} errori: il resto del file non viene letto"),
    Phrase(
      en: "parentheses stand inside each other more than {1} deep",
      it: "le parentesi sono una dentro l'altra per più di {1} livelli"),
    Phrase(en: "name a part of it with `let`", it: "dare un nome a un pezzo con `let`"),
    Phrase(en: "a phrase holds more than {1} operators", it: "una frase contiene più di {1} operatori"),
    Phrase(en: "write `{1}`", it: "scrivere `{1}`"),
  ]
}

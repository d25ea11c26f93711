internal import TocsinSource

extension CommandSpecification {
  /// Understands the words behind the command's name.
  ///
  /// `--name value`, `--name=value`, `-n value` and `-nvalue` give a value; `-ab` is `-a -b`; `--` ends the options;
  /// `-` alone is an argument. `--help` wins over every mistake.
  package func parse(_ words: [String]) throws(UsageError) -> ParsedArguments {
    let asksForHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    if asksForHelp {
      return ParsedArguments(command: self, wantsHelp: true, positionals: [], given: ["help": []])
    }
    var reading = Reading(command: self, words: words)
    try reading.read()
    try check(reading.positionals)
    return ParsedArguments(
      command: self, wantsHelp: false, positionals: reading.positionals, given: reading.given)
  }

  private func check(_ positionals: [String]) throws(UsageError) {
    let required = arguments.filter { !$0.isOptional }
    if positionals.count < required.count {
      throw UsageError.missingArgument(required[positionals.count], in: self)
    }
    if positionals.count > arguments.count, arguments.last?.isRepeated != true {
      throw UsageError.unexpectedArgument(positionals[arguments.count], in: self)
    }
  }
}

private struct Reading {
  let command: CommandSpecification
  let words: [String]
  var index = 0
  var positionals: [String] = []
  var given: [String: [String]] = [:]

  init(command: CommandSpecification, words: [String]) {
    self.command = command
    self.words = words
  }

  mutating func read() throws(UsageError) {
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        positionals += words[index...]
        return
      }
      if word.hasPrefix("--") {
        try readLong(word)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word)
      } else {
        positionals.append(word)
      }
    }
  }

  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard let option = command.options.first(where: { $0.long == name }) else {
      let nearest = Spelling.nearest(to: name, among: command.options.map(\.long))
      throw UsageError.unknownOption("--" + name, nearest: nearest.map { "--" + $0 }, in: command)
    }
    try take(option, attached: parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func readShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    if letters.count > 1, command.options.contains(where: { $0.long == letters }) {
      // A single dash before a whole name is the commonest slip.
      throw UsageError.unknownOption(word, nearest: "-" + word, in: command)
    }
    while let letter = letters.popFirst() {
      guard let option = command.options.first(where: { $0.short == letter }) else {
        throw UsageError.unknownOption("-\(letter)", nearest: nil, in: command)
      }
      guard option.valueName != nil else {
        try take(option, attached: nil)
        continue
      }
      try take(option, attached: letters.isEmpty ? nil : String(letters.first == "=" ? letters.dropFirst() : letters))
      return
    }
  }

  private mutating func take(_ option: OptionSpecification, attached: String?) throws(UsageError) {
    guard option.valueName != nil else {
      if let attached { throw UsageError.needlessValue(option, value: attached, in: command) }
      given[option.long] = given[option.long] ?? []
      return
    }
    let value = if let attached { attached } else { try next(after: option) }
    guard option.allowedValues.isEmpty || option.allowedValues.contains(value) else {
      let nearest = Spelling.nearest(to: value, among: option.allowedValues)
      throw UsageError.valueNotAllowed(option, value: value, nearest: nearest, in: command)
    }
    if given[option.long] != nil, !option.isRepeatable { throw UsageError.repeated(option, in: command) }
    given[option.long, default: []].append(value)
  }

  /// The next word as a value; one that is itself an option shows that the value was forgotten.
  private mutating func next(after option: OptionSpecification) throws(UsageError) -> String {
    guard index < words.count else { throw UsageError.missingValue(option, found: nil, in: command) }
    let word = words[index]
    if word.hasPrefix("--") { throw UsageError.missingValue(option, found: word, in: command) }
    index += 1
    return word
  }
}

/// What a command takes and answers, as data: parsing, help and shell completion all read this.
package struct CommandSpecification: Sendable {
  /// How the command is called, with the tool: `tocsin check`.
  package let name: String
  /// What it does, in one line.
  package let summary: String
  /// The ways to call it.
  package let usage: [String]
  /// What stands without a flag, in order.
  package let arguments: [ArgumentSpecification]
  /// The flags, `--help` always among them.
  package let options: [OptionSpecification]
  /// What the exit codes mean.
  package let exitCodes: [ExitCodeSpecification]
  /// Calls worth copying.
  package let examples: [ExampleSpecification]

  package init(
    name: String, summary: String, usage: [String] = [], arguments: [ArgumentSpecification] = [],
    options: [OptionSpecification] = [], exitCodes: [ExitCodeSpecification] = [],
    examples: [ExampleSpecification] = []
  ) {
    self.name = name
    self.summary = summary
    self.arguments = arguments
    self.options = options.contains { $0.long == OptionSpecification.help.long } ? options : options + [.help]
    self.exitCodes = exitCodes
    self.examples = examples
    self.usage = usage.isEmpty ? [Self.plainUsage(name: name, arguments: arguments, options: options)] : usage
  }

  /// The option of that long or short name, without dashes.
  package func option(named name: String) -> OptionSpecification? {
    options.first { $0.long == name || $0.short.map(String.init) == name }
  }

  private static func plainUsage(
    name: String, arguments: [ArgumentSpecification], options: [OptionSpecification]
  ) -> String {
    let parts = arguments.map(\.shown)
    return ([name] + parts + (options.isEmpty ? [] : ["[options]"])).joined(separator: " ")
  }
}

/// Something that stands without a flag.
package struct ArgumentSpecification: Sendable {
  /// In capitals: `PATH`.
  package let name: String
  package let help: String
  package let isOptional: Bool
  /// Whether it may stand more than once; only the last argument may.
  package let isRepeated: Bool

  package init(name: String, help: String, isOptional: Bool = false, isRepeated: Bool = false) {
    self.name = name
    self.help = help
    self.isOptional = isOptional
    self.isRepeated = isRepeated
  }

  /// As it stands in a usage line.
  package var shown: String {
    let name = isRepeated ? name + "..." : name
    return isOptional ? "[\(name)]" : name
  }
}

/// A flag, with a value or without.
package struct OptionSpecification: Sendable {
  /// The name behind two dashes.
  package let long: String
  /// The letter behind one dash.
  package let short: Character?
  /// In capitals: `FILE`; nil for a flag that takes no value.
  package let valueName: String?
  package let help: String
  /// The values it takes; any when empty.
  package let allowedValues: [String]
  /// Whether it may be given more than once, each with a value.
  package let isRepeatable: Bool

  package init(
    long: String, short: Character? = nil, valueName: String? = nil, help: String, allowedValues: [String] = [],
    isRepeatable: Bool = false
  ) {
    self.long = long
    self.short = short
    self.valueName = valueName
    self.help = help
    self.allowedValues = allowedValues
    self.isRepeatable = isRepeatable
  }

  /// Every command has it.
  package static let help = OptionSpecification(long: "help", short: "h", help: "show this text")
}

/// What one exit code means.
package struct ExitCodeSpecification: Sendable {
  package let code: Int32
  package let meaning: String

  package init(code: Int32, meaning: String) {
    self.code = code
    self.meaning = meaning
  }
}

/// A call worth copying and what it does.
package struct ExampleSpecification: Sendable {
  package let call: String
  package let meaning: String

  package init(call: String, meaning: String) {
    self.call = call
    self.meaning = meaning
  }
}

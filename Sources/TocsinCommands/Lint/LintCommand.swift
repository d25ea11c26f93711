extension Command {
  /// `tocsin lint`: what can be proved of rules before they run.
  package static let lint = finding(
    CommandSpecification.finding(
      name: "tocsin lint", summary: "say what is wrong with rules, and prove what never happens by them",
      options: [
        OptionSpecification(
          long: "baseline", valueName: "FILE",
          help: "count only findings that FILE does not know, and say which of those in FILE are gone"),
        OptionSpecification(
          long: "write-baseline", valueName: "FILE", help: "write the findings that there are to FILE, as known"),
      ],
      examples: [
        ExampleSpecification(call: "tocsin lint Rules", meaning: "look through every rule file in the folder Rules"),
        ExampleSpecification(
          call: "tocsin lint Rules --baseline known.txt", meaning: "for CI: has anything become worse?"),
        ExampleSpecification(
          call: "tocsin explain W0803", meaning: "read what a line that is never reached means, with an example"),
      ]), .proved)
}

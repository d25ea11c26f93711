extension CommandSpecification {
  /// The text that `--help` prints, ending with a line feed.
  package func help(width: Int = 100) -> String {
    let sections = [
      section("usage", usage),
      section("arguments", Self.columns(arguments.map { ($0.shown, $0.help) }, width: width)),
      section("options", Self.columns(options.map { ($0.shown, $0.explained) }, width: width)),
      section("exit codes", Self.columns(exitCodes.map { (String($0.code), $0.meaning) }, width: width)),
      section("examples", examples.flatMap { [$0.call, "    " + $0.meaning] }),
    ]
    return "\(name) - \(summary)\n" + sections.joined()
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n\(title):\n" + lines.map { "  \($0)\n" }.joined()
  }

  /// Two columns, the second wrapped between words.
  static func columns(_ rows: [(head: String, text: String)], width: Int) -> [String] {
    let margin = (rows.map(\.head.count).max() ?? 0) + 2
    return rows.flatMap { head, text in
      var lines: [String] = []
      for (index, line) in wrapped(text, width: max(20, width - margin - 2)).enumerated() {
        let left = index == 0 ? head : ""
        lines.append(left + String(repeating: " ", count: margin - left.count) + line)
      }
      return lines
    }
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}

extension OptionSpecification {
  /// As it stands in the list of options: `-f, --format FORMAT`.
  var shown: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + "--" + long + (valueName.map { " " + $0 } ?? "")
  }

  /// The help with the values that are allowed.
  var explained: String {
    let repeated = isRepeatable ? "; may be repeated" : ""
    return help + (allowedValues.isEmpty ? "" : ": " + allowedValues.joined(separator: ", ")) + repeated
  }
}

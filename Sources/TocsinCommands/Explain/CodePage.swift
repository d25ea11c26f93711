import TocsinSource

/// What a code means, told to whoever writes the rules.
struct CodePage: Hashable, Sendable {
  let code: DiagnosticCode
  /// The finding in one line.
  let title: String
  /// What it means and why it matters.
  let meaning: String
  /// Rules with this mistake and no other.
  let wrong: CodeExample
  /// The same rules, mended.
  let right: CodeExample

  init(_ code: DiagnosticCode, _ title: String, _ meaning: String, wrong: CodeExample, right: CodeExample) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.wrong = wrong
    self.right = right
  }

  /// Every page, by code.
  static let all: [CodePage] =
    (characters + shape + lines + dates + names + kinds + tables + rows + calendars + hours + importedHolidays
    + caseLife + releases + events + decisions + windows + levels + silences + policies + readings + tests + testTables
    + processes + proofs + promiseProofs + allowances + warnings)
    .sorted { $0.code.text < $1.code.text }

  /// The page of a code, in whatever case it is written.
  static func page(of code: String) -> CodePage? { all.first { $0.code.text == code.uppercased() } }
}

/// Rules on a page. A line `# in PATH` begins another file.
struct CodeExample: Hashable, Sendable {
  let text: String
  /// Whether the rules use words that stand in none of their lines: those of `words`.
  let usesWords: Bool

  static func alone(_ text: String) -> CodeExample { CodeExample(text: text, usesWords: false) }
  static func withWords(_ text: String) -> CodeExample { CodeExample(text: text, usesWords: true) }

  /// The files of the example, as they are checked.
  var files: [SourceText] {
    var files: [(name: String, lines: [Substring])] = [("care.tocsin", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.fileMark) {
        files.append((String(line.dropFirst(Self.fileMark.count)), []))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.filter { !$0.lines.isEmpty }.map { file in
      SourceText(name: file.name, text: file.lines.joined(separator: "\n") + "\n" + (usesWords ? Self.words : ""))
    }
  }

  private static let fileMark = "# in "

  /// What examples speak of: two plans, three roles, one desk.
  static let words = """
    choice Plan { Small  Large }
    choice Role { Team  Lead  Boss }
    scale Priority, highest first { High  Middle  Low }
    scale Season, lowest first { Winter  Spring  Summer }

    facts customer {
      plan   Plan
      until  date
      vip    yes or no, presumed no
    }
    facts system {
      suite  version of Season
    }
    facts case {
      priority  Priority
      level     count, presumed 1
    }

    calendar Desk {
      zone      Asia/Dubai
      standard  Mon-Fri 09:00-18:00
    }

    table Targets {
      | Priority | Small             | Large              |
      | High     | 8 business hours  | < 60 minutes       |
      | Middle   | 16 business hours | < 2 business hours |
      | Low      | best effort       | < 8 business hours |
    }
    table Ladder {
      | Priority | 2 business hours | 8 business hours |
      | High     | Lead             | Boss             |
      | Middle   | Team             | Lead             |
      | Low      | -                | Team             |
    }

    signal space.free     percent  per system, volume
    signal queue.length  count    per system
    signal engine.crash  happens  per system

    decision Served for case {
      no   when level > 9
      yes  otherwise
    }
    decision Watched for system { yes otherwise }

    """
}

import TocsinEngine
import TocsinJournal
import TocsinSource

/// What can be wrong with a state folder.
enum StateMessages {
  static func cannotOpen(_ folder: String, _ error: JournalError) -> CommandFailure {
    switch error {
    case .disk(let error):
      CommandFailure("cannot use the state folder: \(error)", help: ["allow writing there, or name another folder"])
    case .locked:
      CommandFailure(
        "expected a state folder of this run alone, found that another run uses `\(folder)`",
        help: ["end the other run, or name another folder"])
    case .newer:
      CommandFailure(
        "cannot use the state folder: \(error)",
        help: ["run the newer version of Tocsin, or name an empty folder to begin anew"])
    case .damaged(let path, let offset):
      CommandFailure(
        "cannot go on: `\(path)` is damaged at byte \(offset), and lines behind that place would be lost",
        help: [
          "bring the file back from a copy",
          "or call with `--repair`: what comes before is used, what follows is given up and stays in a file that ends "
            + "in .damaged",
        ])
    case .tooLong: CommandFailure("cannot use the state folder: \(error)")
    }
  }

  static func noCopy(of hash: ContentHash, in folder: String) -> CommandFailure {
    CommandFailure(
      "expected a copy of the rules with the content hash \(hash.short) in `\(folder)`, found other rules or none",
      help: [
        "cases in the state folder still follow them: bring the copy back",
        "or name an empty state folder to begin anew",
      ])
  }

  static func cannotAdopt(_ error: ReloadRefusal) -> CommandFailure {
    CommandFailure(
      "cannot go on under these rules: \(error)", help: ["name the rules of the state folder, or an empty folder"])
  }

  /// The folder is only looked into.
  static func cannotRead(_ folder: String, _ error: JournalError) -> CommandFailure {
    switch error {
    case .damaged(let path, let offset):
      CommandFailure(
        "cannot read the state folder: `\(path)` is damaged at byte \(offset)",
        help: ["bring the file back from a copy, or explain from recorded events"])
    case .newer:
      CommandFailure("cannot read the state folder: \(error)", help: ["call the newer version of Tocsin"])
    case .disk, .locked, .tooLong:
      CommandFailure(
        "cannot read the state folder: \(error)", help: ["name a folder that `tocsin run --state` has written"])
    }
  }

  static func otherRules(_ copy: String, _ found: ContentHash, _ given: ContentHash) -> CommandFailure {
    CommandFailure(
      "expected the rules that hold in the state folder, with the content hash \(found.short), found others, with "
        + given.short,
      help: ["call with these: a copy of their files is in `\(copy)`"])
  }

  static func beginsLater(_ folder: String, _ error: StateReading.BeginsLater) -> CommandFailure {
    CommandFailure(
      "`\(folder)` goes back to \(error.since) only: what was before is in a snapshot, without its reasons",
      help: ["name a time from then on with `--at`", "or explain from the recorded events: `RULES EVENTS`"])
  }

  static func cannotWrite(_ folder: String, _ error: JournalError) -> CommandFailure {
    CommandFailure(
      "cannot write to the state folder `\(folder)`: \(error)",
      help: ["nothing was done that is not in the journal: mend the cause and start again"])
  }

  static func cannotRestore(_ folder: String, _ error: ArchiveError) -> CommandFailure {
    CommandFailure(
      "cannot restore the snapshot in `\(folder)`: \(error)",
      help: ["run the version of Tocsin that wrote it, or name an empty folder to begin anew"])
  }

  static func otherVersion(_ folder: String, _ version: String) -> CommandFailure {
    CommandFailure(
      "the last run with `\(folder)` did not end in order, and was one of Tocsin \(version): this is \(Tool.version)",
      help: ["start \(version) once more with an empty input, so that it ends in order, and then this version"])
  }

  static func unknownSnapshot(_ folder: String) -> CommandFailure {
    CommandFailure(
      "the snapshot in `\(folder)` is of a kind that this version of Tocsin does not know",
      help: ["run the version of Tocsin that wrote it, or name an empty folder to begin anew"])
  }

  static func unknownRecord(_ folder: String, number: UInt64) -> CommandFailure {
    CommandFailure(
      "record \(number) of the journal in `\(folder)` is of a kind that this version of Tocsin does not know",
      help: ["run the version of Tocsin that wrote it, or name an empty folder to begin anew"])
  }
}

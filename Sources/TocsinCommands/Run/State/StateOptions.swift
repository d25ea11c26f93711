/// What a call of `tocsin run` asks for of what is to outlive it.
struct StateOptions {
  /// When what was written is waited for to be on the medium.
  enum Sync: String, CaseIterable {
    /// Before anything that was accepted acts.
    case every
    /// Once a second at most.
    case interval
    /// With snapshots only.
    case none
  }

  let folder: String
  let delivery: String?
  let sync: Sync
  /// After how many lines a snapshot is kept.
  let snapshotLines: Int
  let repairs: Bool

  static let names = ["deliver", "sync", "snapshot", "repair"]

  /// Nil when nothing is to outlive the call.
  init?(_ arguments: ParsedArguments, isTimeline: Bool) throws(UsageError) {
    guard let folder = arguments.value("state") else {
      guard let name = Self.names.first(where: arguments.flag) else { return nil }
      throw UsageError("expected `--state FOLDER` with `--\(name)`, found none", in: arguments.command)
    }
    if isTimeline {
      throw UsageError(
        "expected one of `--state` and `--timeline`, found both: a diary cannot be continued", in: arguments.command)
    }
    self.folder = folder
    delivery = arguments.value("deliver")
    sync = arguments.value("sync").flatMap(Sync.init(rawValue:)) ?? .every
    snapshotLines = try arguments.integer("snapshot", in: 1...Int(Int32.max)) ?? 100_000
    repairs = arguments.flag("repair")
  }

  static let specifications = [
    OptionSpecification(
      long: "state", short: "s", valueName: "FOLDER",
      help: "journal each line there before it acts, and go on where an earlier run with it ended, however it ended"),
    OptionSpecification(
      long: "deliver", valueName: "COMMAND",
      help: "with --state: start COMMAND by the shell for some lines of output at a time, with the lines as its "
        + "standard input; when it ends with another code than 0 they are delivered again, after 1 second, 2, 4 and so "
        + "on up to 60; without it they go to standard output"),
    OptionSpecification(
      long: "sync", valueName: "WHEN",
      help: "with --state: wait for the disk before every line acts (when left out), once in an interval of 1 second, "
        + "or with none but snapshots; the end of the process loses nothing, that of the machine what the disk did not have",
      allowedValues: Sync.allCases.map(\.rawValue)),
    OptionSpecification(
      long: "snapshot", valueName: "LINES",
      help: "with --state: keep a snapshot after so many lines, and at the end; 100000 when left out"),
    OptionSpecification(
      long: "repair",
      help: "with --state: when the journal is damaged, go on with what comes before, and give up what follows; the "
        + "damaged files stay, with names that end in .damaged"),
  ]
}

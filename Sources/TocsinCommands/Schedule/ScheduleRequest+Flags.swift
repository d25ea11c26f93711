import TocsinTime

extension ScheduleRequest {
  /// The one case that a call describes, or the one step of a process.
  init(_ arguments: ParsedArguments) throws {
    release = arguments.value("release")
    if let step = arguments.value("step") { try readStep(step, arguments) } else { try readCase(arguments) }
  }

  private mutating func readCase(_ arguments: ParsedArguments) throws {
    let command = arguments.command
    guard let opened = arguments.value("opened") else {
      throw UsageError("expected `--opened` for one case, or `--json` for many, found neither", in: command)
    }
    self.opened = try flagged("opened", opened)
    priority = arguments.value("priority")
    event = arguments.value("event")
    facts = try arguments.values("fact").map { text throws(UsageError) in
      guard let fact = ToldFact(text) else {
        throw UsageError("expected NAME=VALUE after `--fact`, found `\(text)`", in: command)
      }
      return fact
    }
    for text in arguments.values("pause") {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else {
        throw UsageError("expected FROM/TO/CAUSE after `--pause`, found `\(text)`", in: command)
      }
      let to = parts[1].isEmpty ? nil : try flagged("pause", parts[1])
      pauses.append(Pause(from: try flagged("pause", parts[0]), to: to, cause: parts[2]))
    }
    for text in arguments.values("change") {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw UsageError("expected INSTANT/PRIORITY after `--change`, found `\(text)`", in: command)
      }
      changes.append(Change(at: try flagged("change", parts[0]), priority: parts[1]))
    }
    holidays = try dates(arguments.values("holiday"), in: command)
  }
}

extension ScheduleRequest {
  /// `PROCESS.NUMBER`, and when it was reached.
  fileprivate mutating func readStep(_ text: String, _ arguments: ParsedArguments) throws {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let number = Int(parts[1]), number > 0 else {
      throw UsageError("expected PROCESS.NUMBER after `--step`, found `\(text)`", in: arguments.command)
    }
    guard let at = arguments.value("at") else {
      throw UsageError("expected `--at` with `--step`, found none", in: arguments.command)
    }
    if let flag = ["opened", "priority", "event", "fact", "pause", "change"].first(where: arguments.flag) {
      throw UsageError("expected either `--step` or a case, found `--step` and `--\(flag)`", in: arguments.command)
    }
    (process, step, reached) = (parts[0], number, try flagged("at", at))
    holidays = try dates(arguments.values("holiday"), in: arguments.command)
  }
}

/// Nil when none were given, which leaves the calendar its own.
private func dates(_ texts: [String], in command: CommandSpecification) throws(UsageError) -> Set<CivilDate>? {
  guard !texts.isEmpty else { return nil }
  var dates: Set<CivilDate> = []
  for text in texts where text != "none" {
    guard let date = CivilDate(text) else {
      throw UsageError("expected a date such as 2025-12-25 after `--holiday`, found `\(text)`", in: command)
    }
    dates.insert(date)
  }
  return dates
}

private func flagged(_ flag: String, _ text: String) throws(CommandFailure) -> Instant {
  do {
    return try Instant.parse(rfc3339: text)
  } catch {
    throw CommandFailure(
      "expected an instant such as 2020-03-06T17:30:00+01:00 after `--\(flag)`, found `\(text)`",
      help: [error.description])
  }
}

extension ToldFact {
  /// `NAME=VALUE`, or `customer.NAME=VALUE` where the bare name would be another's.
  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let path = parts.first, let value = parts.last, !path.isEmpty else { return nil }
    let names = path.split(separator: ".", maxSplits: 1).map(String.init)
    let places: [String: Place] = ["customer": .customer, "system": .system, "case": .case]
    let place = names.count == 2 ? places[names[0]] : nil
    self.init(place: place ?? .anybody, name: place == nil ? path : names[1], value: .text(value))
  }
}

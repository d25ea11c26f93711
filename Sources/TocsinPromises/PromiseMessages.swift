import TocsinAnalysis
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// What is proved of the promises to cases: W0810 to W0816.
enum PromiseMessages {
  static func fault(_ fault: ScheduleFault.Message, of told: FindingText, at place: SourcePlace?) -> Diagnostic? {
    ProofMessages.warning(
      "W0810", "the policy gives some cases no deadlines: \(fault.problemText)", at: place,
      example: "\(told) has no deadlines", help: [fault.helpText])
  }

  static func neverBroughtIn(_ role: String, step: Int, at place: SourcePlace?) -> Diagnostic? {
    ProofMessages.warning(
      "W0811", "`\(role)` stands at step \(step) and is never brought in", at: place,
      example: "step \(step) has no time for any case of this row",
      help: ["give the step a time, or leave its place empty"])
  }

  static func nobodyComes(step: Int, isHeading: Bool = false, at place: SourcePlace?) -> Diagnostic? {
    ProofMessages.warning(
      "W0812", "nobody is brought in at step \(step)", at: place,
      example: isHeading
        ? "the step has a time in its heading, and no case has anybody under it"
        : "the step has a time, and no case with this row has anybody there",
      help: ["say who is brought in then, or leave the time empty"])
  }

  static func outOfOrder(_ disorder: PromiseProof.Disorder, of told: FindingText, at place: SourcePlace?) -> Diagnostic?
  {
    let (earlier, later) = (disorder.steps.first ?? 0, disorder.steps.last ?? 0)
    let times = disorder.times.map { disorder.zone.words($0) }
    let (first, last) = (times.first ?? "", times.last ?? "")
    return ProofMessages.warning(
      "W0813", "step \(later) can come before step \(earlier)", at: place,
      example: "for \(told), step \(later) comes at \(last) and step \(earlier) at \(first)",
      help: ["write both on the same clock, or give the later step more time"])
  }

  static func unattended(
    _ unattended: PromiseProof.Unattended, _ program: Program, of told: FindingText, at place: SourcePlace?
  ) -> Diagnostic? {
    let (zone, desk) = (unattended.zone, program.name(of: unattended.desk))
    return ProofMessages.warning(
      "W0814", "an answer is due while nobody is there: the time runs on, the desk is closed and nobody is paged",
      at: place,
      example: """
        \(told) has to be answered by \(zone.words(unattended.due)); \
        the desk `\(desk)` opens \(zone.words(unattended.opens)). \
        So it is in \(unattended.hoursOfYear) hours of a year
        """,
      help: ["let the time run on `desk time`, or page somebody", "open the desk in these hours"])
  }

  static func lesserGetsMore(
    _ inversion: PromiseProof.Inversion, _ program: Program, case example: String, at place: SourcePlace?
  ) -> Diagnostic? {
    let (higher, lower) = (program.name(of: inversion.higher), program.name(of: inversion.lower))
    return switch inversion.gift {
    case .page:
      ProofMessages.warning(
        "W0815", "`\(higher)` stands above `\(lower)`, and only for `\(lower)` somebody is paged", at: place,
        example: example.isEmpty
          ? "the desk is closed; \(lower) has somebody there and \(higher) has not"
          : "with \(example): the desk is closed; \(lower) has somebody there and \(higher) has not",
        help: ["page somebody for `\(higher)` as well"])
    case .hours:
      ProofMessages.warning(
        "W0816", "`\(higher)` stands above `\(lower)`, and its desk is open for fewer hours", at: place,
        example: example.isEmpty
          ? "there are hours in which only \(lower) finds the desk open"
          : "with \(example): there are hours in which only \(lower) finds the desk open",
        help: ["open the desk for `\(higher)` at least as long"])
    }
  }
}

extension Zone {
  /// `Sat 2025-03-08 10:00 CET`.
  func words(_ instant: Instant) -> FindingText {
    let civil = civilTime(at: instant)
    return "\(civil.date.weekday.short) \(civil.description) \(abbreviation(at: instant))"
  }
}

extension Weekday {
  fileprivate var short: FindingText {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }
}

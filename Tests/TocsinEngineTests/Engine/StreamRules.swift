import TocsinCompiler
import TocsinModel
import TocsinSource
import TocsinTime

/// Small rules with one event of every shape, on a desk in Rome that is open from nine to six.
enum StreamRules {
  static let words = """
    choice Plan { Silver  Diamond }
    choice Via { Mail  Phone }
    scale Urgency, highest first { U1  U2  U3 }
    choice Team { Lead  Boss  Night }

    facts customer {
      plan       Plan
      watched    yes or no, presumed yes
      lines      count, presumed 10
      zone       zone
      since      date
      grace      duration
    }
    facts system { extra count }
    facts case   {
      priority Urgency
      via      Via
    }

    calendar Rome "Rome" {
      zone      Europe/Rome
      standard  Mon-Fri 09:00-18:00
      holidays  Few
    }
    holidays Few { 1 January
      known from 2024-01-01 until 2025-12-31 }

    table Times {
      | Urgency | Silver            | Diamond      |
      | U1      | < 2 business hours | < 60 minutes |
      | U2      | 4 business hours   | 4 business hours |
      | U3      | best effort        | 8 business hours |
    }
    table Ladder {
      | Urgency | 1 business hour | 3 business hours |
      | U1      | Lead            | Boss             |
      | U2      | -               | Lead             |
      | U3      | -               | -                |
    }
    table Clocks {
      | amount         | Silver    | Diamond      |
      | minutes, hours | desk time | elapsed time |
      | business hours | desk time | desk time    |
      | business days  | close of day | close of day |
    }
    decision Watched for system {
      no  "not watched" when not watched
      yes otherwise
    }
    decision Accepted for case {
      no  "no mail, please" when via is Mail
      yes otherwise
    }
    policy Support for case {
      accept    by Accepted
      watch     by Watched
      desk      Rome, open standard
      clock     Clocks(amount, plan)
      respond   by Times(priority, plan)
      escalate  to Ladder(priority) after its headings
      pause     respond, escalate while waiting on customer
      pause     nothing while waiting on supplier
      waiting   days do not count
      page      Night at opening when plan is Diamond and priority is U1 and desk closed
      acknowledged stops escalate
      warn      30 minutes before respond
    }

    signal disk   percent    per system, volume
    signal bad    yes or no  per system
    signal used   count      per system
    signal free   count      per system
    signal crash  happens    per system, application
    signal fixed  happens    per system, application
    signal beat   happens    per system
    signal link   yes or no  per system
    signal age    duration   per system
    """

  static let text =
    words + """


      event DiskLow { priority U3
        when disk < 15% for 5 minutes
        clear disk > 20% for 10 minutes }
      event DiskFull { priority U2
        when disk < 5% for 5 minutes
        clear disk > 10% for 10 minutes
        replaces DiskLow }
      event Bad      { priority U2
        when bad }
      event Crowded  { priority U3
        when used >= lines and free < 2 }
      event Crash    { priority U1
        when crash }
      event Jam      { priority U2
        when crash
        clear fixed }
      event LinkDown { priority U2
        when not link for 1 minute
        clear link }
      event Stale    { priority U3
        when age > 26 hours }
      """

  /// With an event that is raised by nothing at all.
  static let watchful =
    text + """

      event Silent { priority U1
        when no beat for 15 minutes
        suppresses DiskLow, DiskFull, Bad }
      """

  static func rules(_ text: String = text) -> RuleSet? {
    let compilation = compile([SourceText(name: "rules.tocsin", bytes: Array(text.utf8))], zones: SystemZoneSource())
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error { print(diagnostic) }
    return compilation.rules
  }
}

/// Small rules with an event for every reason there is, and calls that ask for it.
enum ReasonRules {
  static let text = """
    rulebook Watch "Watch" {
      in force   from 2025-01-01
      languages  en, it
    }
    choice Plan { Silver  Diamond }
    scale Urgency, highest first { U1  U2 }
    facts customer {
      plan     Plan
      watched  yes or no, presumed yes
      lines    count
    }
    facts system { spare yes or no }
    facts case { priority Urgency }
    calendar Rome {
      zone Europe/Rome
      standard Mon-Fri 09:00-18:00
    }
    decision Watched for system {
      no  "not watched" it "non sorvegliato" when not watched
      yes otherwise
    }
    policy Support for case {
      watch   by Watched
      desk    Rome, open standard
      clock   desk time
      respond by 2 business hours
      pause   respond while waiting on customer
    }
    signal disk  percent    per system, volume
    signal used  count      per system
    signal bad   yes or no  per system
    signal crash happens    per system, application
    signal beat  happens    per system
    signal load  percent    per system  stale after 10 minutes

    event DiskLow { priority U2
      when disk < 10% for 5 minutes
      clear disk > 20% for 10 minutes }
    event Crowded { priority U2
      when used >= lines and not bad }
    event Bad { priority U1
      when bad
      suppresses Crowded }
    event Choosy { priority U2
      when used > 5 and (plan is Diamond or plan is unknown) }
    event Crash { priority U1
      for application Fax
      when crash }
    event Often { priority U2
      when crash 3 times in 10 minutes }
    event Silent { priority U1
      when no beat for 15 minutes }
    event Busy {
      priority U2 when load > 80%
      priority U1 when load > 95%
      clear load < 60% }
    event Growing { priority U2
      when change of load over 10 minutes > 5 points }
    silence Patching {
      every Sun 02:00-04:00 Europe/Rome
      for Bad }
    """

  static let scene = """
    {"type":"customer","time":"2025-03-03T08:00:00+01:00","customer":"acme","facts":{"plan":"Diamond"}}
    {"type":"customer","time":"2025-03-03T08:00:00+01:00","customer":"dull","facts":{"watched":false}}
    {"type":"system","time":"2025-03-03T08:00:00+01:00","system":"acme-1","customer":"acme"}
    {"type":"system","time":"2025-03-03T08:00:00+01:00","system":"dull-1","customer":"dull"}

    """

  /// `10:00 disk 12 volume=C:`, `10:00 crash application=Fax` or a whole line of JSON, of the 3rd of March.
  static func line(_ text: String, system: String) -> String {
    if text.hasPrefix("{") { return text }
    var words = text.split(separator: " ").map(String.init)
    let time = time(words.removeFirst())
    let signal = words.removeFirst()
    let labels = words.filter { $0.contains("=") }.map { $0.split(separator: "=") }
    let shown = labels.map { #""\#($0[0])":"\#($0[1])""# }.joined(separator: ",")
    let value = words.first { !$0.contains("=") }.map { #","value":\#($0)"# } ?? ""
    let type = value.isEmpty ? "occurrence" : "sample"
    return #"{"type":"\#(type)","time":"\#(time)","system":"\#(system)","signal":"\#(signal)"\#(value)"#
      + #","labels":{\#(shown)}}"#
  }

  static func time(_ text: String) -> String {
    text.contains("T") ? text : "2025-03-03T\(text):00+01:00"
  }

  static func explain(
    _ lines: [String], _ event: String, at time: String?, system: String = "acme-1", _ more: [String] = []
  ) throws -> ToolRun {
    let events = scene + lines.map { line($0, system: system) + "\n" }.joined()
    let folder = try TemporaryFolder(["rules.tocsin": text, "events.jsonl": events])
    let at = time.map { ["--at", Self.time($0)] } ?? []
    return try ToolRun(
      ["explain", folder.path("rules.tocsin"), folder.path("events.jsonl"), "--event", event, "--system", system]
        + at + more)
  }
}

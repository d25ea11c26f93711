import TocsinModel
import TocsinTime

/// Values without a wording print as they are written in rules.
enum RuleWords {
  static func unit(_ unit: Amount.Unit, singular: Bool) -> String {
    switch unit {
    case .second: singular ? "second" : "seconds"
    case .minute: singular ? "minute" : "minutes"
    case .hour: singular ? "hour" : "hours"
    case .businessHour: singular ? "business hour" : "business hours"
    case .businessDay: singular ? "business day" : "business days"
    }
  }

  static func bound(_ bound: Amount.Bound) -> String {
    switch bound {
    case .plain: "{N}"
    case .lessThan: "< {N}"
    case .within: "within {N}"
    case .about: "about {N}"
    }
  }

  static func mark(_ mark: Wording.Mark) -> String {
    switch mark {
    case .nextBusinessDay: "next business day"
    case .bestEffort: "best effort"
    case .yes: "yes"
    case .no: "no"
    case .optional: "optional"
    case .nothing: ""
    }
  }

  static func clock(_ clock: Clock) -> String {
    switch clock {
    case .elapsedTime: "elapsed time"
    case .deskTime: "desk time"
    case .closeOfDay: "close of day"
    case .sameTimeOfDay: "same time of day"
    }
  }

  static func kind(_ kind: AmountKind) -> String {
    switch kind {
    case .minutes: "minutes"
    case .hours: "hours"
    case .businessHours: "business hours"
    case .businessDays: "business days"
    }
  }

  static func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  static let unknown = "unknown"
}

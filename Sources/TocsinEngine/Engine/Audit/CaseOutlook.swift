public import TocsinTime

/// What comes next for an open case when nobody does anything.
public enum CaseOutlook: Hashable, Sendable {
  /// Something happens at this instant.
  case due(Instant)
  /// Nothing does, for a reason.
  case still(Standstill)
  /// Nothing does, and there is no reason for that: a mistake of the engine.
  case lost(AuditFinding.Fault)
}

/// Why nothing comes next for an open case.
public enum Standstill: Hashable, Sendable, CaseIterable {
  /// It waits, and its clocks stand still.
  case waiting
  /// It was acknowledged, which stopped what was to come.
  case acknowledged
  /// No time is promised for it, and nobody is to be brought in.
  case nothingPromised
  /// All that was to happen has happened.
  case allHappened
  /// Its deadlines cannot be computed, which was said.
  case fault

  /// The reason in words, in English unless the language is one that the tool speaks.
  public func text(language: String) -> String {
    let say = Phrases(language)
    switch self {
    case .waiting: return say(.waitingStill)
    case .acknowledged: return say(.acknowledgedStill)
    case .nothingPromised: return say(.nothingPromised)
    case .allHappened: return say(.allHappened)
    case .fault: return say(.faultStill)
    }
  }
}

/// An open case for which nothing comes next, without a reason.
public struct AuditFinding: Hashable, Sendable {
  /// What is amiss.
  public enum Fault: Hashable, Sendable, CaseIterable {
    /// Something is planned, and nothing wakes the engine for it.
    case noTimer
    /// Something was planned for an instant that has passed.
    case overdue
    /// Something promised is not planned.
    case forgotten
    /// It has no deadlines, and nobody said why.
    case noSchedule
  }

  /// The name of the case.
  public var caseName: String
  /// What is amiss.
  public var fault: Fault

  package init(caseName: String, fault: Fault) {
    (self.caseName, self.fault) = (caseName, fault)
  }

  /// The finding in words, in English unless the language is one that the tool speaks.
  public func text(language: String) -> String {
    let say = Phrases(language)
    switch fault {
    case .noTimer: return say(.auditNoTimer, caseName)
    case .overdue: return say(.auditOverdue, caseName)
    case .forgotten: return say(.auditForgotten, caseName)
    case .noSchedule: return say(.auditNoSchedule, caseName)
    }
  }
}

extension Rejection {
  /// The kind of reason in one word, the same for all that differ in names and numbers only: for counting.
  public var kind: String {
    switch self {
    case .late: "late"
    case .gap: "gap"
    case .ahead: "ahead"
    case .unknownName(let kind, _, _): "unknown_" + (kind == .cause ? "cause" : kind.rawValue)
    case .unknownHandle: "unknown_handle"
    case .wrongSignalKind: "wrong_signal_kind"
    case .wrongSignalValue: "wrong_signal_value"
    case .wrongLabels: "wrong_labels"
    case .tooManyLabels: "too_many_labels"
    case .wrongFact: "wrong_fact"
    case .retired: "retired"
    case .belongsElsewhere: "belongs_elsewhere"
    case .caseExists: "case_exists"
    case .caseClosed: "case_closed"
    case .caseOpen: "case_open"
    case .alreadyAcknowledged: "already_acknowledged"
    case .alreadyWaiting: "already_waiting"
    case .notWaiting: "not_waiting"
    case .samePriority: "same_priority"
    case .noRules: "no_rules"
    case .emptySilence: "empty_silence"
    }
  }
}

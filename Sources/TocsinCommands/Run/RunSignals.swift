/// What people ask of a run from outside.
enum RunRequest: Hashable {
  case reload, stop
}

/// The signals of the process as requests that are taken when there is time for them. One run at a time has them; they
/// mean what they always do when it is over.
struct RunSignals: ~Copyable {
  /// Readable while there is a request; negative when they are not wanted, or another run has them.
  let descriptor: Int32

  init(areWanted: Bool) {
    descriptor = areWanted ? SystemCalls.catchSignals() ?? -1 : -1
  }

  deinit {
    if descriptor >= 0 { SystemCalls.releaseSignals(descriptor) }
  }

  /// The requests that came since the last time.
  func take() -> Set<RunRequest> {
    descriptor < 0 ? [] : Set(SystemCalls.caughtSignals(descriptor).map { $0 == .reload ? .reload : .stop })
  }
}

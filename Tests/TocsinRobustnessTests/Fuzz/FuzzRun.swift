import Foundation

/// How much is tried, from which seed, and what is being tried right now.
///
/// TOCSIN_FUZZ_FILES and TOCSIN_FUZZ_SEED set the first two. When a run ends the process, the file whose path it
/// printed at its beginning holds the seed that did it: TOCSIN_FUZZ_FILES=1 TOCSIN_FUZZ_SEED=that repeats it.
final class FuzzRun {
  let count: Int
  let seed: UInt64
  private let note: URL
  private let handle: FileHandle?

  #if DEBUG
    static let isDebug = true
  #else
    static let isDebug = false
  #endif

  init(_ name: String, release: Int, debug: Int) {
    let environment = ProcessInfo.processInfo.environment
    count = environment["TOCSIN_FUZZ_FILES"].flatMap { Int($0) } ?? (Self.isDebug ? debug : release)
    seed = environment["TOCSIN_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_250_303
    note = FileManager.default.temporaryDirectory.appending(
      path: "tocsin-\(name)-\(ProcessInfo.processInfo.processIdentifier).seed")
    _ = FileManager.default.createFile(atPath: note.path, contents: nil)
    handle = try? FileHandle(forWritingTo: note)
    print("\(name): \(count) from seed \(seed); the one at work is noted in \(note.path)")
  }

  /// The seeds of the run; each is noted before it is given out.
  func each(_ body: (UInt64) -> Void) {
    for number in 0..<count {
      let current = seed &+ UInt64(number)
      try? handle?.seek(toOffset: 0)
      try? handle?.write(contentsOf: Data("\(current)\n".utf8))
      body(current)
    }
    try? handle?.close()
    try? FileManager.default.removeItem(at: note)
  }
}

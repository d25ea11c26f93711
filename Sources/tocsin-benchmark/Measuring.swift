#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Processor time of this process in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Processor time in seconds of all programs that this process started and that have ended.
func processorTimeOfChildren() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
  return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}

/// The memory of this process in use, in megabytes; zero where the system does not say.
func residentMegabytes() -> Double {
  guard let text = try? String(decoding: bytes(of: "/proc/self/statm"), as: UTF8.self) else { return 0 }
  let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
  return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
}

/// How often something is done in a second of processor time: the median of several runs.
func measuredRate(of count: Int, runs: Int = 5, _ work: () throws -> Void) rethrows -> Double {
  var rates: [Double] = []
  for _ in 0..<runs {
    let start = processorTime()
    try work()
    rates.append(Double(count) / max(processorTime() - start, 1e-9))
  }
  return rates.sorted()[runs / 2]
}

/// A rate for people: `36.4 M`.
func shown(_ rate: Double) -> String {
  let units = [(1e6, " M"), (1e3, " k"), (1, "")]
  let (size, letter) = units.first { rate >= $0.0 } ?? (1, "")
  let tenths = Int(rate / size * 10)
  return "\(tenths / 10).\(tenths % 10)\(letter)"
}

/// A file for a peer to read.
func write(_ text: String, to path: String) throws {
  guard let file = fopen(path, "w") else { throw BenchmarkError("cannot write \(path)") }
  defer { fclose(file) }
  fputs(text, file)
}

/// A descriptor for what nobody reads.
func nowhere() throws -> Int32 {
  let descriptor = open("/dev/null", O_WRONLY)
  guard descriptor >= 0 else { throw BenchmarkError("cannot write /dev/null") }
  return descriptor
}

/// What a program prints.
func output(of command: String) throws -> String {
  guard let pipe = popen(command, "r") else { throw BenchmarkError("cannot run \(command)") }
  defer { pclose(pipe) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = fread(&buffer, 1, buffer.count, pipe)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}

/// A file's bytes.
func bytes(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw BenchmarkError("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// A folder for files of this process alone.
func temporaryFolder() throws -> String {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
  var template = Array("\(parent)/tocsin-benchmark-XXXXXX".utf8CString)
  guard let path = mkdtemp(&template) else { throw BenchmarkError("no temporary folder can be made") }
  return String(cString: path)
}

struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The same numbers on every machine.
struct Randomness: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

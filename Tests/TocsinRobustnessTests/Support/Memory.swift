import Foundation

/// What the process holds, in megabytes; zero where the system does not say.
enum Memory {
  static var now: Int { line("VmRSS:") }
  static var peak: Int { line("VmHWM:") }

  private static func line(_ name: String) -> Int {
    guard let data = FileManager.default.contents(atPath: "/proc/self/status") else { return 0 }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.hasPrefix(name) {
      return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }
    return 0
  }
}

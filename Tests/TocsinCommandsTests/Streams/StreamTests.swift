import Foundation
import Testing

@testable import TocsinCommands

@Suite struct StreamTests {
  /// Feeds the bytes through a pipe and gives the lines as they come out.
  private func lines(_ bytes: [UInt8], limit: Int = ByteInput.greatestLine) throws -> [String] {
    let pipe = Pipe()
    let writer = Thread {
      var output = ByteOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
      try? output.write(bytes)
      try? output.flush()
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    var input = ByteInput(descriptor: pipe.fileHandleForReading.fileDescriptor, lineLimit: limit)
    var lines: [String] = []
    while let line = try input.nextLine() {
      #expect(line.number == lines.count + 1)
      lines.append(line.isTooLong ? "too long" : String(decoding: line.bytes, as: UTF8.self))
    }
    let after = try input.nextLine()
    #expect(after == nil)
    return lines
  }

  @Test(arguments: [
    ("a\nb\n", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("", []), ("\n", [""]), ("\n\na", ["", "", "a"]),
    ("a\rb\n", ["a\rb"]),
    ("\r\n\r", ["", ""]),
  ])
  func `lines end with LF or CRLF, and the last needs no end`(text: String, expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected)
  }

  @Test func `lines longer than a block and lines across blocks come whole`() throws {
    let expected = (0..<40).map { String(repeating: String($0), count: $0 * $0 * 97) }
    #expect(try lines(Array(expected.joined(separator: "\n").utf8)) == expected)
  }

  @Test func `a line over the limit is passed over and reported, and the next is read`() throws {
    let long = String(repeating: "x", count: 300_000)
    #expect(try lines(Array("a\n\(long)\nb\n\(long)".utf8), limit: 1_000) == ["a", "too long", "b", "too long"])
    #expect(
      try lines(Array("1234\n12345\n1234\r\n12345\r\n123".utf8), limit: 4) == [
        "1234", "too long", "1234", "too long", "123",
      ])
    #expect(try lines(Array("\(long)\nb".utf8), limit: 300_000) == [long, "b"])
    #expect(try lines(Array("\(long)\nb".utf8), limit: 299_999) == ["too long", "b"])
  }

  @Test func `any bytes give the lines that splitting them gives`() throws {
    var state: UInt64 = 9
    for _ in 0..<12 {
      var bytes: [UInt8] = []
      for _ in 0..<(state >> 40) % 150_000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append([0x0A, 0x0D, 0x61, 0x62, 0x63][Int(state >> 33) % 5])
      }
      var expected = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line -> String in
        let content = line.last == 0x0D ? line.dropLast() : line
        return content.count > 6 ? "too long" : String(decoding: content, as: UTF8.self)
      }
      if bytes.last == 0x0A || bytes.isEmpty { expected.removeLast() }
      let found = try lines(bytes, limit: 6)
      #expect(found == expected)
      state &+= 0x9E37_79B9_7F4A_7C15
    }
  }

  @Test func `a line is handed out before the next one comes`() throws {
    let pipe = Pipe()
    var input = ByteInput(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var output = ByteOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try output.write("one\ntw")
    try output.flush()
    let first = try input.nextLine().map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(first == "one")
    guard case .nothingYet = try input.next(milliseconds: 10) else {
      Issue.record("expected no complete line yet")
      return
    }
    try output.write("o\n")
    try output.flush()
    let second = try input.nextLine().map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(second == "two")
    try pipe.fileHandleForWriting.close()
    guard case .end = try input.next(milliseconds: 1_000) else {
      Issue.record("expected the end")
      return
    }
  }

  @Test func `files are written and read back, by lines or at once`() throws {
    let path = NSTemporaryDirectory() + "tocsin-streams-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = String(repeating: "some line\n", count: 30_000)
    do {
      var output = try ByteOutput(path: path)
      try output.write(text)
      try output.flush()
    }
    var input = try ByteInput(path: path)
    let all = try input.readAll(limit: 1_000_000)
    #expect(all == Array(text.utf8))
    var again = try ByteInput(path: path)
    _ = try again.nextLine()
    let rest = try again.readAll(limit: 1_000_000)
    #expect(rest.count == text.utf8.count - 10)
    var third = try ByteInput(path: path)
    do throws(StreamError) {
      _ = try third.readAll(limit: 10)
      Issue.record("expected a limit")
    } catch {
      #expect(error == .tooLarge(limit: 10))
    }
  }

  @Test func `what cannot be opened or read says why`() {
    do throws(StreamError) {
      _ = try ByteInput(path: "/nowhere/at all")
      Issue.record("expected an error")
    } catch {
      #expect(error.description == "cannot open `/nowhere/at all`: there is no such file")
    }
    do throws(StreamError) {
      var input = try ByteInput(path: "/")
      _ = try input.nextLine()
      Issue.record("expected an error")
    } catch {
      #expect(error == .cannotRead(reason: "it is a folder"))
    }
  }

  @Test func `a reader that has gone is an error of its own`() throws {
    SystemCalls.reportBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var output = ByteOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try output.write("x")
    do throws(StreamError) {
      try output.flush()
      Issue.record("expected an error")
    } catch {
      #expect(error == .brokenPipe)
    }
    try output.flush()
  }
}

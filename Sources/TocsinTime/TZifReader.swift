/// Reads TZif data of version 2 or later. Source: RFC 9636, section 3.
func zoneData(tzif bytes: [UInt8]) throws(MalformedZone) -> ZoneData {
  var reader = TZifReader(bytes: bytes)
  return try reader.zone()
}

private struct TZifReader {
  let bytes: [UInt8]
  var position = 0

  struct Header {
    var utcIndicators = 0
    var standardIndicators = 0
    var leapSeconds = 0
    var transitions = 0
    var types = 0
    var characters = 0

    func blockSize(timeSize: Int) -> Int {
      transitions * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4) + standardIndicators
        + utcIndicators
    }
  }

  mutating func zone() throws(MalformedZone) -> ZoneData {
    // The first block repeats the data with times of 32 bits, for readers of version 1.
    let legacy = try header()
    position += legacy.blockSize(timeSize: 4)
    let header = try header()
    guard header.blockSize(timeSize: 8) <= bytes.count - position else { throw MalformedZone(reason: "it ends early") }
    guard header.types > 0, header.types <= 256 else { throw MalformedZone(reason: "it has no local time types") }
    guard header.leapSeconds == 0 else { throw MalformedZone(reason: "it counts leap seconds") }
    let transitions = try transitions(header.transitions)
    let transitionTypes = try transitionTypes(header)
    let types = try types(header)
    position += header.standardIndicators + header.utcIndicators
    return ZoneData(transitions: transitions, transitionTypes: transitionTypes, types: types, rule: try footer())
  }

  mutating func header() throws(MalformedZone) -> Header {
    guard position <= bytes.count - 44 else { throw MalformedZone(reason: "it ends early") }
    guard bytes[position..<position + 4].elementsEqual("TZif".utf8) else {
      throw MalformedZone(reason: "it does not begin with `TZif`")
    }
    guard bytes[position + 4] >= UInt8(ascii: "2") else {
      throw MalformedZone(reason: "it is of version 1, which is not supported")
    }
    position += 20
    var header = Header()
    header.utcIndicators = Int(bigEndian(4))
    header.standardIndicators = Int(bigEndian(4))
    header.leapSeconds = Int(bigEndian(4))
    header.transitions = Int(bigEndian(4))
    header.types = Int(bigEndian(4))
    header.characters = Int(bigEndian(4))
    return header
  }

  /// An unsigned number; the caller has made sure that its bytes are there.
  mutating func bigEndian(_ size: Int) -> UInt64 {
    var result: UInt64 = 0
    for byte in bytes[position..<position + size] { result = result << 8 | UInt64(byte) }
    position += size
    return result
  }

  mutating func transitions(_ count: Int) throws(MalformedZone) -> [Int64] {
    var result: [Int64] = []
    result.reserveCapacity(count)
    for _ in 0..<count {
      let time = Int64(bitPattern: bigEndian(8))
      // RFC 9636 advises against earlier times; the bounds keep arithmetic on them from overflowing.
      guard time >= -(1 << 59), time <= 1 << 59 else { throw MalformedZone(reason: "a change is too far away") }
      guard time > result.last ?? .min else { throw MalformedZone(reason: "its changes are not in order") }
      result.append(time)
    }
    return result
  }

  mutating func transitionTypes(_ header: Header) throws(MalformedZone) -> [UInt8] {
    let result = Array(bytes[position..<position + header.transitions])
    position += header.transitions
    guard result.allSatisfy({ Int($0) < header.types }) else {
      throw MalformedZone(reason: "a change leads to a type that is not there")
    }
    return result
  }

  mutating func types(_ header: Header) throws(MalformedZone) -> [LocalTimeType] {
    let names = position + header.types * 6
    let characters = bytes[names..<names + header.characters]
    var result: [LocalTimeType] = []
    for _ in 0..<header.types {
      let offset = Int(Int32(truncatingIfNeeded: bigEndian(4)))
      let isDaylight = bigEndian(1)
      let name = characters.dropFirst(Int(bigEndian(1)))
      guard LocalTimeType.offsets.contains(offset) else { throw MalformedZone(reason: "an offset is out of range") }
      guard isDaylight <= 1 else { throw MalformedZone(reason: "a daylight saving flag is neither 0 nor 1") }
      guard let end = name.firstIndex(of: 0) else { throw MalformedZone(reason: "an abbreviation has no end") }
      let abbreviation = String(decoding: name[..<end], as: UTF8.self)
      result.append(LocalTimeType(offset: offset, isDaylight: isDaylight == 1, abbreviation: abbreviation))
    }
    position = names + header.characters
    return result
  }

  func footer() throws(MalformedZone) -> PosixRule? {
    let newline = UInt8(ascii: "\n")
    guard position < bytes.count, bytes[position] == newline else { throw MalformedZone(reason: "it has no footer") }
    let rest = bytes[(position + 1)...]
    guard let end = rest.firstIndex(of: newline) else { throw MalformedZone(reason: "its footer has no end") }
    guard end > rest.startIndex else { return nil }
    var parser = PosixRuleParser(rest[..<end])
    return try parser.rule()
  }
}

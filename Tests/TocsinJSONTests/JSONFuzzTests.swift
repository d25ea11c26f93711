import Testing
import TocsinJSON

/// A seeded source of choices, so that a failure comes back.
struct Choices {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func text() -> String {
    let letters: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\u{0}", "é", "😀", "\u{301}", "/", "\u{7F}", "z", "\u{2028}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<next(below: 12) { text.append(letters[next(below: letters.count)]) }
    return String(text)
  }

  mutating func value(depth: Int) -> JSONValue {
    switch next(below: depth < 4 ? 8 : 6) {
    case 0: return .null
    case 1: return .bool(next(below: 2) == 0)
    case 2: return .integer(Int64(next(below: 1_000_000)) - 500_000)
    case 3: return .number(JSONNumber(Double(next(below: 1_000_000)) / 1024) ?? JSONNumber(0))
    case 4, 5: return .string(text())
    case 6: return .array((0..<next(below: 5)).map { _ in value(depth: depth + 1) })
    default: return .object((0..<next(below: 5)).map { JSONMember("\($0)" + text(), value(depth: depth + 1)) })
    }
  }
}

@Suite struct JSONFuzzTests {
  private let seeds = [
    #"{"type":"sample","time":"2025-03-03T10:00:00+01:00","value":4.2e-3,"labels":{"volume":"C:\u00e9\ud83d\ude00"}}"#,
    #"[null,true,false,-0,0.5,1e10,"",[],{},{"a":[{"b":"é😀"}]}]"#,
  ]

  @Test func `mutated documents are read or refused, and never trap`() throws {
    var random = Choices(seed: 42)
    let bytes: [UInt8] = Array("{}[]\",:\\0-e.tfnu \n".utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xED, 0xF4, 0xFF]
    for round in 0..<4_000 {
      var document = Array(seeds[round % seeds.count].utf8)
      for _ in 0...random.next(below: 4) {
        let place = random.next(below: max(document.count, 1))
        switch random.next(below: 4) {
        case 0: document.insert(bytes[random.next(below: bytes.count)], at: min(place, document.count))
        case 1 where !document.isEmpty: document.remove(at: place)
        case 2 where !document.isEmpty: document[place] = bytes[random.next(below: bytes.count)]
        default: document.removeLast(min(random.next(below: 20), document.count))
        }
      }
      switch Result(catching: { () throws(JSONError) in try JSONReader().read(document) }) {
      case .success(let value):
        let again = try JSONReader().read(value.description)
        #expect(again == value)
      case .failure(let error):
        #expect(error.offset >= 0 && error.offset <= document.count && !error.reason.isEmpty)
      }
    }
  }

  @Test func `every beginning of a document is refused`() {
    for seed in seeds {
      let bytes = Array(seed.utf8)
      for count in 0..<bytes.count {
        #expect(throws: JSONError.self) { try JSONReader().read(Array(bytes[..<count])) }
      }
    }
  }

  @Test func `misused scanners report and never trap`() {
    var random = Choices(seed: 5)
    for seed in seeds {
      Array(seed.utf8).withUnsafeBufferPointer { bytes in
        for _ in 0..<500 {
          var scanner = JSONScanner(depthLimit: 4)
          scanner.begin(bytes)
          for _ in 0..<40 {
            switch random.next(below: 8) {
            case 0: try? scanner.enterObject()
            case 1: try? scanner.enterArray()
            case 2: _ = try? scanner.nextKey()
            case 3: _ = try? scanner.nextElement()
            case 4: _ = try? scanner.string()
            case 5: _ = try? scanner.number()
            case 6: _ = try? scanner.skipValue()
            default: _ = try? scanner.bool()
            }
          }
          #expect(scanner.offset <= bytes.count)
        }
      }
    }
  }
}

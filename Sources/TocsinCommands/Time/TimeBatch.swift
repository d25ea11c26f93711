import TocsinJSON
import TocsinModel

/// Answers questions line by line: one answer for each, in order, whatever is wrong with the others.
struct TimeBatch {
  private var office: TimeOffice
  private var writer = JSONWriter()
  private(set) var errorCount = 0

  init(_ rules: RuleSet) {
    office = TimeOffice(rules)
  }

  /// What was answered goes out before more input is waited for.
  mutating func run(_ input: inout ByteInput, to output: inout ByteOutput) throws(StreamError) {
    while true {
      switch try input.next(milliseconds: 0) {
      case .line(let line):
        answer(line)
        if writer.bytes.count >= ByteOutput.blockSize { try flush(to: &output) }
      case .nothingYet:
        try flush(to: &output)
        try output.flush()
        guard let line = try input.nextLine() else { return }
        answer(line)
      case .end:
        try flush(to: &output)
        return try output.flush()
      }
    }
  }

  private mutating func flush(to output: inout ByteOutput) throws(StreamError) {
    try output.write(writer.bytes)
    writer.bytes.removeAll(keepingCapacity: true)
  }

  private mutating func answer(_ line: InputLine) {
    guard line.isTooLong || line.bytes.contains(where: { $0 > 0x20 }) else { return }
    var id = JSONValue.null
    let result = Result { () throws(RequestError) in
      let object = try TimeReader.object(line)
      id = object["id"] ?? .null
      return try office.answer(try TimeReader.words(object).question())
    }
    writer.beginObject()
    writer.key("id")
    writer.value(id)
    switch result {
    case .success(let answer): answer.write(release: office.rules.releases[answer.release], to: &writer)
    case .failure(let error):
      error.write(line: line.number, to: &writer)
      errorCount += 1
    }
    writer.endObject()
    writer.endLine()
  }
}

extension RequestError {
  /// As a member of the answer to its line.
  func write(line: Int, to writer: inout JSONWriter) {
    writer.key("error")
    writer.beginObject()
    writer.key("line")
    writer.integer(line)
    if let column {
      writer.key("column")
      writer.integer(column)
    }
    let parts = [
      ("field", field), ("message", message), ("expected", expected), ("found", found), ("nearest", nearest),
      ("help", help),
    ]
    for case (let key, let text?) in parts { writer.field(key, text) }
    writer.endObject()
  }
}

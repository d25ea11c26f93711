/// A stream in which every line has an identity and is taken, over the rules of `RunRules`.
enum StateStream {
  static let lines: [String] = {
    var lines = [
      #"{"type":"customer","id":"c","time":"2025-03-03T08:00:00Z","customer":"acme","facts":{"plan":"Diamond"}}"#,
      #"{"type":"system","id":"s","time":"2025-03-03T08:00:00Z","system":"acme-1","customer":"acme"}"#,
    ]
    for number in 0..<12 {
      let hour = 8 + number / 2
      let time = "2025-03-03T\(hour < 10 ? "0" : "")\(hour):\(number % 2 == 0 ? "05" : "35"):00Z"
      let value = number % 4 < 2 ? 9 : 40
      lines.append(
        #"{"type":"sample","id":"d\#(number)","time":"\#(time)","system":"acme-1","signal":"disk","#
          + #""value":\#(value),"labels":{"volume":"C:"}}"#)
      lines.append(
        #"{"type":"case.open","id":"o\#(number)","time":"\#(time)","case":"K-\#(number)","customer":"acme","#
          + #""priority":"U\#(number % 2 + 1)"}"#)
      lines.append(#"{"type":"case.wait","id":"w\#(number)","time":"\#(time)","case":"K-\#(number)","on":"customer"}"#)
      if number % 3 == 0 {
        lines.append(#"{"type":"case.resume","id":"r\#(number)","time":"\#(time)","case":"K-\#(number)"}"#)
      }
    }
    lines.append(#"{"type":"tick","id":"t","time":"2025-03-05T18:00:00Z"}"#)
    return lines
  }()

  static func text(_ lines: some Sequence<String>) -> String { lines.map { $0 + "\n" }.joined() }
  static let text = text(lines)
}

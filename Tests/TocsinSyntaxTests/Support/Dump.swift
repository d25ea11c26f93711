import TocsinSource
import TocsinSyntax

/// A tree without its places, as short as it can be told.
func dump(_ tree: FileTree) -> String {
  tree.declarations.map { declaration in
    let mode = declaration.mode == .declare ? "" : "\(declaration.mode) "
    return mode + Dump.lines(declaration.content)
  }.joined(separator: "\n")
}

private enum Dump {
  /// A declaration, with each element of its last list on a line of its own.
  static func lines(_ content: Declaration.Content) -> String {
    guard let payload = Mirror(reflecting: content).children.first else { return "\(content)" }
    let mirror = Mirror(reflecting: payload.value)
    guard mirror.displayStyle == .struct, !(payload.value is Name), !(payload.value is TextLiteral) else {
      return show(content)
    }
    var head = payload.label ?? ""
    var lines: [String] = []
    for child in mirror.children {
      let isBlock = ["lines", "members", "facts", "answers", "settings", "rows"].contains(child.label ?? "")
      if isBlock {
        lines += Mirror(reflecting: child.value).children.map { "\n  " + show($0.value) }
      } else if let shown = field(child) {
        head += " " + shown
      }
    }
    return head + lines.joined()
  }

  private static func field(_ child: Mirror.Child) -> String? {
    if child.value is SourceRange { return nil }
    let mirror = Mirror(reflecting: child.value)
    if mirror.displayStyle == .optional || mirror.displayStyle == .collection, mirror.children.isEmpty { return nil }
    if let texts = child.value as? Texts, texts.first == nil { return nil }
    if let flag = child.value as? Bool { return flag ? child.label : nil }
    let label = child.label ?? ""
    let isNamed = !label.isEmpty && !label.hasPrefix(".") && !["name", "content", "texts", "value"].contains(label)
    return (isNamed ? label + ":" : "") + show(child.value)
  }

  static func show(_ value: Any) -> String {
    switch value {
    case let name as Name: return name.text.isEmpty ? "?" : name.text
    case let text as TextLiteral: return "\"" + text.value + "\""
    case let texts as Texts:
      let others = texts.translations.map { " \($0.language.text) \"\($0.text.value)\"" }.joined()
      return (texts.first.map { "\"\($0.value)\"" } ?? "") + others
    case let date as DateLiteral: return "\(date.year)/\(date.month)/\(date.day)"
    case let time as TimeLiteral: return "\(time.minutes)min"
    case let day as WeekdayLiteral: return "day\(day.index)"
    case let zone as ZoneLiteral: return "zone:" + zone.name
    case let amount as AmountLiteral:
      return "\(amount.bound.rawValue)\(number(amount.millionths)) \(amount.unit.rawValue)"
    case let phrase as Phrase: return "[" + phrase.rawValue + "]"
    case let sign as BinaryOperator: return sign.rawValue
    case let millionths as Int64: return number(millionths)
    default: return composite(value)
    }
  }

  private static func number(_ millionths: Int64) -> String {
    millionths % 1_000_000 == 0 ? "\(millionths / 1_000_000)" : "\(Double(millionths) / 1_000_000)"
  }

  private static func composite(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { show($0.value) } ?? "nil"
    case .collection: return "[" + mirror.children.map { show($0.value) }.joined(separator: ", ") + "]"
    case .struct, .tuple: return mirror.children.compactMap(field).joined(separator: " ")
    case .enum:
      guard let payload = mirror.children.first else { return "\(value)" }
      let isTuple = Mirror(reflecting: payload.value).displayStyle == .tuple
      let inner = isTuple ? composite(payload.value) : show(payload.value)
      let label = payload.label ?? ""
      if ["name", "text", "amount", "date", "time", "phrase", "value", "zone"].contains(label) { return inner }
      return payload.value is SourceRange ? label : label + "(" + inner + ")"
    default: return "\(value)"
    }
  }
}

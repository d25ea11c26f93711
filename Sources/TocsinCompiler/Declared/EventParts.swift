import TocsinSource
import TocsinSyntax

/// The lines of an event by what they say; of repeated ones the last.
struct EventParts {
  var group: Sited<Name>?
  var priority: Sited<Name>?
  /// Priorities with conditions of their own.
  var levels: [Sited<EventTree.Level>] = []
  var when: Sited<EventTree.Condition>?
  var clear: Sited<EventTree.Condition>?
  var replaces: [Sited<[Name]>] = []
  var suppresses: [Sited<[Name]>] = []
  var required: [(label: Sited<Name>, values: [Name])] = []
  var oneCase: Sited<[Name]>?
  var flapping: (times: Int64, length: Sited<Expression>, range: SourceRange)?
  var citation: Sited<Citation>?

  init(_ declared: DeclaredEvent) {
    for line in declared.lines {
      switch line.tree {
      case .group(let name): group = Sited(name, line.site)
      case .priority(let name): priority = Sited(name, line.site)
      case .level(let level): levels.append(Sited(level, line.site))
      case .when(let condition): when = Sited(condition, line.site)
      case .clear(let condition): clear = Sited(condition, line.site)
      case .replaces(let names): replaces.append(Sited(names, line.site))
      case .suppresses(let names): suppresses.append(Sited(names, line.site))
      case .required(let label, let values): required.append((Sited(label, line.site), values))
      case .oneCase(let keys): oneCase = Sited(keys, line.site)
      case .flapping(let times, let range, let length): flapping = (times, Sited(length, line.site), range)
      case .source(let cited): citation = Sited(cited, line.site)
      case .withdraw: break
      }
    }
  }
}

extension EventTree.Line {
  /// What stands behind its keyword.
  var range: SourceRange? {
    switch self {
    case .group(let name), .priority(let name), .withdraw(let name), .required(let name, _): name.range
    case .level(let level): level.priority.range
    case .when(let condition), .clear(let condition): condition.range
    case .replaces(let names), .suppresses(let names), .oneCase(let names): names.first?.range
    case .flapping(_, let range, _): range
    case .source(let citation): citation.range
    }
  }
}

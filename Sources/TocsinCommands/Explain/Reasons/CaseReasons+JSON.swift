import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel
import TocsinTime

/// Reasons as JSON, as `ReasonsSchema` describes them.
extension CaseReasons {
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("schema", ReasonsSchema.identity)
    writer.field("case", explanation.view.name)
    writer.field("customer", explanation.customer)
    if let system = explanation.system { writer.field("system", system) }
    writer.write("labels", explanation.labels)
    writer.field("time", instant, zone)
    writer.field("language", words.language)
    writer.field("release", words.program.release)
    writer.key("open")
    writer.bool(explanation.view.isOpen)
    writer.field("priority", name(explanation.view.priority))
    writeOpening(&writer)
    writeHistory(&writer)
    writeOutlook(&writer)
    writer.key("clocks")
    writer.beginArray()
    for walk in explanation.walks { writer.write(walk, zone, words) }
    writer.endArray()
    writeRules(&writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func name(_ member: MemberID) -> String { words.program.name(of: member) }

  private func writeOpening(_ writer: inout JSONWriter) {
    writer.key("opened")
    writer.beginObject()
    writer.field("at", explanation.history.opened, zone)
    writer.field("by", opening == nil ? "report" : "event")
    writer.field("priority", name(explanation.history.priority))
    switch opening {
    case .known(let paragraphs): writer.write("standings", paragraphs, words)
    case .lost(let since): writer.field("known_since", since, zone)
    case nil: break
    }
    writer.endObject()
  }

  private func writeHistory(_ writer: inout JSONWriter) {
    let history = explanation.history
    writer.list("changes", history.changes) { change, writer in
      writer.field("at", change.at, zone)
      writer.field("priority", name(change.priority))
    }
    let causes = words.program.policy?.causes ?? []
    writer.list("waits", history.waits) { wait, writer in
      writer.field("on", causes.indices.contains(wait.cause) ? causes[wait.cause] : "")
      writer.field("from", wait.from, zone)
      writer.field("to", wait.to, zone)
    }
    writer.list("acknowledged", explanation.view.schedule?.acknowledgements.spans ?? []) { span, writer in
      writer.field("from", span.from, zone)
      writer.field("to", span.to, zone)
    }
    writer.list("closed", history.closures) { closure, writer in
      writer.field("from", closure.from, zone)
      writer.field("to", closure.to, zone)
    }
    writer.list("taken", explanation.taken) { taken, writer in
      writer.key("step")
      writer.integer(Int64(taken.step + 1))
      writer.field("role", name(taken.role))
      writer.field("priority", name(taken.priority))
      writer.field("at", taken.at, zone)
    }
  }

  /// What comes next, or why nothing does; nothing of a closed case.
  private func writeOutlook(_ writer: inout JSONWriter) {
    if let fault = explanation.view.fault { writer.field("fault", fault.message(in: words.program).problem) }
    if let next = explanation.next {
      writer.key("next")
      writer.beginObject()
      writer.field("what", next.what.written)
      switch next.what {
      case .step(let role), .page(let role): writer.field("role", name(role))
      case .late(let isAfter):
        writer.key("after")
        writer.bool(isAfter)
      case .warning, .acknowledgementEnds: break
      }
      writer.field("at", next.at, zone)
      writer.endObject()
    } else if case .still(let reason)? = explanation.outlook {
      writer.field("nothing", reason.text(language: words.language))
    }
  }

  private func writeRules(_ writer: inout JSONWriter) {
    writer.key("because")
    writer.beginArray()
    for rule in explanation.view.schedule?.rules ?? [] {
      if let statement = words.statement(rule) { writer.verbatim(statement) }
    }
    writer.endArray()
  }
}

extension CaseExplanation.Next {
  /// The name in JSON.
  var written: String {
    switch self {
    case .acknowledgementEnds: "acknowledgement ends"
    case .warning: "warning"
    case .late: "late"
    case .step: "step"
    case .page: "page"
    }
  }
}

extension JSONWriter {
  /// An array of objects.
  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ members: (Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements {
      beginObject()
      members(element, &self)
      endObject()
    }
    endArray()
  }
}

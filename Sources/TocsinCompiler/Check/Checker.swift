import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

/// Turns the declarations of one release into a program, and says what is wrong with them.
final class Checker {
  let declarations: Declarations
  var program: Program
  var vocabulary: Vocabulary
  let zones: ZoneCache
  /// The calendar files, by the place of the path that names them.
  let calendarFiles: [SourcePlace: ICalendar]
  /// Of this release and those it builds on.
  let knownLanguages: [String]
  private(set) var diagnostics: [Diagnostic] = []
  var warnings: [Diagnostic] = []
  /// Those that were said and those that were not worth saying.
  private(set) var mistakeCount = 0
  /// Names already reported as unknown: one mistake, one message.
  private var unknownNames: Set<String> = []
  private var circles: Set<String> = []

  var namedValues: [String: NamedValueState] = [:]
  /// Where the named values stand that something was made of.
  var usedNamedValues: Set<SourcePlace> = []
  /// Facts and signals whose type could not be read, by `subject.name` and name.
  var untypedNames: Set<String> = []
  var shapes: [TableShape] = []
  var tableStates: [CheckState] = []
  var decisionTypes: [Int: ValueType] = [:]
  var decisionStates: [CheckState] = []
  var depth = CheckDepth()
  /// The choices a member's name belongs to.
  var choicesByMember: [String: [ChoiceID]] = [:]
  var layerNames: Set<String> = []

  enum CheckState { case waiting, running, done }

  enum NamedValueState {
    case running
    case done(Typed)
  }

  init(
    _ declarations: Declarations, rulebook: String, release: String, title: Labels, languages: [String],
    knownLanguages: [String], vocabulary: Vocabulary, zones: ZoneCache, calendarFiles: [SourcePlace: ICalendar] = [:]
  ) {
    self.declarations = declarations
    self.knownLanguages = knownLanguages
    self.vocabulary = vocabulary
    self.zones = zones
    self.calendarFiles = calendarFiles
    program = Program(rulebook: rulebook, release: release, title: title, languages: languages)
    for (name, text) in zip(declarations.documents.names, declarations.documents.items) {
      program.documents[name] = text.tree.value
    }
  }

  /// Checks everything, in an order in which names are known before they are used.
  func run() {
    checkChoices()
    checkCalendars()
    checkFacts()
    checkNamedValues()
    checkSignals()
    declareEvents()
    shapeTables()
    declareDecisions()
    for index in shapes.indices { checkTable(index) }
    for index in declarations.decisions.items.indices { checkDecision(index) }
    checkEvents()
    checkSilences()
    checkPolicy()
    checkProcesses()
    checkWording()
    checkTests()
    proveDecisions()
    checkTranslations()
  }

  func report(_ diagnostic: Diagnostic) {
    mistakeCount += 1
    diagnostics.append(diagnostic)
  }

  /// Drops what was said before among the diagnostics from a place on: the lines of a test are read once for each row.
  func forgetRepeated(since first: Int) {
    guard diagnostics.indices.contains(first) else { return }
    var seen: Set<Diagnostic> = []
    let kept = diagnostics[first...].filter { seen.insert($0).inserted }
    diagnostics.replaceSubrange(first..., with: kept)
  }

  /// Reports an unknown name once, however often it is used, unless it may be declared where rules could not be read.
  func reportUnknown(
    _ name: String, kind: FindingText, inTest: Bool = false, at place: SourcePlace, among known: some Sequence<String>
  ) {
    mistakeCount += 1
    guard !name.isEmpty, !declarations.mayDeclare(name), unknownNames.insert(name).inserted else { return }
    let known = hasManyUnknownNames ? [] : Array(known)
    report(
      NameMessages.unknown(
        name, kind: kind, inTest: inTest, at: place, suggestion: Spelling.nearest(to: name, among: known), known: known,
        withdrawn: declarations.withdrawn[name]))
  }

  /// So many that nobody asks of each what was meant.
  var hasManyUnknownNames: Bool { unknownNames.count > 200 }

  /// What a name may have been meant to be is not worth asking: its kind is what is wrong.
  func silence(_ name: String) { unknownNames.insert(name) }

  func reportMismatch(expected: ValueType, found: ValueType, at place: SourcePlace) {
    if isTime(expected), found == .length { return report(TypeMessages.dayAmount(nil, at: place)) }
    report(
      TypeMessages.mismatch(
        expected: describe(expected), found: describe(found), at: place, known: members(of: expected)))
  }

  private func members(of type: ValueType) -> [String] {
    guard case .member(let choice) = type else { return [] }
    return program.choices[choice]?.members.compactMap { program.members[$0]?.name } ?? []
  }

  /// Reports names that lead back to themselves once, wherever the circle is entered.
  func reportCircle(_ names: [String], _ diagnostic: Diagnostic) {
    mistakeCount += 1
    guard circles.isDisjoint(with: names) else { return }
    circles.formUnion(names)
    report(diagnostic)
  }

  /// Something depends on itself, so that asking it would never end.
  var hasCircles: Bool { !circles.isEmpty }

  /// Gives a statement its number.
  func rule(_ name: String, _ place: SourcePlace, _ citation: Sited<Citation>?) -> RuleID {
    if let citation, !citation.tree.document.isMissing, program.documents[citation.tree.document.text] == nil {
      reportUnknown(
        citation.tree.document.text, kind: "document", at: citation.site.place(citation.tree.document.range),
        among: program.documents.keys.sorted())
    }
    program.rules.append(
      RuleReference(
        name: name, place: place, document: citation?.tree.document.text, documentPlace: citation?.tree.place.value))
    return RuleID(program.rules.count - 1)
  }

  /// Labels by language; a text without a language is in that of its site.
  func labels(_ texts: Texts, _ site: Site) -> Labels {
    var labels = Labels()
    if let first = texts.first { labels.byLanguage[site.language] = first.value }
    for translation in texts.translations where !translation.language.isMissing {
      if !knownLanguages.contains(translation.language.text) {
        reportUnknown(
          translation.language.text, kind: "language", at: site.place(translation.language.range),
          among: knownLanguages)
      }
      labels.byLanguage[translation.language.text] = translation.text.value
    }
    return labels
  }
}

/// Reads every zone that rules name once.
final class ZoneCache {
  private let source: any ZoneSource
  private var known: [String: Result<Zone, ZoneError>] = [:]

  init(_ source: any ZoneSource) {
    self.source = source
  }

  func zone(named name: String) -> Result<Zone, ZoneError> {
    if let found = known[name] { return found }
    let result: Result<Zone, ZoneError>
    do throws(ZoneError) {
      result = .success(try Zone(tzif: try source.tzif(named: name), name: name))
    } catch {
      result = .failure(error)
    }
    known[name] = result
    return result
  }
}

import TocsinJSON
import TocsinModel
import TocsinSource

/// What tests cover of some rule files, and what they do not. What several releases share is covered by any of them.
struct CoverageReport {
  struct Count {
    var covered = 0
    var all = 0

    mutating func add(_ isCovered: Bool) {
      all += 1
      if isCovered { covered += 1 }
    }

    mutating func add(_ other: Count) {
      covered += other.covered
      all += other.all
    }

    var text: String { "\(covered) of \(all)" }
  }

  struct File {
    let name: String
    var counts = [CoveragePoint.Kind: Count]()
    var regions = Count()

    mutating func add(_ other: File) {
      counts.merge(other.counts) { left, right in
        Count(covered: left.covered + right.covered, all: left.all + right.all)
      }
      regions.add(other.regions)
    }
  }

  /// Something that no test covers.
  struct Gap {
    let file: String
    let line: Int
    let kind: CoveragePoint.Kind
    let name: String
    let truth: Bool?

    var words: String {
      switch (kind, truth) {
      case (.declaration, _): "nothing asks `\(name)`"
      case (.line, _): "`\(name)` never decides"
      case (.condition, true): "`\(name)` never holds"
      case (.condition, _): "`\(name)` never fails"
      }
    }
  }

  /// By name.
  private(set) var files: [File] = []
  /// In the order of the files.
  private(set) var gaps: [Gap] = []
  /// Lists of lines of which not every line could be decided upon.
  private(set) var undecided: [String] = []
  private(set) var whole = File(name: "all")

  init(_ surveys: [CoverageSurvey], in sources: SourceMap) {
    var covered: [CoveragePoint: Bool] = [:]
    var order: [CoveragePoint] = []
    for (point, isCovered) in surveys.flatMap(\.points) {
      if covered[point] == nil { order.append(point) }
      covered[point] = covered[point] ?? false || isCovered
    }
    var byName: [String: File] = [:]
    func name(_ place: SourcePlace) -> String { sources[place.file]?.name ?? "" }
    for point in order {
      let file = name(point.place)
      let isCovered = covered[point] ?? false
      byName[file, default: File(name: file)].counts[point.kind, default: Count()].add(isCovered)
      guard !isCovered else { continue }
      let line = sources.position(of: point.place)?.line ?? 1
      gaps.append(Gap(file: file, line: line, kind: point.kind, name: point.name, truth: point.truth))
    }
    for (place, region) in Self.joined(surveys.flatMap(\.regions)) {
      let count = Count(covered: region.reached.count, all: region.reachable.count)
      byName[name(place), default: File(name: name(place))].regions.add(count)
      if !region.isComplete {
        undecided.append("\(name(place)):\(sources.position(of: place)?.line ?? 1): `\(region.name)`")
      }
    }
    files = byName.values.sorted { $0.name < $1.name }
    for file in files { whole.add(file) }
    gaps = gaps.enumerated().sorted { left, right in
      (left.element.file, left.element.line, left.offset) < (right.element.file, right.element.line, right.offset)
    }.map(\.element)
  }

  /// Of everything that can be covered, in hundredths; all of nothing is 100.
  var percent: Int { points.all == 0 ? 100 : points.covered * 100 / points.all }

  private var points: Count {
    whole.counts.values.reduce(into: Count()) { $0.add($1) }
  }

  /// A list that several releases share is one; of lists that begin alike a line is reached that is reached in any.
  private static func joined(_ regions: [CoverageSurvey.Region]) -> [(SourcePlace, CoverageSurvey.Region)] {
    var order: [SourcePlace] = []
    var byPlace: [SourcePlace: CoverageSurvey.Region] = [:]
    for region in regions {
      guard let known = byPlace[region.place] else {
        order.append(region.place)
        byPlace[region.place] = region
        continue
      }
      byPlace[region.place] = CoverageSurvey.Region(
        name: known.name, place: known.place, reachable: known.reachable.union(region.reachable),
        reached: known.reached.union(region.reached), isComplete: known.isComplete && region.isComplete)
    }
    return order.compactMap { place in byPlace[place].map { (place, $0) } }
  }
}

extension CoverageReport {
  /// The counts file by file, then what is not covered.
  var text: String {
    let head = ["coverage"] + CoveragePoint.Kind.allCases.map { $0.rawValue + "s" } + ["regions"]
    let rows = (files + [whole]).map { file in
      [file.name] + CoveragePoint.Kind.allCases.map { (file.counts[$0] ?? Count()).text } + [file.regions.text]
    }
    let widths = head.indices.map { place in ([head] + rows).map { VisibleText.width(of: $0[place]) }.max() ?? 0 }
    var lines = ([head] + rows).map { row in
      zip(row, widths).enumerated().map { place, cell in
        let blank = String(repeating: " ", count: max(0, cell.1 - VisibleText.width(of: cell.0)))
        return place == 0 ? cell.0 + blank : blank + cell.0
      }.joined(separator: "  ")
    }
    lines.append("\(percent)% of \(points.all) declarations, lines and conditions are covered")
    lines += gaps.map { "not covered: \($0.file):\($0.line): \($0.words)" }
    lines += undecided.map { "not decided: \($0): which of its lines can be reached" }
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  /// One object, as the value of a key.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("percent")
    writer.integer(percent)
    writer.key("files")
    writer.beginArray()
    for file in files {
      writer.beginObject()
      writer.key("file")
      writer.string(file.name)
      for kind in CoveragePoint.Kind.allCases {
        Self.write(file.counts[kind] ?? Count(), kind.rawValue + "s", to: &writer)
      }
      Self.write(file.regions, "regions", to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("missing")
    writer.beginArray()
    for gap in gaps { Self.write(gap, to: &writer) }
    writer.endArray()
    writer.key("undecided")
    writer.beginArray()
    for name in undecided { writer.string(name) }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ count: Count, _ key: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.key("covered")
    writer.integer(count.covered)
    writer.key("all")
    writer.integer(count.all)
    writer.endObject()
  }

  private static func write(_ gap: Gap, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("file")
    writer.string(gap.file)
    writer.key("line")
    writer.integer(gap.line)
    writer.key("kind")
    writer.string(gap.kind.rawValue)
    writer.key("name")
    writer.string(gap.name)
    if let truth = gap.truth {
      writer.key("never")
      writer.bool(truth)
    }
    writer.endObject()
  }
}

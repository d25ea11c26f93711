import Testing
import Tocsin
import TocsinModel
import TocsinSource
import TocsinTime

/// The holidays of each desk are those of a list that the Python package `holidays` (0.109) made, feasts that only fall
/// on a Sunday and federal holidays that are kept on another day left out.
struct HolidayListTests {
  /// In 2023 the national days of the Emirates were three, and the day before them was an ordinary one.
  private static let emirates2023 = (ordinary: "Emirates,2023-12-01", feast: "Emirates,2023-12-04")

  @Test func `the shipped sets are those of the list`() {
    var listed = Set(
      rows(ofCSV: ShippedRules.text(of: "Tests/TocsinRulesTests/Data/holidays.csv")).map { $0.joined(separator: ",") })
    #expect(listed.count > 400)
    listed.remove(Self.emirates2023.ordinary)
    listed.insert(Self.emirates2023.feast)
    #expect(Self.dates(in: [:]).sorted() == listed.sorted())
  }

  /// `Italy,2020-01-01` for every date of the three desks' sets, some files being others.
  static func dates(in changed: [String: String]) -> Set<String> {
    let texts = ShippedRules.files.map { SourceText(name: $0.path, text: changed[$0.path] ?? $0.text) }
    let programs = compile(texts, zones: SystemZoneSource()).ruleSets.flatMap(\.programs)
    let calendars = programs.first { $0.release == "4.1" }?.calendars ?? []
    var dates: Set<String> = []
    for (calendar, set) in [("Europe", "Italy"), ("Americas", "UnitedStates"), ("MiddleEastSunThu", "Emirates")] {
      for feasts in calendars.first(where: { $0.name == calendar })?.holidays ?? [] {
        for year in 2020...2030 { dates.formUnion(feasts.dates(inYear: year).map { "\(set),\($0)" }) }
      }
    }
    return dates
  }
}

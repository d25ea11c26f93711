// swift-tools-version: 6.2
import PackageDescription

/// Every module runs under the same strict settings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Without Foundation, floating-point functions come from the C mathematics library.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict, linkerSettings: mathematics)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "Tocsin",
  products: [
    .library(name: "Tocsin", targets: ["Tocsin"]),
    .executable(name: "tocsin", targets: ["tocsin-cli"]),
  ],
  targets: [
    module("TocsinSource"),
    module("TocsinTime"),
    module("TocsinJSON"),
    module("TocsinJournal", ["TocsinSource"]),
    module("TocsinModel", ["TocsinSource", "TocsinTime"]),
    module("TocsinSyntax", ["TocsinSource"]),
    module("TocsinFormatter", ["TocsinSyntax", "TocsinSource"]),
    module("TocsinEvaluation", ["TocsinModel", "TocsinTime"]),
    module("TocsinAnalysis", ["TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"]),
    module(
      "TocsinCompiler",
      ["TocsinSyntax", "TocsinAnalysis", "TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"]),
    module("TocsinEngine", ["TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"]),
    module("TocsinExchange", ["TocsinEngine", "TocsinModel", "TocsinJSON", "TocsinTime"]),
    module(
      "TocsinPromises",
      ["TocsinAnalysis", "TocsinEngine", "TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"]),
    module("TocsinTables", ["TocsinModel", "TocsinEvaluation", "TocsinJSON", "TocsinSource", "TocsinTime"]),
    module(
      "TocsinComparison", ["TocsinAnalysis", "TocsinEngine", "TocsinEvaluation", "TocsinModel", "TocsinTime"]),
    module("Tocsin", ["TocsinCompiler", "TocsinEngine", "TocsinModel", "TocsinSource", "TocsinTime"]),
    module(
      "TocsinCommands",
      [
        "Tocsin", "TocsinExchange", "TocsinTables", "TocsinCompiler", "TocsinAnalysis", "TocsinComparison",
        "TocsinEngine", "TocsinEvaluation", "TocsinFormatter", "TocsinModel", "TocsinPromises", "TocsinSyntax",
        "TocsinJSON", "TocsinJournal", "TocsinSource", "TocsinTime",
      ]),
    .executableTarget(
      name: "tocsin-cli", dependencies: ["TocsinCommands"], swiftSettings: strict,
      linkerSettings: mathematics),
    .executableTarget(
      name: "tocsin-benchmark", dependencies: ["Tocsin", "TocsinCommands", "TocsinModel", "TocsinTime"],
      swiftSettings: strict,
      linkerSettings: mathematics),
    tests("TocsinSourceTests", ["TocsinSource"]),
    tests("TocsinSyntaxTests", ["TocsinSyntax", "TocsinSource"], exclude: ["Samples"]),
    tests("TocsinFormatterTests", ["TocsinFormatter", "TocsinSyntax", "TocsinSource"]),
    tests("TocsinJournalTests", ["TocsinJournal", "TocsinSource"]),
    tests("TocsinTimeTests", ["TocsinTime"], exclude: ["Vectors"]),
    tests("TocsinJSONTests", ["TocsinJSON"]),
    tests(
      "TocsinCompilerTests", ["TocsinCompiler", "TocsinSyntax", "TocsinModel", "TocsinSource", "TocsinTime"],
      exclude: ["Fixtures", "Slips", "Snapshots"]),
    tests(
      "TocsinAnalysisTests",
      ["TocsinAnalysis", "TocsinCompiler", "TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"]),
    tests(
      "TocsinEngineTests",
      ["TocsinCompiler", "TocsinEngine", "TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"],
      exclude: ["Situations"]),
    tests(
      "TocsinExchangeTests",
      ["TocsinExchange", "TocsinCompiler", "TocsinEngine", "TocsinModel", "TocsinSource", "TocsinTime"],
      exclude: ["Recorded"]),
    tests(
      "TocsinReferenceTests",
      ["TocsinCompiler", "TocsinEngine", "TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"]),
    tests(
      "TocsinPromisesTests",
      [
        "TocsinPromises", "TocsinAnalysis", "TocsinCompiler", "TocsinEngine", "TocsinEvaluation", "TocsinModel",
        "TocsinSource", "TocsinTime",
      ]),
    tests("TocsinTablesTests", ["TocsinTables", "TocsinEvaluation", "TocsinModel", "TocsinSource", "TocsinTime"]),
    tests(
      "TocsinCommandsTests",
      [
        "TocsinCommands", "Tocsin", "TocsinCompiler", "TocsinTables", "TocsinEngine", "TocsinEvaluation",
        "TocsinModel", "TocsinJSON", "TocsinJournal", "TocsinSyntax", "TocsinSource", "TocsinTime",
      ], exclude: ["Expected", "Schedule/Samples"]),
    tests(
      "TocsinArchitectureTests", ["TocsinCommands", "TocsinCompiler", "TocsinSyntax", "TocsinSource", "TocsinTime"],
      exclude: ["PublicInterface.txt"]),
    tests(
      "TocsinRulesTests",
      [
        "TocsinCommands", "TocsinComparison", "TocsinAnalysis", "TocsinEngine", "TocsinEvaluation", "TocsinTables",
        "Tocsin", "TocsinModel", "TocsinSyntax", "TocsinSource", "TocsinTime",
      ], exclude: ["Data"]),
    tests(
      "TocsinRobustnessTests",
      [
        "TocsinCommands", "Tocsin", "TocsinCompiler", "TocsinTables", "TocsinEngine", "TocsinEvaluation",
        "TocsinModel", "TocsinJSON", "TocsinJournal", "TocsinSyntax", "TocsinSource", "TocsinTime",
      ]),
  ]
)

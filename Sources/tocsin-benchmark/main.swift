import TocsinTime

// `tocsin-benchmark [deadlines|check|samples|cases|year|tests] [--peer PROGRAM] [--count NUMBER]`: rates on one core, in processor
// time. With a peer, deadlines are measured in turn with it, and the ratio of each pair is printed; the peer of tests is
// promtool. The number is that of the open cases: 100,000 when left out.
let words = Array(CommandLine.arguments.dropFirst())
let peer = words.firstIndex(of: "--peer").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
let count =
  words.firstIndex(of: "--count").flatMap { words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil } ?? 100_000
let chosen = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 }

let benchmarks: [(name: String, run: () throws -> Void)] = [
  ("deadlines", { try DeadlineBenchmark().run(against: peer) }),
  ("check", { try RuleBenchmark().runCheck() }),
  ("samples", { try RuleBenchmark().runSamples() }),
  ("cases", { try CaseBenchmark(count: count).run() }),
  ("year", { try YearBenchmark().run() }),
  ("tests", { try TestBenchmark().run(against: chosen == "tests" ? peer : nil) }),
]

if let chosen, !benchmarks.contains(where: { $0.name == chosen }) {
  print("there is no benchmark `\(chosen)`; there are \(benchmarks.map(\.name).joined(separator: ", "))")
} else {
  for benchmark in benchmarks where chosen == nil || chosen == benchmark.name { try benchmark.run() }
}

import TocsinSource

/// A spoilt rule file and where it is compiled. The seed alone makes it: the same seed gives the same mutant.
struct Mutant {
  enum Setting: Equatable { case release(String), alone }

  let text: SourceText
  let setting: Setting
  let mutations: [Mutation]
  /// Whether the tests of the release are compiled with it; a third of the time goes there.
  let isBesideTests: Bool

  init(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let original: SourceText
    if random.chance(5), let example = random.pick(ShippedRules.examples) {
      original = example
      setting = .alone
    } else {
      let path = random.pick(ShippedRules.paths) ?? ""
      original = ShippedRules.files[path] ?? SourceText(name: path, bytes: [])
      let own = ShippedRules.folder(of: path)
      let release = ShippedRules.releases.contains(own) ? own : ShippedRules.releases[0]
      setting = random.chance(8) ? .alone : .release(release)
    }
    var bytes = original.bytes
    var mutations: [Mutation] = []
    for _ in 0..<(random.chance(4) ? 2 : 1) {
      guard let mutation = random.pick(Mutation.weighted) else { continue }
      bytes = Specimen(bytes).mutated(by: mutation, &random)
      mutations.append(mutation)
    }
    text = SourceText(name: original.name, bytes: bytes)
    self.mutations = mutations
    isBesideTests = random.chance(4)
  }
}

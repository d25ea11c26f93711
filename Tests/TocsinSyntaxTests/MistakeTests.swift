import Testing

@Suite struct MistakeTests {
  @Test func `each mistake is told once, in its place and in plain words`() {
    Snapshot("mistakes.txt").check { Reading($0).shown }
  }

  @Test func `two mistakes are told as two`() {
    Snapshot("two-mistakes.txt").check { Reading($0).shown }
  }
}

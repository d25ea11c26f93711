import Testing

@Suite struct MonitoringTests {
  @Test func `A threshold is raised after it was held, and cleared after its own hold`() throws {
    let told = try Story.of(
      scene + """
        10:00 sample acme-1 disk 12 volume=C:
        10:04 sample acme-1 disk 11 volume=C:
        10:06 sample acme-1 disk 18 volume=C:
        10:10 sample acme-1 disk 25 volume=C:
        10:19 sample acme-1 disk 26 volume=C:
        10:21 sample acme-1 disk 26 volume=C:
        """)
    #expect(
      told
        == lines(
          """
          10:05 case.opened event-1 DiskLow C: U3
          10:05 customer.notify event-1 DiskLow C:
          10:05 response.due event-1 DiskLow C: due Tue 09:05
          10:20 case.closed event-1 DiskLow C: (the condition is over)
          """))
  }

  @Test func `A dip that ends before the hold is nothing, even at its very last instant`() throws {
    let told = try Story.of(
      scene + """
        10:00 sample acme-1 disk 12 volume=C:
        10:05 sample acme-1 disk 18 volume=C:
        10:30 tick
        """)
    #expect(told == "")
  }
}

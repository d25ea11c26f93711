import Testing

@testable import TocsinCommands

/// Tests of decisions about things that only decisions know.
struct GivenFactsTests {
  private static let rules = """
    facts customer { vip yes or no, presumed no }
    facts contract {
      ends     date
      ordered  date
      price    money
    }
    decision RenewalStart for contract, first that holds {
      ends + 1 day  "in time"   when ordered <= ends + 120 days
      ordered       "too late"  when today > ends
      ordered       "early"     otherwise
    }
    decision Fee for contract, first that holds {
      price       "a friend"  when vip
      price + 5%  "one year"  when started years from ends to ordered is 1
      price       otherwise
    }

    """

  private func run(_ test: String) throws -> ToolRun {
    let folder = try TemporaryFolder(["care.tocsin": Self.rules + test])
    return try ToolRun(["test", folder.path])
  }

  @Test func `what is given is asked, on the day of the question`() throws {
    let run = try run(
      """
      test "renewal" {
        given customer acme { vip yes }
        given contract first { ends 2022-03-31, ordered 2022-07-29, price 120 EUR }
        given contract second of acme { ends 2022-03-31, ordered 2022-07-30, price 99.50 EUR }
        expect first: RenewalStart is 2022-04-01 "in time"
        Thu 2022-03-31 10:00 expect second: RenewalStart is 2022-07-30 "early"
        Fri 2022-04-01 10:00 expect second: RenewalStart is 2022-07-30 "too late"
        expect first: Fee is 120 EUR "a friend"
      }
      test "fee" {
        given contract one { ends 2022-03-31, ordered 2022-07-30, price 99.50 EUR }
        expect Fee is 104.475 EUR "one year"
      }
      """)
    #expect(run.errors == "")
    #expect(run.output == "2 passed, 0 failed\n")
  }

  @Test func `a failure shows the facts and the day`() throws {
    let run = try run(
      """
      test "renewal" {
        given contract one { ends 2022-03-31, ordered 2022-07-30 }
        Fri 2022-04-01 10:00 expect RenewalStart is 2022-07-30 "in time"
      }
      """)
    #expect(run.code == 1)
    for line in [
      "expected  RenewalStart is 2022-07-30 \"in time\"", "actual    RenewalStart is 2022-07-30 \"too late\"",
      "contract.ends is 2022-03-31", "today is 2022-04-01",
    ] {
      #expect(run.output.contains(line))
    }
  }
}

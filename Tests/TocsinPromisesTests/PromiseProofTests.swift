import Testing
import TocsinAnalysis
import TocsinCompiler
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

@testable import TocsinPromises

/// What is said of a policy is true of the engine's schedules.
@Suite struct PromiseProofTests {
  private struct World {
    let rules: RuleSet
    let program: Program
    let proof: PromiseProof

    init(_ lines: String) throws {
      let text = """
        scale Plan, lowest first { Small  Large }
        choice Role { Team  Lead  Boss }
        scale Priority, highest first { High  Low }
        facts customer {
          plan    Plan
          abroad  yes or no
        }
        facts case { priority Priority }
        calendar Desk {
          zone      Europe/Rome
          standard  Mon-Fri 09:00-18:00
          extended  Sat 09:00-12:00
        }

        """
      let compilation = compile(
        [SourceText(name: "rules.tocsin", bytes: Array((text + lines).utf8))], zones: SystemZoneSource())
      rules = try #require(compilation.rules, "\(compilation.diagnostics)")
      program = try #require(rules.programs.first)
      proof = PromiseProof(program, of: rules)
    }

    func words(_ example: CaseExample) -> String { example.words(program) }

    /// What the engine makes of a case, with a fact besides.
    func schedule(_ example: CaseExample, opened: Instant, priority: String? = nil) throws -> CaseSchedule {
      var situation = Situation()
      for told in example.values { situation = situation.with(told.value, for: told.unknown) }
      let slot = try #require(program.prioritySlot)
      if let priority { situation.facts[slot] = .member(try member(priority)) }
      guard case .member(let own) = situation.facts[slot] else { throw World.NoPriority() }
      var desks = DeskBook(zones: rules.zones)
      return try CaseScheduler(program, release: 0)
        .schedule(CaseHistory(opened: opened, priority: own), situation: situation, desks: &desks)
    }

    func member(_ name: String) throws -> MemberID {
      try #require(program.members.first { $0.value.name == name }?.key)
    }

    struct NoPriority: Error {}
  }

  private static func policy(_ lines: String) -> String { "policy Support for case {\n\(lines)\n}\n" }

  @Test func `A policy that serves every case has no findings`() throws {
    let world = try World(
      Self.policy(
        """
        desk     Desk, open standard, extended  when plan is Large
        desk     Desk, open standard
        clock    desk time
        respond  by 1 hour when priority is High
        respond  by 2 hours
        page     Lead at opening when desk closed and priority is High
        """))
    #expect(world.proof.findings.isEmpty && world.proof.isComplete)
  }

  @Test func `A case without a line for its clock is shown, and the engine has no schedule for it`() throws {
    let world = try World(
      Self.policy(
        """
        desk     Desk, open standard
        clock    elapsed time when plan is Large
        respond  by 2 hours
        page     Lead at opening
        """))
    guard case .fault(let fault, let opened, _, let example)? = world.proof.findings.first else {
      Issue.record("found \(world.proof.findings)")
      return
    }
    #expect(fault == .noLine(.clock) && world.words(example) == "plan Small" && world.proof.findings.count == 1)
    #expect(throws: fault) { try world.schedule(example, opened: opened, priority: "Low") }
  }

  @Test func `A case that is due while nobody is there is due before the desk opens, and nobody is paged`() throws {
    let world = try World(
      """
      decision Served for customer {
        no   "not abroad"  when abroad
        yes  otherwise
      }

      """
        + Self.policy(
          """
          accept   by Served
          desk     Desk, open standard
          clock    elapsed time
          respond  by 60 minutes
          page     Lead at opening when desk closed and (plan is Large or abroad)
          """))
    guard case .unattended(let found)? = world.proof.findings.first else {
      Issue.record("found \(world.proof.findings)")
      return
    }
    #expect(world.words(found.example) == "plan Small, abroad no")
    let schedule = try world.schedule(found.example, opened: found.opened, priority: "High")
    #expect(schedule.page == nil && !schedule.deskIsOpen && schedule.respond?.due == found.due)
    #expect(found.opened < found.due && found.due <= found.opens)
    var desk = OpenHours(world.program.calendars[0].hours(layers: ["standard"]))
    #expect(try desk.nextOpening(atOrAfter: found.opened) == found.opens)
    // 365 days of 24 hours, less 261 working days of 9 hours, less an hour for each of the nights and weekends.
    #expect(abs(found.hoursOfYear - (8760 - 261 * 9 - 261)) <= 24)
  }

  @Test func `What the rules never take is no finding`() throws {
    let lines = """
      desk     Desk, open standard
      clock    elapsed time
      respond  by 60 minutes
      page     Lead at opening when desk closed and plan is Large
      """
    let refusing = "decision Served for customer {\n no \"too small\" when plan is Small\n yes otherwise\n}\n"
    #expect(try World(refusing + Self.policy("accept by Served\n" + lines)).proof.findings.isEmpty)
    #expect(try World(Self.policy(lines)).proof.findings.count == 1)
  }

  @Test func `Places of a ladder that come to nothing are found`() throws {
    let world = try World(
      """
      table Steps {
        | Step  | 1       | 2       | 3        |
        | Small | 2 hours | 8 hours | -        |
        | Large | 1 hour  | 4 hours | 12 hours |
        | High  | Lead    | -       | Boss     |
        | Low   | Team    | -       | -        |
      }

      """ + Self.policy("desk Desk, open standard\nclock desk time\nescalate to Steps(priority) after Steps(plan)"))
    let names = world.proof.findings.map { finding -> String in
      guard case .nobodyComes(let step, let rule) = finding else { return "\(finding)" }
      return "nobody at \(step) of \(world.program.rules[rule.index].name)"
    }
    #expect(names.sorted() == ["nobody at 2 of Steps: Large", "nobody at 2 of Steps: Small"])
    let nameless = try World(
      """
      table Steps {
        | Step  | 1       | 2    |
        | Small | 2 hours | -    |
        | Large | 1 hour  | -    |
        | High  | Lead    | Boss |
        | Low   | Team    | -    |
      }

      """ + Self.policy("desk Desk, open standard\nclock desk time\nescalate to Steps(priority) after Steps(plan)"))
    let boss = try nameless.member("Boss")
    guard case .neverBroughtIn(boss, step: 2, let rule)? = nameless.proof.findings.first else {
      Issue.record("found \(nameless.proof.findings)")
      return
    }
    #expect(nameless.proof.findings.count == 1 && nameless.program.rules[rule.index].name == "Steps: High")
    for plan in ["Small", "Large"] {
      var situation = Situation()
      situation = situation.with(
        .member(try nameless.member(plan)),
        for: .fact(try #require(nameless.program.facts.values.first { $0.name == "plan" }?.slot)))
      var desks = DeskBook(zones: nameless.rules.zones)
      let schedule = try CaseScheduler(nameless.program, release: 0).schedule(
        CaseHistory(opened: Instant(seconds: 1_740_000_000), priority: try nameless.member("High")),
        situation: situation,
        desks: &desks)
      #expect(!schedule.steps.contains { $0.role == boss } && !schedule.steps.isEmpty)
    }
  }

  @Test func `A heading with a time and nobody under it is found, and each of several roles without a time`() throws {
    let world = try World(
      """
      table Steps {
        | Step      | First      | 2 business hours | 4 business hours | 8 business hours |
        | High      | Team, Lead | Lead             | -                | Boss, Lead       |
        | Low       | -          | Team             | -                | -                |
      }

      """
        + Self.policy("desk Desk, open standard\nclock desk time\nescalate to Steps(priority) after its headings"))
    let (team, lead) = (try world.member("Team"), try world.member("Lead"))
    let names = world.proof.findings.map { finding -> String in
      switch finding {
      case .neverBroughtIn(let role, let step, let rule):
        "\(role == team ? "Team" : role == lead ? "Lead" : "?") at \(step) of \(world.program.rules[rule.index].name)"
      case .nobodyUnder(let step, let rule): "nobody at \(step) of \(world.program.rules[rule.index].name)"
      default: "\(finding)"
      }
    }
    #expect(names.sorted() == ["Lead at 1 of Steps: High", "Team at 1 of Steps: High", "nobody at 3 of Steps"])
    for priority in ["High", "Low"] {
      var situation = Situation()
      situation.facts[try #require(world.program.prioritySlot)] = .member(try world.member(priority))
      var desks = DeskBook(zones: world.rules.zones)
      let schedule = try CaseScheduler(world.program, release: 0).schedule(
        CaseHistory(opened: Instant(seconds: 1_740_000_000), priority: try world.member(priority)),
        situation: situation, desks: &desks)
      #expect(!schedule.steps.isEmpty && schedule.steps.allSatisfy { $0.amount.millionths != 4_000_000 })
    }
  }

  @Test func `Steps that overtake each other are shown at an instant at which they do`() throws {
    let world = try World(
      """
      table Clocks {
        | amount         | Small        | Large        |
        | minutes, hours | elapsed time | desk time    |
        | business hours | desk time    | desk time    |
        | business days  | close of day | close of day |
      }
      table Steps {
        | Priority  | 2 business hours | 6 hours |
        | High, Low | Lead             | Boss    |
      }

      """
        + Self.policy(
          "desk Desk, open standard\nclock Clocks(amount, plan)\nescalate to Steps(priority) after its headings"))
    guard case .outOfOrder(let found)? = world.proof.findings.first else {
      Issue.record("found \(world.proof.findings)")
      return
    }
    #expect(world.words(found.example) == "priority High, plan Small")
    let steps = try world.schedule(found.example, opened: found.opened).steps
    let times = try found.steps.map { number in try #require(steps.first { $0.index + 1 == number }?.at) }
    #expect(found.steps == [1, 2] && times == found.times && times[1] < times[0])
  }

  @Test func `Who stands higher and gets less is found`() throws {
    let paged = try World(
      Self.policy(
        """
        desk     Desk, open standard
        clock    desk time
        respond  by 2 hours
        page     Lead at opening when desk closed and priority is Low
        """))
    guard case .lesserGetsMore(let page)? = paged.proof.findings.first else {
      Issue.record("found \(paged.proof.findings)")
      return
    }
    let sunday = Instant(seconds: 1_740_909_600)
    let high = try paged.member("High")
    #expect(page.gift == .page && page.higher == high)
    #expect(try paged.schedule(page.example, opened: sunday, priority: "High").page == nil)
    #expect(try paged.schedule(page.example, opened: sunday, priority: "Low").page != nil)

    let open = try World(
      Self.policy(
        """
        desk     Desk, open standard, extended  when plan is Small
        desk     Desk, open standard
        clock    desk time
        respond  by 2 hours
        """))
    guard case .lesserGetsMore(let hours)? = open.proof.findings.first else {
      Issue.record("found \(open.proof.findings)")
      return
    }
    let large = try open.member("Large")
    #expect(hours.gift == .hours && hours.higher == large && open.proof.findings.count == 1)
  }
}

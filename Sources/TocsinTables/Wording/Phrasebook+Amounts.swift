import TocsinModel

extension Phrasebook {
  /// The amount with its bound and unit: `< 60 minutes`.
  func text(_ amount: Amount) -> String {
    fill(wording.bounds[amount.bound] ?? RuleWords.bound(amount.bound), with: length(of: amount))
  }

  /// The number alone: `60`.
  func number(of amount: Amount) -> String { decimal(millionths: amount.millionths) }

  private func length(of amount: Amount) -> String {
    guard !amount.isNextBusinessDay else { return mark(.nextBusinessDay) }
    let isSingular = amount.millionths == 1_000_000
    let form = Wording.UnitForm(unit: amount.unit, isSingular: isSingular)
    let plural = Wording.UnitForm(unit: amount.unit, isSingular: false)
    let template = wording.units[form] ?? wording.units[plural]
    return fill(
      template ?? "{N} " + RuleWords.unit(amount.unit, singular: isSingular), with: number(of: amount))
  }

  private func fill(_ template: String, with number: String) -> String {
    template.split(separator: "{N}", omittingEmptySubsequences: false).joined(separator: number)
  }
}

extension Amount {
  /// A duration in the largest unit of which it is a whole number.
  init(milliseconds: Int64) {
    let unit: Unit = [Unit.hour, Unit.minute].first { milliseconds % ($0.milliseconds ?? 1) == 0 } ?? .second
    let inMillionths = milliseconds.multipliedFullWidth(by: 1_000_000)
    let length = unit.milliseconds ?? 1
    // A quotient that does not fit would trap.
    let fits = inMillionths.high.magnitude < length.magnitude / 2
    self.init(millionths: fits ? length.dividingFullWidth(inMillionths).quotient : .max, unit: unit)
  }
}

/// A number of millionths in decimals, without needless digits: 4,500,000 is `4.5`.
func decimal(millionths: Int64) -> String {
  let (whole, part) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
  let sign = millionths < 0 ? "-" : ""
  guard part > 0 else { return sign + String(whole) }
  let digits = String(part)
  var text = sign + String(whole) + "." + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  while text.last == "0" { text.removeLast() }
  return text
}

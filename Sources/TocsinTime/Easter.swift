/// Easter Sunday of a year in the Gregorian calendar, as a day number.
///
/// Source: the anonymous Gregorian computus (Meeus, Jones and Butcher; Nature, 20 April 1876).
func easterDayNumber(ofYear year: Int) -> Int {
  let golden = year % 19
  let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
  let moonCorrection = (century + 8) / 25
  let epact = (19 * golden + century - century / 4 - (century - moonCorrection + 1) / 3 + 15) % 30
  let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
  let late = (golden + 11 * epact + 22 * weekday) / 451
  let month = (epact + weekday - 7 * late + 114) / 31
  let day = (epact + weekday - 7 * late + 114) % 31 + 1
  return dayNumber(year: year, month: month, day: day)
}

// The day-number arithmetic of the proleptic Gregorian calendar, after Howard Hinnant, "chrono-Compatible Low-Level
// Date Algorithms". Day 0 is 1970-01-01. Years begin in March here, so that the leap day comes last.

func dayNumber(year: Int, month: Int, day: Int) -> Int {
  let shifted = month <= 2 ? year - 1 : year
  let era = shifted.quotientRoundedDown(by: 400)
  let yearOfEra = shifted - era * 400
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

func civil(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = dayNumber + 719_468
  let era = shifted.quotientRoundedDown(by: 146_097)
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}

/// The weekday of a day number, Monday being 0: 1970-01-01 was a Thursday.
func weekdayNumber(dayNumber: Int) -> Int {
  let remainder = (dayNumber + 3) % 7
  return remainder < 0 ? remainder + 7 : remainder
}

func isLeapYear(_ year: Int) -> Bool {
  year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The number of days of a month numbered 1 to 12.
func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
  switch month {
  case 2: isLeapYear(year) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

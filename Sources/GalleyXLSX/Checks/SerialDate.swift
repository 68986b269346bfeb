/// A day as spreadsheets count it, with the time as a fraction.
struct SerialDate {
  private let serial: Double

  /// - Parameter serial: The days since 30 December 1899, from March 1900 on.
  init(_ serial: Double) {
    self.serial = serial
  }

  /// The day, and the time where there is one: `2026-11-28`, `2026-11-28 18:30`.
  var text: String {
    // The last day that Excel knows is 31 December 9999.
    guard serial >= 0, serial < 2_958_466 else { return NumberCode.plain(serial) }
    let minutes = Int((serial * 1440).rounded())
    let (day, time) = minutes.quotientAndRemainder(dividingBy: 1440)
    // Days of a calendar that begins in March of the year 0, as its leap day comes last.
    let days = day + 693_899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let date = [
      pad(year + era * 400 + (month >= 10 ? 1 : 0), 4), pad((month + 2) % 12 + 1, 2),
      pad(dayOfYear - (153 * month + 2) / 5 + 1, 2),
    ].joined(separator: "-")
    return time == 0 ? date : "\(date) \(pad(time / 60, 2)):\(pad(time % 60, 2))"
  }

  private func pad(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

/// How a program has ended, by what the system says of it: a program that ended by itself has a status
/// above the lower byte, else a signal in it.
///
///     processEnd(0x0300)   // "ended with exit status 3"
package func processEnd(_ status: Int32) -> String {
  status & 0x7F == 0
    ? "ended with exit status \(status >> 8 & 0xFF)" : "was ended by signal \(status & 0x7F)"
}

#if canImport(Glibc)
  import Glibc
#endif

/// Memory that is free again but that the process still holds.
enum FreedMemory {
  /// Gives it back to the system.
  ///
  /// What two long versions took while they were extracted, half of it in the other thread's share of
  /// the heap, would otherwise count until the end: of two versions of 5 MB a sixth of the input's twenty
  /// times. The C library of Linux alone keeps it so.
  static func giveBack() {
    #if canImport(Glibc)
      malloc_trim(0)
    #endif
  }
}

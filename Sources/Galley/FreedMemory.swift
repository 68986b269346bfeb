import CHeap

#if canImport(Glibc)
  import Glibc
#endif

/// Memory that is free again but that the process still holds.
enum FreedMemory {
  /// Gives it back to the system.
  ///
  /// What two long versions took while they were extracted, half of it in the other thread's share of
  /// the heap, would otherwise count until the end: 16 MB of 200 at two versions of 5 MB. Of the C
  /// libraries, that of Linux alone keeps so much.
  static func giveBack() {
    #if canImport(Glibc)
      malloc_trim(0)
    #endif
  }
}

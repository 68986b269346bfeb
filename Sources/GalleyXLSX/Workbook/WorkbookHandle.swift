import CXLSXWriter

/// Owns a workbook of the C library: freed, with nothing written, unless somebody takes it.
struct WorkbookHandle: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  init(_ pointer: UnsafeMutablePointer<lxw_workbook>) {
    self.pointer = pointer
  }

  deinit { lxw_workbook_free(pointer) }

  /// Gives the workbook away; who takes it frees it.
  consuming func take() -> UnsafeMutablePointer<lxw_workbook> {
    let pointer = pointer
    discard self
    return pointer
  }
}

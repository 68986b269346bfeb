/// A sheet of a workbook, by its place; all that can be done to it is done by ``Workbook``.
package struct Sheet: Hashable, Sendable {
  /// The name on its tab.
  package let name: String
  /// Its place among the sheets, from 0.
  let index: Int

  /// The most rows of a sheet, header included: 2^20.
  package static let rowLimit = 1_048_576
  /// The most columns of a sheet: 2^14.
  package static let columnLimit = 16_384
}

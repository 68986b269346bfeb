import GalleyExporters
import GalleyModel

/// The workbooks that were there before a run: the one that it replaces, and one that it was told of.
struct EarlierFiles {
  /// The workbooks, the one that is replaced first.
  private(set) var workbooks: [EarlierWorkbook] = []
  /// The file that is replaced, and whether it is kept; null where none stands there.
  private(set) var kept: KeptFile?
  /// What people have to know of the file that is replaced.
  private(set) var remarks: [String] = []

  /// Reads the workbooks.
  /// - Parameters:
  ///   - path: The path of the workbook to be written.
  ///   - checks: The path of another one with checks, or null.
  init(path: String, checks: String?) throws(ExportError) {
    if var kept = KeptFile(path: path, isUntouched: { Self.isUntouched($0) }) {
      do throws(XLSXError) {
        let workbook = try EarlierWorkbook(path: path)
        workbooks.append(workbook)
        kept.isKept = !workbook.isUntouched
        if !workbook.addedColumns.isEmpty {
          remarks.append(
            "It has columns that are not carried over: "
              + workbook.addedColumns.joined(separator: ", ") + ".")
        }
      } catch {
        kept.isKept = Self.isOfSpreadsheet(path)
        if kept.isKept {
          remarks.append("It could not be read (\(error)), so nothing of it is carried over.")
        }
      }
      if kept.isKept { remarks.append("It is kept beside this one, as a file named before.") }
      self.kept = kept
    }
    guard let checks else { return }
    do throws(XLSXError) {
      workbooks.append(try EarlierWorkbook(path: checks))
    } catch {
      throw .system(path: checks, action: "read the checks", reason: error.description)
    }
  }

  /// Whether a file is a workbook that nobody has saved since Galley wrote it, or none at all.
  private static func isUntouched(_ path: String) -> Bool {
    do throws(XLSXError) {
      return try EarlierWorkbook(path: path).isUntouched
    } catch {
      return !isOfSpreadsheet(path)
    }
  }

  /// Whether a spreadsheet program may have written a file: it begins as zip archives do, or as
  /// workbooks with a password.
  private static func isOfSpreadsheet(_ path: String) -> Bool {
    let head = KeptFile.head(of: path, count: 4)
    return head.starts(with: [0x50, 0x4B]) || head == [0xD0, 0xCF, 0x11, 0xE0]
  }
}

import ArgumentParser
import Galley
import GalleyExporters
import GalleyReaders

/// What is read, what is written, how and where to: the options of every command that writes.
///
/// One group holds them all, since each costs the parser about a million instructions at start-up.
struct FormatOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The input format; else the content tells it.", valueName: "format"),
    completion: .inputFormats)
  var from: String?

  @Option(
    help: ArgumentHelp(
      "What a field of JSON or CSV records is: text=body, id=guid …; once a field.",
      valueName: "what=name"))
  var field: [String] = []

  @Option(
    help: ArgumentHelp(
      "Output formats with commas between; else text, a report.", valueName: "formats"),
    completion: .outputFormats)
  var to: String?

  @Option(
    name: [.long, .short],
    help: ArgumentHelp(
      "Write files to this folder, made if missing; or this one file, as in -o report.xlsx.",
      valueName: "folder"),
    completion: .file())
  var out: String?

  @Flag(help: "Replace files of the outputs' names that galley did not write.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Write with this template, besides the formats of --to if any.", valueName: "file"),
    completion: .file())
  var template: String?

  @Option(help: .templates, completion: .directory)
  var templates: String?

  @Flag(help: "CSV: begin files with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @Option(
    help: ArgumentHelp(
      "CSV: comma (as if not given), semicolon, tab or pipe.", valueName: "delimiter"))
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      "CSV: point (as if not given) or comma before the decimals of numbers; comma beside "
        + "--delimiter semicolon is what spreadsheets of many countries want.",
      valueName: "mark"))
  var decimal: String?

  @Flag(help: "CSV: put no apostrophe before text that starts like a formula.")
  var faithful = false

  @Flag(help: "csv, sqlite: tell when the run was, so that no two runs give the same bytes.")
  var stamp = false

  @Option(
    help: ArgumentHelp(
      "xlsx: carry over what was checked in this workbook, too, as of an earlier version.",
      valueName: "file"))
  var checks: String?

  @Option(
    help: ArgumentHelp(
      "text, factcheck: the columns of a line, 64 to 240; else those of the terminal, or 80.",
      valueName: "columns"))
  var width: Int?

  @Option(
    help: ArgumentHelp(
      "Stop a program that takes no input, or works on after the last, for so long; else 60.",
      valueName: "seconds"))
  var timeLimit: Int?

  /// The reader of `--from`, or one that goes by the content of each file.
  /// - Throws: ``UsageError`` where there is none, or a field is not told rightly.
  func reader() throws -> any Reader {
    let readers = Readers.all(fields: try RecordFields(typed: field))
    return try from.map { try readers.required(named: $0) } ?? Readers.byContent(readers)
  }

  /// Where the output goes.
  /// - Throws: ``UsageError`` for a folder without a name, or a file for several formats.
  func place() throws -> Destination.Place {
    if out == "" { throw UsageError("--out names no folder; --out . is this one") }
    guard let file = outFile else {
      return out.map(Destination.Place.folder) ?? .standardOutput
    }
    if let to, to.lowercased() != file.format.name {
      throw UsageError(
        "--out \(out ?? "") is a file of the format \(file.format.name), and --to names \(to); "
          + "leave one of them out, or name a folder")
    }
    return .folder(file.folder)
  }

  /// The name that the file of `--out` has, without its extension; null where it names a folder.
  var outName: String? { outFile?.name }

  /// The format that the file of `--out` is of; null where it names a folder.
  var outFormat: String? { outFile?.format.name }

  /// What `--out` says where it ends as the one file of a format does, and no folder stands there.
  private var outFile: (folder: String, name: String, format: ExportFormat)? {
    guard let out, FileIdentity(path: out)?.isFolder != true, out.utf8.last != UInt8(ascii: "/")
    else { return nil }
    let slash = out.lastIndex(of: "/").map { out.index(after: $0) } ?? out.startIndex
    let file = out[slash...]
    // The longest first: "a.factcheck.txt" is no report.
    let formats = Exporters.all.filter { $0.fileExtensions(of: .extractions).count == 1 }
      .map(\.format).sorted { $0.fileExtension.utf8.count > $1.fileExtension.utf8.count }
    for format in formats {
      let suffix = "." + format.fileExtension
      if file.lowercased().hasSuffix(suffix), file.utf8.count > suffix.utf8.count {
        let folder = out[..<slash]
        return (
          folder.isEmpty ? "." : String(folder), String(file.dropLast(suffix.count)), format
        )
      }
    }
    return nil
  }
}

extension ArgumentHelp {
  /// The folder with templates of a newsroom's own.
  static let templates = ArgumentHelp(
    "A folder of templates NAME.EXT.mustache; each adds the format NAME.", valueName: "folder")
}

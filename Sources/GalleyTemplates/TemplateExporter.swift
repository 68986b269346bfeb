public import GalleyExporters
import GalleyModel
import Mustache
import Templates

/// Writes what a Mustache template says, for one article or comparison after the other.
///
/// A template is a file named `NAME.EXTENSION.mustache`; it gives the format `NAME` and files that
/// end in `.EXTENSION`. A comment on one of its first lines says what it is for:
///
///     {{% CONTENT_TYPE:TEXT}}
///     {{! Who says how much, a line a figure }}
///     {{#figures}}
///     {{left30(source)}} {{figure}}
///     {{/figures}}
///
/// Values: for an article the columns of the articles table (`article`, `source`, `headline`,
/// `marker`, `words` …) and the lists `figures`, `quotes` and `sources`, whose elements have the
/// columns of their tables, and `notes`; for a comparison `comparison` is set, with `verdict`,
/// `old_article`, `new_article`, `old_input`, `new_input` and the list `changes`. Besides, prepared
/// for reading:
///
/// - `title`: the headline, or the article's name; `tally`: how much there is of everything;
///   `first`: set for the first item of the output.
/// - `place` of a figure, quote or source: `¶ 3`, or the kind of block; `reading` of a figure: what
///   it comes to, for example `at least 40 people`; `byline` of a quote: `Jan Egeland, UN adviser
///   (told AFP)`; `who` of a source: its name and role; `cited`: `2 figures, 1 quote`.
/// - of a comparison: `summary`, a sentence; `figure_tally`, `quote_tally`, `paragraph_tally`:
///   `3 changed, 1 added`; the lists `lines` (`name`, `old`, `new` of headline and marker),
///   `version_notes` (`side`, `note`, or `claim` and `found`), `changed_figures` (`change`, `place`,
///   `old`, `new`, `difference`, `details`), `changed_quotes` and `changed_paragraphs` (`change`,
///   `place`, `redline` and more), and `remarks`.
/// - `{{left30(value)}}`, `{{right12(value)}}`: a cell of so many columns, in which a long value is
///   wrapped; the cells of a line stand side by side.
///
/// A name that nothing has is an error, so that a slip of the pen does not pass for "none".
public struct TemplateExporter: Exporter {
  /// What the file's name and its first comment say.
  public let format: ExportFormat
  private let fileName: String
  private let source: String
  /// What writes comparisons, where that is another template.
  private let changesSource: String?

  /// Takes a newsroom's own template.
  /// - Parameter fileName: The file's name without its folder, `NAME.EXTENSION.mustache`.
  /// - Throws: ``ExportError/template(name:detail:)`` where the name has another shape, or where
  ///   the template is no UTF-8 or cannot be understood.
  public init(fileName: String, bytes: [UInt8]) throws(ExportError) {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "mustache", !parts[0].isEmpty, !parts[1].isEmpty else {
      throw .template(
        name: fileName, detail: "is not named like a template; name it NAME.EXTENSION.mustache")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]  // a byte order mark, as Windows editors write it
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let source = String(validating: content, as: UTF8.self) else {
      throw .template(name: fileName, detail: "is no UTF-8 text; save it as UTF-8")
    }
    self.init(
      ExportFormat(
        name: String(parts[0]), fileExtension: String(parts[1]),
        summary: TemplateExporter.summary(source) ?? "The template \(fileName)", origin: .template),
      fileName: fileName, source: source)
    _ = try parse(self.source)
  }

  /// The readable report that comes with Galley, the format `text`.
  public static let report: TemplateExporter = {
    let source = String(decoding: Templates.report, as: UTF8.self)
    let format = ExportFormat(
      name: "text", fileExtension: "txt", summary: summary(source) ?? "", origin: .builtIn)
    return TemplateExporter(
      format, fileName: "report.txt.mustache", source: source,
      changesSource: String(decoding: Templates.changes, as: UTF8.self))
  }()

  /// Begins `NAME.EXTENSION`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    TemplateSession(
      template: try parse(source), changes: try changesSource.map(parse), fileName: fileName,
      usesColor: destination.usesColor,
      output: try TextOutput(destination, extension: format.fileExtension))
  }

  private init(
    _ format: ExportFormat, fileName: String, source: String, changesSource: String? = nil
  ) {
    self.format = format
    self.fileName = fileName
    self.source = String(source.map { $0 == "\r\n" ? "\n" : $0 })
    self.changesSource = changesSource
  }

  private func parse(_ source: String) throws(ExportError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: source)
    } catch {
      throw .template(name: fileName, detail: TemplateExporter.explain(error))
    }
  }

  private static func explain(_ error: any Error) -> String {
    guard let error = error as? MustacheTemplate.ParserError else { return "\(error)" }
    let reason =
      switch error.error as? MustacheTemplate.Error {
      case .sectionCloseNameIncorrect: "a section is closed under another name than it was opened"
      case .expectedSectionEnd: "a section is not closed; add {{/NAME}}"
      case .unfinishedName: "a tag is not complete; write {{NAME}}"
      case .unrecognisedConfigVariable: "the content type is not known; write TEXT or HTML"
      default: "a tag cannot be understood, or is not closed"
      }
    return "line \(error.context.lineNumber): \(reason)"
  }

  /// The first comment, where it stands in the first lines.
  private static func summary(_ source: String) -> String? {
    for line in source.split(whereSeparator: \.isNewline).prefix(3) {
      guard line.hasPrefix("{{!"), line.hasSuffix("}}") else { continue }
      return line.dropFirst(3).dropLast(2).split(separator: " ").joined(separator: " ")
    }
    return nil
  }
}

private struct TemplateSession: ExportSession {
  let template: MustacheTemplate
  let changes: MustacheTemplate?
  let fileName: String
  let usesColor: Bool
  let output: TextOutput
  var bytes: [UInt8] = []
  var isFirst = true

  mutating func write(_ item: ExportItem) throws(ExportError) {
    let problems = TemplateProblems()
    guard let values = TemplateValues(item, isFirst: isFirst, problems) else { return }
    isFirst = false
    let isComparison = if case .comparison = item { true } else { false }
    let text = (isComparison ? changes ?? template : template).render(values)
    if let problem = problems.first { throw .template(name: fileName, detail: problem) }
    let laidOut = CellLayout.lay(out: text)
    bytes.append(contentsOf: (usesColor ? TerminalColor.paint(laidOut) : laidOut).utf8)
    try output.take(&bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&bytes)
    return try output.commit()
  }
}

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
/// The article "Names for templates" of the documentation lists every name and function.
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
    if let problem = TemplateCheck.problem(in: self.source) {
      throw .template(name: fileName, detail: problem)
    }
  }

  /// The readable report that comes with Galley, the format `text`.
  public static let report = TemplateExporter(
    name: "text", extension: "txt", fileName: "report.txt.mustache", Templates.report,
    changes: Templates.changes)

  /// Tables and quotes in Markdown, the format `markdown`.
  public static let markdown = TemplateExporter(
    name: "markdown", extension: "md", fileName: "markdown.md.mustache", Templates.markdown)

  /// A sheet to print and tick, the format `factcheck`.
  public static let factCheck = TemplateExporter(
    name: "factcheck", extension: "factcheck.txt", fileName: "factcheck.txt.mustache",
    Templates.factCheck)

  /// The templates that come with Galley.
  package static let builtIn = [report, markdown, factCheck]

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

  /// A template that comes with Galley.
  private init(
    name: String, extension suffix: String, fileName: String, _ template: [UInt8],
    changes: [UInt8]? = nil
  ) {
    let source = String(decoding: template, as: UTF8.self)
    self.init(
      ExportFormat(
        name: name, fileExtension: suffix, summary: TemplateExporter.summary(source) ?? ""),
      fileName: fileName, source: source,
      changesSource: changes.map { String(decoding: $0, as: UTF8.self) })
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

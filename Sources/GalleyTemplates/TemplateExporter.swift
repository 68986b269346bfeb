public import GalleyExporters
package import GalleyModel
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
  private var source: TemplateSource
  /// What writes comparisons, where that is another template.
  private var changes: TemplateSource?

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
    source = try TemplateSource(bytes: bytes, fileName: fileName)
    format = ExportFormat(
      name: String(parts[0]), fileExtension: String(parts[1]),
      summary: source.summary ?? "The template \(fileName)", origin: .template)
    self.fileName = fileName
    if let problem = TemplateCheck.sizeProblem(in: source.text) {
      throw .template(name: fileName, detail: problem)
    }
    _ = try source.template()
    if let problem = TemplateCheck.problem(in: source.text) {
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

  /// A few plain lines for mail and chat, the format `message`.
  public static let message = TemplateExporter(
    name: "message", extension: "message.txt", fileName: "message.txt.mustache", Templates.message)

  /// The templates that come with Galley.
  package static let builtIn = [report, markdown, factCheck, message]

  /// Begins `NAME.EXTENSION`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    TemplateSession(
      template: source.set(to: destination.width), changes: changes?.set(to: destination.width),
      fileName: fileName, usesColor: destination.usesColor,
      output: try TextOutput(destination, extension: format.fileExtension))
  }

  /// What the exporter makes of one item, for what is told and not written to a file.
  package func text(of item: ExportItem) throws(ExportError) -> String {
    let problems = TemplateProblems()
    guard let values = TemplateItem(item, isFirst: true, problems) else { return "" }
    var source = source
    let text = try source.template().render(TemplateValue(.item(values), problems))
    if let problem = problems.first { throw .template(name: fileName, detail: problem) }
    return String(decoding: CellLayout.lay(out: text), as: UTF8.self)
  }

  /// A template that comes with Galley.
  private init(
    name: String, extension suffix: String, fileName: String, _ template: [UInt8],
    changes: [UInt8]? = nil
  ) {
    source = TemplateSource(String(decoding: template, as: UTF8.self), fileName: fileName)
    self.changes = changes.map {
      TemplateSource(String(decoding: $0, as: UTF8.self), fileName: fileName)
    }
    format = ExportFormat(name: name, fileExtension: suffix, summary: source.summary ?? "")
    self.fileName = fileName
  }
}

private struct TemplateSession: ExportSession {
  var template: TemplateSource
  var changes: TemplateSource?
  let fileName: String
  let usesColor: Bool
  let output: TextOutput
  var bytes: [UInt8] = []
  var isFirst = true

  mutating func write(_ item: ExportItem) throws(ExportError) {
    let problems = TemplateProblems()
    guard let values = TemplateItem(item, isFirst: isFirst, problems) else { return }
    isFirst = false
    let template =
      if case .comparison = item, let own = try changes?.template() { own } else {
        try self.template.template()
      }
    let text = template.render(TemplateValue(.item(values), problems))
    if let problem = problems.first { throw .template(name: fileName, detail: problem) }
    let laidOut = CellLayout.lay(out: text)
    if usesColor {
      bytes += TerminalColor.paint(String(decoding: laidOut, as: UTF8.self)).utf8
    } else {
      bytes += laidOut
    }
    try output.take(&bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    try output.takeAll(&bytes)
    return try output.commit()
  }
}

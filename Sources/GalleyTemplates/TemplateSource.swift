import GalleyExporters
import Mustache

/// The text of a template, which is parsed when it is first needed, and once.
struct TemplateSource: Sendable {
  let text: String
  private let fileName: String
  private var parsed: MustacheTemplate?

  init(_ text: String, fileName: String) {
    var text = text
    if text.withUTF8({ $0.contains(UInt8(ascii: "\r")) }) {
      text = String(text.map { $0 == "\r\n" ? "\n" : $0 })
    }
    self.text = text
    self.fileName = fileName
  }

  /// The text of a file, without a byte order mark, as Windows editors write it.
  /// - Throws: ``ExportError/template(name:detail:)`` where it is no UTF-8.
  init(bytes: [UInt8], fileName: String) throws(ExportError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .template(name: fileName, detail: "is no UTF-8 text; save it as UTF-8")
    }
    self.init(text, fileName: fileName)
  }

  /// The template for pages of another width than 80 columns.
  func set(to width: Int) -> TemplateSource {
    if width == PageWidth.usual { return self }
    return TemplateSource(PageWidth.set(text, to: width), fileName: fileName)
  }

  /// The template.
  /// - Throws: ``ExportError/template(name:detail:)`` where it cannot be understood.
  mutating func template() throws(ExportError) -> MustacheTemplate {
    if let parsed { return parsed }
    do {
      let template = try MustacheTemplate(string: text)
      parsed = template
      return template
    } catch {
      throw .template(name: fileName, detail: TemplateSource.explain(error))
    }
  }

  /// The first comment, where it stands in the first lines; what the template is for.
  var summary: String? {
    for line in text.split(maxSplits: 3, whereSeparator: \.isNewline).prefix(3)
    where line.hasPrefix("{{!") && line.hasSuffix("}}") {
      var summary = ""
      for word in line.dropFirst(3).dropLast(2).split(separator: " ") {
        if !summary.isEmpty { summary += " " }
        summary += word
      }
      return summary
    }
    return nil
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
}

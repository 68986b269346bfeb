import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport

extension Target {
  /// Any bytes as a template.
  static let template = Target(
    "template", fragments: Fragments.template,
    starts: { _ in SampleTexts.templates },
    subject: Rendering.init,
    checks: [
      Check("bounded") { rendering in
        rendering.output.count <= 1 << 24 ? nil : "\(rendering.output.count) bytes of output"
      },
      Check("words") { rendering in
        String(decoding: rendering.output, as: UTF8.self).contains("GalleyTemplates.")
          ? "the output holds the name of a Swift type" : nil
      },
      Check("utf8") { rendering in
        String(validating: rendering.output, as: UTF8.self) == nil ? "the output is no UTF-8" : nil
      },
    ])
}

/// What a template makes of an article and a comparison.
private struct Rendering: Sendable {
  let output: [UInt8]

  /// Null where the template is refused, with a reason.
  init?(_ input: [UInt8]) throws {
    let folder = TemporaryFolder()
    do {
      let exporter = try TemplateExporter(fileName: "fuzz.txt.mustache", bytes: input)
      var session = try exporter.open(Destination(.folder(folder.path), name: "fuzz"))
      for item in [ExportItem.extraction(.sample), .comparison(.sample)] { try session.write(item) }
      _ = try session.finish()
    } catch {
      guard case .template(_, let detail) = error, !detail.isEmpty else { throw error }
      return nil
    }
    output = folder.bytes("fuzz.txt") ?? []
  }
}

public import GalleyExporters
public import GalleyModel
import GalleySQLite
import GalleyTemplates
import GalleyXLSX

/// The output formats that come with Galley.
///
/// A new exporter is a Swift file in `GalleyExporters` and a line in ``all``; one that brings a
/// dependency has a target of its own.
public enum Exporters {
  /// Every exporter, in the order that `galley formats` lists them.
  public static let all: [any Exporter] = [
    TemplateExporter.report,
    XLSXExporter(),
    CSVExporter(),
    SQLiteExporter(),
    JSONExporter(),
    NDJSONExporter(),
    HTMLExporter(),
    TemplateExporter.markdown,
    TemplateExporter.factCheck,
    TemplateExporter.message,
  ]

  /// The exporter of workbooks.
  /// - Parameter checks: The path of another workbook, of an earlier version for example, from which
  ///   what people have noted while checking is carried over.
  public static func workbook(checks: String?) -> any Exporter {
    XLSXExporter(checks: checks)
  }

  /// The exporter of workbooks in which something is noted already of the figures and quotes of an
  /// article.
  public static func workbook(noted: [NotedCheck]) -> any Exporter { XLSXExporter(noted: noted) }

  /// The words of the format `message` for one item.
  public static func message(of item: ExportItem) throws(ExportError) -> String {
    try TemplateExporter.message.text(of: item)
  }

  /// The programs `galley-export-NAME` on PATH, sorted by name; those whose name is one of
  /// ``all`` are left out.
  public static func executables() -> [any Exporter] {
    ExecutableExporter.all().filter { named($0.format.name) == nil }
  }

  /// The exporter of a format, or null where there is none of that name.
  public static func named(_ name: String) -> (any Exporter)? {
    all.first { $0.format.name == name }
  }
}

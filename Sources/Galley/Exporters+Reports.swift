package import GalleyExporters
import GalleyTemplates

extension Exporter {
  /// The exporter of the same format for reviews and timelines, whose readable report is another one
  /// than that of articles.
  package var withReport: any Exporter { format.name == "text" ? ReportExporter() : self }

  /// Why it cannot write timelines, or null where it can: templates tell of an article or of two
  /// versions.
  package var timelineFault: String? {
    guard self is TemplateExporter else { return nil }
    return "\(format.name) tells of an article or of two versions; a timeline is written as text, "
      + "html, xlsx, csv, sqlite, json or ndjson"
  }
}

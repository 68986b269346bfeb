import Galley
import GalleyExporters
import GalleyModel

/// In which format a request wants its answer: that of `?to=`, else JSON.
struct OutputChoice: Sendable {
  let exporter: any Exporter

  /// Finds the exporter.
  /// - Parameters:
  ///   - delivery: What came, with what somebody has noted for workbooks.
  ///   - hasReport: Whether what is told has a readable report other than that of articles.
  /// - Throws: ``HTTPFault`` with 400 for a format that there is not.
  init(
    _ request: HTTPRequest, _ delivery: Delivery, hasReport: Bool = false
  ) throws(HTTPFault) {
    let name = request.parameter("to")?.lowercased() ?? "json"
    guard let found = Exporters.named(name) else {
      let list = Exporters.all.map(\.format.name).joined(separator: ", ")
      throw HTTPFault(.badRequest, "no output format is called \(name); there are \(list)")
    }
    switch name {
    case "text" where hasReport: exporter = found.withReport
    // Ids are those of one article; of several each would take what was noted of the first.
    case "xlsx" where !delivery.notes.isEmpty && delivery.files.count == 1:
      exporter = Exporters.workbook(noted: delivery.notes)
    default: exporter = found
    }
  }
}

extension HTTPRequest {
  /// Refuses what is mistyped behind the path's question mark.
  /// - Throws: ``HTTPFault`` with 400.
  func takes(_ names: [String]) throws(HTTPFault) {
    for field in head.query where field.name != "token" && !names.contains(field.name) {
      throw HTTPFault(
        .badRequest,
        "\(path) knows no \(field.name); there are \(names.joined(separator: ", "))")
    }
  }
}

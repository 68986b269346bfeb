package import GalleyModel

/// Items as the lines of ``NDJSONExporter``, for what is fed with them.
package struct ItemLines {
  private var json = JSONWriter()

  /// Begins without a line.
  package init() {}

  /// Begins without a line, and hands long ones on in pieces.
  init(_ outlet: JSONOutlet) { json.outlet = outlet }

  /// The lines that have not been handed on.
  package var bytes: [UInt8] {
    get { json.bytes }
    _modify { yield &json.bytes }
  }

  /// Adds the line of an item.
  package mutating func add(_ item: ExportItem) {
    json.write(item)
    json.between("\n")
  }
}

import GalleyExporters
import GalleyModel
import GalleyPrograms

/// Opens the page in the browser of whoever runs the server.
///
/// The browser gets a file that leads to the page, since what programs are started with can be read by
/// everybody on the machine, and the address has the token.
package struct BrowserStart: ~Copyable {
  private let folder: PrivateFolder

  /// Asks the system to open the page; null where it has no way to.
  ///
  /// The file is there as long as the
  /// value.
  package init?(address: String) {
    guard let folder = try? PrivateFolder() else { return nil }
    let path = "\(folder.path)/galley.html"
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n<meta http-equiv=\"refresh\" content=\"0; url=")
    page.text(address)
    page.markup("\">\n<title>Galley</title>\n")
    guard (try? Self.write(page.bytes, to: path)) != nil else { return nil }
    #if os(macOS)
      let program = "/usr/bin/open"
      let arguments = [path]
    #else
      let program = "/usr/bin/env"
      let arguments = ["xdg-open", path]
    #endif
    var start = ProcessStart(.path(program), descriptors: [(from: 2, to: 1)])
    start.arguments = arguments
    guard start.run().code == 0 else { return nil }
    self.folder = folder
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try OutputFile(path: path)
    try file.write(bytes)
    _ = try file.commit()
  }
}

import Foundation
import GalleyExporters

/// The exporters that are programs on PATH.
package enum Executables {
  /// Every program called `galley-export-NAME` in the folders of PATH, sorted by name; of two of a
  /// name the one that a shell would run.
  /// - Parameter path: Folders with colons between; null for those of PATH.
  package static func all(inPath path: String? = nil) -> [ExecutableExporter] {
    let folders = path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
    var found: [String: ExecutableExporter] = [:]
    for folder in folders.split(separator: ":").map(String.init) {
      for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      where file.hasPrefix(ExecutableExporter.prefix) {
        let place = "\(folder)/\(file)"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: place),
          let exporter = ExecutableExporter(path: place),
          found[exporter.format.name] == nil
        else { continue }
        found[exporter.format.name] = exporter
      }
    }
    return found.values.sorted { $0.format.name < $1.format.name }
  }
}

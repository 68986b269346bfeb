import Foundation

/// The program `galley` that is measured.
enum MeasuredGalley {
  /// Its path: that of GALLEY in the environment, or beside this program.
  static let path: String =
    ProcessInfo.processInfo.environment["GALLEY"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("galley").path

  /// Why there is nothing to measure, or null.
  static var fault: String? {
    FileManager.default.isExecutableFile(atPath: path)
      ? nil
      : "no galley at \(path); run swift build -c release --product galley, or set GALLEY to its path"
  }

  /// What is measured, for the report: its path and its size, by which a static build is known.
  static var description: String {
    let megabytes = String(format: "%.1f", Double(Place.size(of: path)) / 1e6)
    return fault ?? "galley: \(path), \(megabytes) MB"
  }
}

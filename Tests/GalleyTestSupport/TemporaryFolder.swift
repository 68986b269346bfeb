import Foundation

/// A folder that a test may write to; it goes away with the value.
package final class TemporaryFolder: Sendable {
  private let root: URL

  /// Makes a folder.
  package init() {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("galley-test-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  /// The folder itself.
  package var path: String { root.path }

  /// The path of a file in the folder.
  package func path(_ name: String) -> String {
    root.appendingPathComponent(name).path
  }

  /// Writes a file, and the folders that it needs.
  package func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  /// Writes a file of any bytes.
  package func write(_ name: String, _ bytes: [UInt8]) {
    let file = root.appendingPathComponent(name)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(bytes).write(to: file)
  }

  /// The content of a file; null where there is none.
  package func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appendingPathComponent(name))).map(Array.init)
  }

  /// The content of a file as text; null where there is none or it is no UTF-8.
  package func text(_ name: String) -> String? {
    bytes(name).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Every file and folder inside, hidden ones too, sorted.
  package var everything: [String] {
    (FileManager.default.subpaths(atPath: root.path) ?? []).sorted()
  }
}

extension TemporaryFolder {
  /// Writes a program and returns its path.
  ///
  /// Nothing that another test starts meanwhile may hold it open for writing: such a program cannot
  /// be started.
  package func program(_ name: String, _ script: String) -> String {
    let folder = root.appendingPathComponent(name).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o755)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? file.write(contentsOf: Data(script.utf8))
    try? file.close()
    return path(name)
  }
}

import FoundationEssentials

/// The file of a model.
package struct ModelFile {
  private let path: String

  /// The file at a path.
  package init(_ path: String) {
    self.path = path
  }

  /// Writes a model in place of what stands there.
  ///
  /// The bytes go to a file beside it first, which takes its name when it is whole: who builds at
  /// the same time, or after a crash, never meets half a model.
  ///
  /// - Throws: ``TrainingError/unwritable(_:reason:)``; what stood there stands.
  package func write(_ bytes: [UInt8]) throws(TrainingError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .unwritable(path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileNoSuchFile: return "the folder does not exist"
    case .fileWriteNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "the disk is full"
    default: return "error \(error.code.rawValue)"
    }
  }
}

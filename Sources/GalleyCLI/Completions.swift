import ArgumentParser
import Galley
import GalleyExporters
import GalleyReaders

extension CompletionKind {
  /// The names of the formats that can be read.
  static let inputFormats = CompletionKind.custom { _, _, _ in Readers.all.map(\.format.name) }

  /// The names of the formats that can be written; behind a comma the next one.
  static let outputFormats = CompletionKind.custom { _, _, typed in
    let known = (Exporters.all + Exporters.executables()).map(\.format.name)
    guard let comma = typed.lastIndex(of: ",") else { return known }
    return known.map { typed[...comma] + $0 }
  }
}

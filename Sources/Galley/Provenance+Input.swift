public import GalleyExporters
public import GalleyReaders

extension Provenance {
  /// Adds an input that was read to its end.
  mutating func add(_ input: Input, _ digest: InputDigest) {
    let (bytes, sha256) = digest.result
    sources.append(Source(name: input.source, bytes: bytes, sha256: sha256))
  }
}

/// Inputs that are looked at on their way to a reader, so that outputs can tell what was read.
///
///     let watched = WatchedInputs([old, new])
///     let comparison = try versions.compare(watched.inputs[0], watched.inputs[1])
///     watched.provenance.sources.map(\.sha256)
public struct WatchedInputs: Sendable {
  /// The inputs, to be read in the place of the others.
  public let inputs: [Input]
  private let digests: [InputDigest]
  private let written: String?

  /// Watches inputs.
  /// - Parameter written: When the run is, as ISO 8601, where the outputs are to tell it.
  public init(_ inputs: [Input], written: String? = nil) {
    let digests = inputs.map { _ in InputDigest() }
    self.inputs = zip(inputs, digests).map { $0.passing($1) }
    self.digests = digests
    self.written = written
  }

  /// What has been read of them by now.
  public var provenance: Provenance {
    var provenance = Provenance(version: galleyVersion, written: written)
    for (input, digest) in zip(inputs, digests) { provenance.add(input, digest) }
    return provenance
  }
}

#if os(Linux)
  import CFileSystems
#endif
import GalleyModel

/// The kind of file system on which a folder lies, as far as it matters for who watches it.
///
///     FileSystemKind(path: "/mnt/wire")   // .network("NFS")
public enum FileSystemKind: Hashable, Sendable {
  /// A disk of this machine, of which the system tells what happens there.
  case local
  /// One to which others write, or may write, unknown to this machine; its name for people.
  case network(String)

  /// Finds the kind by the number that Linux gives each file system.
  /// - Parameter magic: `f_type` of `statfs`.
  public init(magic: UInt32) {
    self = Self.names[magic].map(Self.network) ?? .local
  }

  /// Asks the system on what a folder lies; local where it does not say.
  public init(path: String) {
    #if os(Linux)
      var status = statfs()
      self = .local
      if statfs(path.systemName, &status) == 0 {
        self.init(magic: UInt32(truncatingIfNeeded: status.f_type))
      }
    #else
      self = .local
    #endif
  }

  private static let names: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB", 0x6573_5546: "FUSE",
    0x0102_1997: "9P", 0x5346_414F: "AFS", 0x00C3_6400: "Ceph", 0x7375_7245: "Coda",
    0x786F_4256: "a shared folder of VirtualBox", 0x564C: "NCP",
  ]
}

import Galley
import GalleyTestSupport
import Testing

/// Folders on other machines, of which the system does not tell everything.
@Suite struct RemoteFolderTests {
  private let folder = TemporaryFolder()

  @Test(
    arguments: [
      (0x6969, "NFS"), (0xFF53_4D42, "SMB"), (0xFE53_4D42, "SMB"), (0x517B, "SMB"),
      (0x6573_5546, "FUSE"), (0x0102_1997, "9P"),
    ] as [(UInt32, String)])
  func `Kinds are told by their number`(magic: UInt32, name: String) {
    #expect(FileSystemKind(magic: magic) == .network(name))
  }

  @Test(arguments: [0xEF53, 0x0102_1994, 0x794C_7630, 0x9123_683E] as [UInt32])
  func `A disk, a part of memory and layers of them are local`(magic: UInt32) {
    #expect(FileSystemKind(magic: magic) == .local)
  }

  @Test func `Are looked at again and again, and that is said once a kind`() {
    folder.write("wire/a.txt", "")
    folder.write("feed/a.txt", "")
    let paths = ["wire", "feed"].map(folder.path)
    let events = FolderEvents { $0 == paths[1] ? .network("NFS") : .local }
    #if os(Linux)
      #expect(events.listen(to: [paths[0]]))
    #endif
    #expect(events.remarks == [])
    #expect(!events.listen(to: paths))
    #expect(!events.listen(to: paths))
    #expect(
      events.remarks == [
        "\(paths[1]): lies on NFS, where the system does not tell of every file that comes; the folder "
          + "is looked at every 2 seconds, or as --poll says"
      ])
  }

  @Test func `What the system does not know is local`() {
    #expect(FileSystemKind(path: folder.path("gone")) == .local)
    #expect(FileSystemKind(path: folder.path) == .local)
  }
}

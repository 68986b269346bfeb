#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder `shared` beside the checkout, with articles of third parties that stay out of it.
///
/// Tests that read it are skipped where it is absent:
///
///     @Test("…", .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absence)"))
///     func seeds() throws { let path = SharedFolder.path("seeds/000.txt") … }
public struct SharedFolder: Hashable, Sendable {
  /// Whether the folder is there.
  public static var isPresent: Bool { access(root, R_OK) == 0 }

  /// Why a test was skipped.
  public static let absence = "the folder `shared` does not stand beside the checkout"

  /// The path of a file in the folder.
  public static func path(_ name: String) -> String {
    root + "/" + name
  }

  /// The paths of the files in one of its folders, sorted.
  public static func files(in name: String) -> [String] {
    guard let listing = opendir(path(name)) else { return [] }
    defer { closedir(listing) }
    var paths: [String] = []
    while let entry = readdir(listing) {
      let file = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !file.hasPrefix(".") { paths.append(path(name) + "/" + file) }
    }
    return paths.sorted()
  }

  // Tests/GalleyTestSupport/SharedFolder.swift stands three levels below the package.
  private static let root: String = {
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return (package.dropLast() + ["shared"]).joined(separator: "/")
  }()
}

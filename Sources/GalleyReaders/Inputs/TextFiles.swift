#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lists the files of a folder that one of the readers is meant for.
///
/// Only files directly in the folder count, told by their extensions in any case; hidden files are
/// passed over.
/// - Parameters:
///   - folder: The path of a folder.
///   - formats: What can be read.
/// - Returns: Paths that begin with `folder`, sorted by name.
/// - Throws: ``ReadError/system(action:reason:)`` where the folder cannot be listed, and
///   ``ReadError/emptyFolder`` where nothing in it can be read.
public func textFiles(inFolder folder: String, readableAs formats: [ReadFormat])
  throws(ReadError) -> [String]
{
  let extensions = Set(formats.flatMap(\.fileExtensions))
  guard let listing = opendir(folder) else { throw .lastSystemError("list") }
  defer { closedir(listing) }
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  var paths: [String] = []
  while let entry = readdir(listing) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard !name.hasPrefix("."), let dot = name.lastIndex(of: "."),
      extensions.contains(name[name.index(after: dot)...].lowercased())
    else { continue }
    var status = stat()
    if stat(prefix + name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
    paths.append(prefix + name)
  }
  if paths.isEmpty { throw .emptyFolder }
  return paths.sorted()
}

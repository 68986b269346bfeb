/// Functions of the system that a program finds ours before, by `LD_PRELOAD`, on Linux.
package struct PreloadedLibrary {
  /// The path of the library.
  package let path: String

  /// Compiles a library; null where the machine cannot.
  package init?(_ code: String, in folder: TemporaryFolder, name: String) {
    folder.write("\(name).c", code)
    let run = try? GalleyProgram.shell(
      "clang -shared -fPIC -O1 -o \(name).so \(name).c", in: folder.path)
    guard run?.status == 0 else { return nil }
    path = folder.path("\(name).so")
  }
}

import GalleyExporters
import GalleyModel
import GalleyTestSupport

/// An exporter at work in a folder of its own, and what it does wrong there.
struct Trial {
  /// What is wrong so far.
  private(set) var violations: [String] = []

  private let exporter: any Exporter
  private let files: [String]
  private let folder = TemporaryFolder()

  init(exporter: any Exporter, files: [String]) {
    self.exporter = exporter
    self.files = files
  }

  /// The paths that the exporter's files should have, in order.
  var paths: [String] { files.map { folder.path("out/\($0)") } }

  /// What the exporter's files hold; null for a missing one.
  var contents: [[UInt8]?] { files.map { folder.bytes("out/\($0)") } }

  /// Every file and folder that there is.
  var everything: [String] { folder.everything }

  /// Puts a file into the folder before the exporter comes.
  func write(_ name: String, _ text: String) { folder.write(name, text) }

  /// The content of a file.
  func text(_ name: String) -> String? { folder.text(name) }

  /// Begins output.
  func open() throws -> any ExportSession {
    try exporter.open(Destination(.folder(folder.path("out")), name: "v1"))
  }

  /// Writes the items and returns the paths of the files.
  @discardableResult
  func export(_ items: [ExportItem]) throws -> [String] {
    var session = try open()
    for item in items { try session.write(item) }
    return try session.finish().map(\.path)
  }

  /// Writes the items and returns what its files hold.
  func contents(after items: [ExportItem]) throws -> [[UInt8]?] {
    try export(items)
    return contents
  }

  mutating func expect(_ holds: Bool, _ violation: String) {
    if !holds { violations.append(violation) }
  }

  /// The exporter's files, and nothing else, must stand there.
  mutating func expectFiles() {
    let expected = ["out"] + files.map { "out/\($0)" }.sorted()
    expect(everything == expected, "there is \(everything), not \(expected)")
  }

  /// An export must end in an error.
  mutating func expectFailure(of items: [ExportItem]) {
    do {
      try export(items)
      violations.append("it reported no error")
    } catch {
      expect(error is ExportError, "it threw \(error), which is no ExportError")
    }
  }

  mutating func checkFormat() throws {
    let format = exporter.format
    let isName = format.name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    expect(isName && !format.name.isEmpty, "\(format.name) has more than a-z, 0-9 and hyphens")
    let hasExtension = !format.fileExtension.isEmpty && !format.fileExtension.hasPrefix(".")
    expect(hasExtension, "the extension is empty or starts with a dot")
    expect((10...75).contains(format.summary.count), "the summary is no line of 10 to 75 letters")
  }

  /// What was to be written is what is written, so that nothing can be overwritten unforeseen.
  mutating func checkNames(of content: ExportContent, writing item: ExportItem) throws {
    let named = exporter.fileExtensions(of: content).map { folder.path("out/v1.\($0)") }
    let written = try export([item])
    expect(named.sorted() == written.sorted(), "it named \(named) and wrote \(written)")
  }

  mutating func checkOlderFiles() throws {
    for file in files { write("out/\(file)", "old") }
    var session = try open()
    try session.write(.extraction(.sample))
    for file in files {
      expect(text("out/\(file)") == "old", "\(file) changed before the end")
    }
    _ = try session.finish()
    for file in files {
      expect(text("out/\(file)") != "old", "\(file) is still the old one")
    }
    expectFiles()
  }

  mutating func checkBlockedPath() throws {
    let last = files[files.count - 1]
    write("out/\(last)/inside", "")
    let before = everything
    let expected = ExportError.system(
      path: folder.path("out/\(last)"), action: "write",
      reason: "a folder of that name stands there")
    do {
      try export([.extraction(.sample)])
      violations.append("it reported no error")
    } catch let error as ExportError {
      expect(error == expected, "it said: \(error)")
    }
    expect(everything == before, "there is \(everything), not \(before)")
  }
}

import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells versions on standard output.
///
/// Before words are written it is noted which and where. Where standard output is a file a later run
/// looks there, and knows which of them were. What went down a pipe nobody can know; that is told
/// again, and says so.
struct PrintTeller: Teller {
  let archive: Archive
  let voice: TellingVoice

  private static let most = 64

  var isBusy: Bool { false }
  var hasFailed: Bool { false }

  mutating func resume() throws {
    let tellings = try archive.begun()
    if tellings.isEmpty { return }
    let file = StandingOutput()
    var rest = file?.text(since: tellings.compactMap(\.begun)) ?? ""
    var told: [Int64] = []
    for telling in tellings {
      if telling.begun == ProgramTeller.place {
        try archive.postpone(telling.version, until: 0)
        continue
      }
      let words = telling.words ?? ""
      let isHere = file.map { telling.begun?.hasPrefix($0.name) == true } ?? false
      if isHere, let range = rest.utf8.firstRange(of: words.utf8) {
        rest.removeSubrange(range)
      } else if isHere, let written = rest.endingBeginning(of: words) {
        // The kill came in the middle of it.
        try StandardStream.output.write(String(Substring(words.utf8.dropFirst(written))))
        rest = ""
      } else {
        try StandardStream.output.write(isHere || words.isEmpty ? words : "again: " + words)
      }
      told.append(telling.version)
    }
    try archive.finish(told)
  }

  mutating func tell() throws {
    while true {
      let due = try archive.due(atMost: Self.most, at: Int64(time(nil)))
      if due.isEmpty { return }
      var words: [(version: Int64, words: String)] = []
      var unwanted: [Int64] = []
      for telling in due {
        if let (old, new) = try archive.articles(toTell: telling.version),
          let item = voice.item(old, new)
        {
          words.append((telling.version, try voice.words(for: item, of: telling)))
        } else {
          unwanted.append(telling.version)
        }
      }
      try archive.finish(unwanted, told: false)
      if words.isEmpty { continue }
      try archive.begin(words, at: StandingOutput()?.place ?? "stream")
      try StandardStream.output.write(words.map(\.words).joined())
      try archive.finish(words.map(\.version))
    }
  }

  mutating func finish() throws {}
}

/// Standard output where it is a file.
private struct StandingOutput {
  /// Tells the file from every other.
  let name: String
  private let size: Int

  /// The file and where its end is.
  var place: String { "\(name)\(size)" }

  init?() {
    var status = stat()
    guard fstat(1, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    name = "file:\(status.st_dev):\(status.st_ino):"
    size = Int(status.st_size)
  }

  /// What has been written since the first of some places.
  func text(since places: [String]) -> String {
    let starts = places.filter { $0.hasPrefix(name) }.compactMap { Int($0.dropFirst(name.count)) }
    let descriptor = open("/dev/fd/1", O_RDONLY | O_CLOEXEC)
    guard let start = starts.min(), start < size, descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size - start)
    let count = pread(descriptor, &bytes, bytes.count, off_t(start))
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

extension String {
  /// How many bytes of some words stand at the end; null where none do.
  fileprivate func endingBeginning(of words: String) -> Int? {
    let (end, words) = (Array(utf8), Array(words.utf8))
    let most = min(end.count, words.count - 1)
    return most < 1
      ? nil : (1...most).reversed().first { end.suffix($0).elementsEqual(words.prefix($0)) }
  }
}

import Foundation

/// The folder that findings are written into: a file an input, named after what it breaks.
struct Findings {
  /// One cause can break a check in many ways, and two causes can break one check.
  private static let mostOfAKind = 3
  let folder: String

  /// Opens the folder, and makes it if it is missing.
  init(folder: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Whether there are enough findings of a kind.
  func hasEnough(_ kind: String) -> Bool { count(kind) >= Findings.mostOfAKind }

  /// Writes and prints a finding; one that stands there already is passed over.
  func add(_ kind: String, _ what: String, _ input: [UInt8]) {
    let known = (1...Findings.mostOfAKind).contains { number in
      FileManager.default.contents(atPath: "\(folder)/\(kind)-\(number).txt") == Data(input)
    }
    if known { return }
    let path = "\(folder)/\(kind)-\(count(kind) + 1).txt"
    try? Data(input).write(to: URL(fileURLWithPath: path))
    let shown = String(decoding: input.prefix(400), as: UTF8.self).debugDescription
    print("FINDING \(kind): \(what)\n  \(shown)\n  \(input.count) bytes in \(path)")
    fflush(nil)
  }

  /// Keeps the input that took the most time a kB, in `slowest.txt`.
  func keepSlowest(_ input: [UInt8]) {
    try? Data(input).write(to: URL(fileURLWithPath: folder + "/slowest.txt"))
  }

  private func count(_ kind: String) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.count { name in
      name.hasPrefix(kind + "-") && name.dropFirst(kind.count + 1).first?.isNumber ?? false
    }
  }
}

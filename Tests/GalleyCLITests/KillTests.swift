import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// What stands there after a run was killed (`kill -9`, a power cut) at any moment.
@Suite struct KillTests {
  private let folder = TemporaryFolder()
  private static let formats = Exporters.all.map(\.format.name) + ["brief"]

  init() {
    _ = folder.program("bin/galley-export-brief", "#!/bin/sh\ncat\n")
    for number in 1...30 {
      folder.write(
        "wire/\(number).txt",
        "\"We lost \(number) boats,\" Jonas Fell said.\n\nSome 4,500 people were moved.\n")
    }
  }

  private func extract(
    to format: String, out: String, killedAfter pause: Duration
  ) throws -> GalleyProgram.Run {
    try GalleyProgram.run(
      ["extract", "wire", "--to", format, "--out", out, "--force"], in: folder.path,
      killedAfter: pause,
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin"])
  }

  /// The files in `out` with what is in them; a part of a file is one that says so.
  private func files(in out: String) -> (whole: [String: [UInt8]], parts: [String]) {
    let names = folder.everything.filter { $0.hasPrefix(out + "/") }
      .map { String($0.dropFirst(out.count + 1)) }
    let parts = names.filter { $0.hasPrefix(".") && $0.contains(".part-") }
    let whole = names.filter { !parts.contains($0) }
      .map { ($0, folder.bytes("\(out)/\($0)") ?? []) }
    return (Dictionary(uniqueKeysWithValues: whole), parts)
  }

  @Test(arguments: formats)
  func `A killed run leaves the earlier file or the new one, and the next run is whole`(
    format: String
  ) throws {
    #expect(try extract(to: format, out: "new", killedAfter: .seconds(100)).status == 0)
    let new = files(in: "new").whole
    #expect(!new.isEmpty)
    let earlier: [UInt8] = Array("the earlier file".utf8)

    // Each run comes further than the one before, until one comes to its end.
    var pause = Duration.milliseconds(4)
    var status: Int32 = -SIGKILL
    var runs = 0
    var left: Set<String> = []
    while status == -SIGKILL {
      for name in new.keys { folder.write("out/\(name)", "the earlier file") }
      status = try extract(to: format, out: "out", killedAfter: pause).status
      let (whole, parts) = files(in: "out")
      #expect(Set(whole.keys) == Set(new.keys), "after \(pause)")
      for (name, bytes) in whole {
        #expect(bytes == earlier || bytes == new[name], "\(name) after \(pause)")
      }
      if status == 0 {
        #expect(whole == new)
        #expect(left.isSuperset(of: parts))
      }
      left.formUnion(parts)
      runs += 1
      pause *= 2
    }
    #expect(status == 0)
    #expect(runs > 2)
  }
}

import Galley
import GalleyExporters
import GalleyReaders
import GalleyZip

/// Where an exporter writes an answer: memory, or for formats whose libraries want files a folder that
/// is gone with the answer.
struct AnswerPlace: ~Copyable {
  let destination: Destination
  private let buffer = OutputBuffer()
  private let folder: PrivateFolder?
  private let format: ExportFormat

  /// Makes the place.
  /// - Parameters:
  ///   - name: What the files are called before their extension.
  ///   - several: Whether there may be several articles.
  init(for exporter: any Exporter, name: String, several: Bool) throws(HTTPFault) {
    // What was sent may be called like a path, or too long for a disk; to the system a NUL is the end.
    let bytes = (name.split(separator: "/").last ?? "copy").utf8.prefix(180)
    let name = String(decoding: bytes.map { $0 == 0 ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    format = exporter.format
    let memory = Destination(.memory(buffer), name: name, several: several)
    if Self.takesMemory(exporter, memory) {
      destination = memory
      folder = nil
    } else {
      let folder = try PrivateFolder()
      destination = Destination(.folder(folder.path), name: name, several: several)
      self.folder = consume folder
    }
  }

  /// Whether an exporter writes one text, and not files.
  private static func takesMemory(_ exporter: any Exporter, _ memory: Destination) -> Bool {
    do throws(ExportError) {
      _ = try exporter.open(memory)
      return true
    } catch {
      return false
    }
  }

  /// What has been written: the bytes of the one file, or of several packed together.
  func answer(problems: [String] = []) throws(HTTPFault) -> Answer {
    switch folder {
    case nil:
      return Answer(
        name: "\(destination.name).\(format.fileExtension)", bytes: buffer.bytes,
        problems: problems)
    case .some(let folder):
      let names = folder.names
      if names.count == 1 {
        return Answer(
          name: names[0], bytes: try Self.bytes(of: names[0], folder.path), problems: problems)
      }
      var archive = ZipWriter()
      for name in names { archive.add(name, try Self.bytes(of: name, folder.path)) }
      return Answer(
        name: "\(destination.name).\(format.name).zip", bytes: archive.archive,
        problems: problems)
    }
  }

  private static func bytes(of name: String, _ folder: String) throws(HTTPFault) -> [UInt8] {
    do throws(ReadError) {
      return try Input(file: "\(folder)/\(name)").bytes(atMost: 1 << 30)
    } catch {
      throw HTTPFault(.failed, "\(name): \(error)")
    }
  }
}

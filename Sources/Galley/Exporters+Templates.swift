public import GalleyExporters
public import GalleyReaders
import GalleyTemplates

extension Exporters {
  /// The exporter of a template file `NAME.EXTENSION.mustache`.
  /// - Throws: ``Problem`` where the file cannot be read or is no template.
  public static func template(file path: String) throws(Problem) -> any Exporter {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    let bytes = try contents(of: path)
    do throws(ExportError) {
      return try TemplateExporter(fileName: name ?? path, bytes: bytes)
    } catch {
      throw .output(error)
    }
  }

  /// The exporters of the templates in a folder, sorted by name.
  /// - Parameters:
  ///   - folder: The path of the folder.
  ///   - report: Told of what is called like a template and is no regular file.
  /// - Throws: ``Problem`` where there are none, or where one cannot be read or is no template.
  public static func templates(
    inFolder folder: String, passingOver report: (PassedOver) -> Void = { _ in }
  ) throws(Problem) -> [any Exporter] {
    let format = ReadFormat(name: "template", fileExtensions: ["mustache"], summary: "A template")
    let files: FolderFiles
    do throws(ReadError) {
      files = try FolderFiles(in: folder, named: format)
    } catch {
      throw .input(source: folder, error)
    }
    files.passedOver.forEach(report)
    if files.paths.isEmpty {
      throw .output(
        .template(name: folder, detail: "holds no templates; name them NAME.EXTENSION.mustache"))
    }
    var exporters: [any Exporter] = []
    for path in files.paths { exporters.append(try template(file: path)) }
    return exporters
  }

  private static func contents(of path: String) throws(Problem) -> [UInt8] {
    do throws(ReadError) {
      return try Input(file: path).bytes()
    } catch {
      throw .input(source: path, error)
    }
  }
}

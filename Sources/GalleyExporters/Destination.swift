/// Where an exporter writes.
public struct Destination: Hashable, Sendable {
  /// Standard output, files in a folder, or memory.
  public enum Place: Hashable, Sendable {
    /// Standard output; for formats of one text file only.
    case standardOutput
    /// Files in this folder, which is made if it is missing.
    case folder(String)
    /// Memory; for formats of one text file only.
    case memory(OutputBuffer)
  }

  /// Where the output goes.
  public var place: Place
  /// The name that files take before their extension: `NAME.xlsx`, `NAME.figures.csv`.
  public var name: String
  /// True where the command was given several inputs, so that formats which distinguish (a JSON
  /// object or an array) do not depend on how many of them could be read.
  public var several: Bool
  /// True where the output is shown on a terminal in colour; most formats have none.
  public var usesColor: Bool
  /// How many columns a text report has, 80 unless somebody asks for more or fewer.
  public var width: Int

  /// Makes a destination.
  public init(
    _ place: Place, name: String, several: Bool = false, usesColor: Bool = false, width: Int = 80
  ) {
    self.place = place
    self.name = name
    self.several = several
    self.usesColor = usesColor
    self.width = width
  }
}

extension Destination {
  /// The path of the file `NAME.extension` in the destination's folder; null for other places.
  ///
  ///     Destination(.folder("out"), name: "v1").path("figures.csv")   // out/v1.figures.csv
  package func path(_ suffix: String) -> String? {
    guard case .folder(let folder) = place else { return nil }
    let file = "\(name).\(suffix)"
    if folder.isEmpty { return file }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + file : "\(folder)/\(file)"
  }
}

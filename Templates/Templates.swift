/// The templates that come with Galley; the files beside this one, built into the program.
package enum Templates {
  /// File name and content of each template.
  package static let all: [(name: String, content: [UInt8])] = [
    ("report.txt.mustache", PackageResources.report_txt_mustache)
  ]
}

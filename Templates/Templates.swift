/// The templates that come with Galley; the files beside this one, built into the program.
package enum Templates {
  /// The content of `report.txt.mustache`, the readable report.
  package static var report: [UInt8] { PackageResources.report_txt_mustache }
}

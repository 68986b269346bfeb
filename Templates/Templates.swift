/// The templates that come with Galley; the files beside this one, built into the program.
package enum Templates {
  /// The content of `changes.txt.mustache`, the readable report on two versions.
  package static var changes: [UInt8] { PackageResources.changes_txt_mustache }
  /// The content of `report.txt.mustache`, the readable report on an article.
  package static var report: [UInt8] { PackageResources.report_txt_mustache }
  /// The content of `markdown.md.mustache`, tables and quotes in Markdown.
  package static var markdown: [UInt8] { PackageResources.markdown_md_mustache }
  /// The content of `factcheck.txt.mustache`, a sheet to print and tick.
  package static var factCheck: [UInt8] { PackageResources.factcheck_txt_mustache }
  /// The content of `message.txt.mustache`, a few lines for mail and chat.
  package static var message: [UInt8] { PackageResources.message_txt_mustache }
}

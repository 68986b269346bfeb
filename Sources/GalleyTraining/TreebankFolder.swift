import FoundationEssentials

/// A folder of treebanks, a file of tab-separated lines each.
///
/// ```
/// let news = try TreebankFolder("treebanks").treebank("silver-news")
/// ```
package struct TreebankFolder {
  private let path: String

  /// The folder at a path.
  package init(_ path: String) {
    self.path = path
  }

  /// Reads a treebank by its name, which is that of its file without `.tsv`.
  ///
  /// - Throws: ``TrainingError`` where the file cannot be read or holds no sentence.
  package func treebank(_ name: String) throws(TrainingError) -> Treebank {
    let file = "\(path)/\(name).tsv"
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .unreadable(file)
    }
    let treebank = Treebank([UInt8](data))
    guard !treebank.sentences.isEmpty else { throw .empty(file) }
    return treebank
  }
}

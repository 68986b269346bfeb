/// Why a model cannot be learnt or written.
package enum TrainingError: Error, CustomStringConvertible {
  /// A treebank's file cannot be read.
  case unreadable(String)
  /// A file has no line that is a word with its tag.
  case empty(String)
  /// A model's file cannot be written, and why.
  case unwritable(String, reason: String)

  /// One line: the file, what is wrong, and what to do next.
  package var description: String {
    switch self {
    case .unreadable(let file):
      "\(file): cannot be read; name a folder that holds the treebanks"
    case .empty(let file):
      "\(file): holds no sentence; write a word, a tab and its Penn tag on each line"
    case .unwritable(let file, let reason):
      "\(file): cannot be written (\(reason)); name a file in a folder that can be written to"
    }
  }
}

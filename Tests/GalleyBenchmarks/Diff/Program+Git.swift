extension Program {
  /// git's comparison of two files word by word.
  static func gitWordDiff(of files: @escaping @Sendable (Place) -> [String]) -> Program {
    Program(
      path: "git",
      arguments: {
        ["diff", "--no-index", "--no-ext-diff", "--no-color", "--word-diff"] + files($0)
      }, status: 1)
  }
}

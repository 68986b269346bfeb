import GalleyModel

/// A piece of copy that is judged as a whole: a line, or the lines of a wrapped paragraph.
struct Passage: Hashable, Sendable {
  /// How a passage ends, behind closing marks and brackets.
  enum Ending: Hashable, Sendable {
    /// A full stop, an exclamation mark or an ellipsis.
    case sentence
    case question
    case colon
    /// A comma, a semicolon or a dash: something must follow.
    case broken
    /// A word: a title, a label, a name.
    case word
  }

  /// The passage without the white space around it.
  var range: TextRange
  /// How far its first line is indented.
  var indentation: Int
  /// A blank line stands before it, or nothing.
  var followsBlank: Bool
  /// It begins with a bullet.
  var isBullet: Bool
  /// How it ends.
  var ending: Ending
  /// What the rules found; nil as long as none has spoken.
  var kind: Block.Kind?
}

/// The words and phrases by which the block rules know copy, one file a subject.
///
/// Each list is text that can be edited without knowing Swift: an entry a line, `#` before a comment.
/// ``PhraseList`` tells how phrases are written; in a ``WordList`` several words may share a line.
enum Lexicon {}

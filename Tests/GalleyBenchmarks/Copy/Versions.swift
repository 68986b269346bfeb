import Foundation
import GalleyTestSupport

/// Two versions of a text of any length, made from many stories.
struct Versions {
  /// The paragraphs of the old version.
  private(set) var old: [String] = []
  /// The paragraphs of the new version.
  private(set) var new: [String] = []

  /// Tells stories with other words, so that few paragraphs are the same, and edits them.
  ///
  /// Of 100 paragraphs some 6 get other numbers, 6 other words, 2 are cut, 2 are new, and 1 changes
  /// places with the one before. The first number of all is always another one.
  /// - Parameter bytes: The length of the old version, or a little more.
  init(bytes: Int) {
    var copy = NewsCopy.samples
    var generator = SeededGenerator(seed: 11)
    let words = Words(of: NewsCopy.sampleTexts)
    var length = 0
    var isEdited = false
    while length < bytes {
      for line in copy.next().split(separator: "\n", omittingEmptySubsequences: false) {
        let paragraph = words.shuffled(into: String(line), oneOf: 4, by: &generator)
        old.append(paragraph)
        length += paragraph.utf8.count + 1
        let renumbered = Words.renumbered(paragraph, by: &generator)
        switch Int.random(in: 0..<100, using: &generator) {
        case _ where !isEdited && renumbered != paragraph, 0..<6:
          isEdited = isEdited || renumbered != paragraph
          new.append(renumbered)
        case 6..<12: new.append(words.shuffled(into: paragraph, oneOf: 20, by: &generator))
        case 12..<14: break
        case 14..<16: new += [paragraph, words.shuffled(into: paragraph, oneOf: 2, by: &generator)]
        case 16 where !new.isEmpty: new.insert(paragraph, at: new.count - 1)
        default: new.append(paragraph)
        }
      }
    }
  }

  /// Makes two versions of given paragraphs.
  init(old: [String], new: [String]) {
    self.old = old
    self.new = new
  }

  /// Writes them to two files.
  /// - Returns: What is wrong, or null.
  func write(old oldPath: String, new newPath: String) -> String? {
    do {
      for (lines, path) in [(old, oldPath), (new, newPath)] {
        let text = lines.joined(separator: "\n") + "\n"
        try text.write(toFile: path, atomically: false, encoding: .utf8)
      }
      return nil
    } catch {
      return "cannot write the versions: \(error)"
    }
  }
}

import GalleyModel

/// Page furniture and links to other articles: `Read more: …`, `View comments`, `560`, video titles
/// with their running time, and all that stands below `More top stories`.
struct RelatedRule: BlockRule {
  private static let longest = 200
  private static let longestOpener = 60
  /// How far from a video's time its title may be repeated, in passages.
  private static let nearby = 10

  func apply(to copy: inout Copy) {
    labelRegions(of: &copy)
    labelVideos(of: &copy)
    let bytes = copy.bytes
    copy.label(.related) { passage in
      passage.range.count <= Self.longest
        && (Lexicon.furniture.matches(passage, in: bytes) || Self.isCount(passage, in: bytes))
    }
    copy.label(.related) { passage in !bytes[passage.range].contains(where: Bytes.isWord) }
  }

  /// `Related stories` and the titles below, up to where the article goes on; `More top stories` in
  /// the second half and all that is below.
  private func labelRegions(of copy: inout Copy) {
    guard let end = copy.passages.last?.range.upperBound else { return }
    var index = 1
    while index < copy.passages.count {
      let passage = copy.passages[index]
      let opensFoot = opens(passage, Lexicon.footOpeners, in: copy)
      guard opensFoot || opens(passage, Lexicon.relatedOpeners, in: copy) else {
        index += 1
        continue
      }
      let isFoot = opensFoot && passage.range.lowerBound * 2 > end
      repeat {
        if copy.passages[index].kind == nil { copy.passages[index].kind = .related }
        index += 1
      } while index < copy.passages.count && (isFoot || isTitle(copy.passages[index], in: copy))
    }
  }

  /// Whether a passage may be the title of another article.
  private func isTitle(_ passage: Passage, in copy: Copy) -> Bool {
    guard passage.kind == nil, passage.range.count <= Self.longest else { return false }
    return !passage.ending.endsSentence || copy.words(of: passage).isTitleCase
  }

  private func opens(_ passage: Passage, _ openers: PhraseList, in copy: Copy) -> Bool {
    passage.kind == nil && passage.range.count <= Self.longestOpener
      && openers.matches(passage, in: copy.bytes)
  }

  /// `Storm hits coast 04:34`, and the same title wherever else it stands.
  private func labelVideos(of copy: inout Copy) {
    for index in copy.openIndices where index > 0 {
      let range = copy.passages[index].range
      guard range.count <= Self.longest, let title = titleBeforeRunningTime(range, in: copy.bytes)
      else { continue }
      copy.passages[index].kind = .related
      for other in max(1, index - Self.nearby)..<min(index + Self.nearby, copy.passages.count)
      where copy.bytes[copy.passages[other].range] == copy.bytes[title] {
        copy.passages[other].kind = .related
      }
    }
  }

  /// The title before a time like `04:34` or `1:02:45` at the end.
  private func titleBeforeRunningTime(_ range: TextRange, in bytes: [UInt8]) -> TextRange? {
    var start = range.upperBound
    var colons = 0
    while start > range.lowerBound, !Bytes.isSpace(bytes[start - 1]) {
      start -= 1
      if bytes[start] == UInt8(ascii: ":") {
        colons += 1
      } else if !Bytes.isDigit(bytes[start]) {
        return nil
      }
    }
    guard colons > 0, start > range.lowerBound, (4...8).contains(range.upperBound - start),
      bytes[range.upperBound - 3] == UInt8(ascii: ":")
    else { return nil }
    let title = bytes.trimmed(range.lowerBound..<start)
    return title.isEmpty ? nil : title
  }

  /// `560`, `1.2k shares`, `12 comments`.
  private static func isCount(_ passage: Passage, in bytes: [UInt8]) -> Bool {
    guard passage.range.count <= 24, Bytes.isDigit(bytes[passage.range.lowerBound]) else {
      return false
    }
    let words = bytes.words(of: passage.range)
    return words.first?.isNumber ?? false && words.count <= 3
      && words.dropFirst().allSatisfy(Lexicon.shareCounts.contains)
  }
}

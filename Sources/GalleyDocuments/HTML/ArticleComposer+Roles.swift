import GalleyModel
import GalleyReaders

/// Tells what blocks are by what stands around them.
extension ArticleComposer {
  /// The sum of the article before its first paragraph.
  func withStandfirst(_ placed: [Placed]) -> [Placed] {
    var result = placed
    for place in result.indices {
      let (index, kind) = result[place]
      guard kind == .paragraph || kind == .heading || kind == .listItem else { continue }
      let hints = kinds.hints(of: index)
      if kind == .listItem {
        // What sums up before the story begins; labels of buttons are left out.
        result[place].kind = kinds.weights.blocks[index] > 0 ? .highlight : .related
        continue
      }
      let isApart =
        !kinds.isMain(index)
        || place + 1 < result.count && !kinds.areAlike(index, result[place + 1].index)
          && result[place + 1].kind == .paragraph
        || page.blocks[index].isBold && place + 1 < result.count
          && !page.blocks[result[place + 1].index].isBold
      if page.blocks[index].isBold, isApart, page.blocks[index].range.count >= 60 {
        result[place].kind = .standfirst
        continue
      }
      if isApart, isStandfirst(index, hints) {
        result[place].kind = .standfirst
        continue
      }
      if kind == .heading, page.blocks[index].range.count > 60, place + 1 < result.count,
        result[..<place].allSatisfy({ $0.kind != .paragraph }),
        !headsSeveral(index)
      {
        result[place].kind = .standfirst
      }
      break
    }
    return result
  }

  /// Bold names alone above the copy are a byline: "Ann Lee/Bo Chan".
  func withByline(_ placed: [Placed]) -> [Placed] {
    var result = placed
    for place in result.indices.prefix(12) {
      let (index, kind) = result[place]
      if kind == .paragraph, kinds.weights.blocks[index] > 0 { break }
      guard kind == .paragraph || kind == .heading, page.blocks[index].isBold,
        page.blocks[index].range.count < 80,
        text(of: index).split(separator: "/").allSatisfy({ BylineText.isName($0) })
      else { continue }
      result[place].kind = .byline
      break
    }
    return result
  }

  /// What stands behind the last paragraph that is set as the copy is: who the author is, lists of
  /// links, requests.
  func withoutFoot(_ placed: [Placed]) -> [Placed] {
    guard
      let last = placed.lastIndex(where: { $0.kind == .paragraph && kinds.isMain($0.index) })
    else { return placed }
    return placed[...last]
      + placed[(last + 1)...].filter {
        $0.kind != .heading && !$0.kind.isBody || kinds.isMain($0.index)
          || region.isAnchored[$0.index] == true
      }
  }

  /// What is set apart and repeats words of the copy.
  func withPullQuotes(_ placed: [Placed]) -> [Placed] {
    var joined = ""
    for block in placed where block.kind == .paragraph && kinds.isMain(block.index) {
      joined += text(of: block.index) + "\n"
    }
    guard let anchors = BodyAnchors(joined) else { return placed }
    return placed.map { block in
      guard block.kind == .paragraph, !kinds.isMain(block.index),
        anchors.repeats(page.words(of: block.index))
      else { return block }
      return (block.index, .pullQuote)
    }
  }

  /// Bold lines between paragraphs are subheads.
  func withSubheads(_ placed: [Placed]) -> [Placed] {
    var result = placed
    for place in result.indices.dropLast() where result[place].kind == .paragraph {
      let block = page.blocks[result[place].index]
      let element = page.elements[block.element]
      let isNamed = element.hints.contains(.subhead)
      guard block.isBold || isNamed, block.range.count < 140, place > 0,
        !Sentences.end(page.words(of: result[place].index)) || isNamed
      else { continue }
      let next = page.blocks[result[place + 1].index]
      if result[place + 1].kind.isBody, !next.isBold { result[place].kind = .heading }
    }
    return result
  }

  /// Subheads without copy behind them head what is left out.
  func withoutLooseEnds(_ placed: [Placed]) -> [Placed] {
    var result: [Placed] = []
    // A film or a box may stand between a subhead and its paragraph.
    let subheads = placed.indices.dropLast().filter {
      placed[$0].kind == .heading && placed[$0 + 1].kind.isBody
        && placed[$0 + 1].index - placed[$0].index == 1
    }.map { placed[$0].index }
    // Whether copy stands somewhere behind.
    var isBeforeCopy = false
    var next = placed.last?.index ?? 0
    for block in placed.reversed() {
      let leftOut = next - block.index - 1
      next = block.index
      if block.kind == .heading {
        guard isBeforeCopy else { continue }
        if leftOut > 4, subheads.count(where: { kinds.areAlike($0, block.index) }) < 2 { continue }
      }
      if block.kind.isBody { isBeforeCopy = true }
      result.append(block)
    }
    return result.reversed()
  }
}

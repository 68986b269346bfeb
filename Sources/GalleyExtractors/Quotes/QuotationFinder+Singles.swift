/// Single marks, which may be apostrophes, and the copy's habit of setting quotations in them.
extension QuotationFinder {
  /// Whether more quotations have single marks outside than double ones; marks inside another
  /// quotation have no vote.
  mutating func singleMarksPrevail() -> Bool {
    var singles = 0
    var doubles = 0
    for block in copy.blockTokens.indices {
      readMarks(of: block)
      var position = 0
      while position < marks.count {
        if let close = closingSingle(after: position) {
          singles += 2
          position = close
        } else if marks[position].isSingle {
          if marks[position].role == .opening { singles += 2 }
        } else {
          doubles += 1
          if marks[position].role != .closing, let close = nextDouble(after: position) {
            doubles += 1
            position = close
          }
        }
        position += 1
      }
    }
    return singles > doubles
  }

  private func nextDouble(after position: Int) -> Int? {
    let next = position + 1
    return (next..<max(next, min(marks.count, next + 64))).first { !marks[$0].isSingle }
  }

  /// Whether a quotation in double marks stands between two positions: `'They shouted "Go home",'`.
  func encloses(_ open: Int, _ close: Int) -> Bool {
    (open + 1..<close).contains { !marks[$0].isSingle && marks[$0].role == .opening }
  }

  /// The position of the mark that closes the single quotation opened at a position; null where the
  /// mark there opens none.
  func closingSingle(after position: Int) -> Int? {
    guard marks[position].isSingle else { return nil }
    switch marks[position].role {
    case .opening: break
    case .openingOrApostrophe: return closingOfElided(after: position)
    default: return nil
    }
    var doubtful: Int?
    var next = position + 1
    while next < marks.count, next < position + 64 {
      let mark = marks[next]
      if mark.isSingle {
        switch mark.role {
        case .closing: return next
        case .closingOrApostrophe: doubtful = doubtful ?? next
        case .openingOrApostrophe: break
        default: if doubtful != nil { return doubtful }
        }
      }
      next += 1
    }
    return doubtful
  }

  /// `'Cause for concern,' she said`: a mark that may be an apostrophe opens only what another mark
  /// closes, and not one that stands for a lost `g` or `d`: "goin' home", "an' all".
  private func closingOfElided(after position: Int) -> Int? {
    let next = position + 1
    for place in next..<max(next, min(marks.count, position + 64)) where marks[place].isSingle {
      switch marks[place].role {
      case .closing:
        if !isCut(copy.tokens[marks[place].token - 1]) { return place }
      case .opening: return nil
      default: break
      }
    }
    return nil
  }

  private func isCut(_ word: Token) -> Bool {
    guard word.kind == .word else { return false }
    let bytes = copy.bytes[word.range]
    return bytes.count <= 2 || bytes.count > 3 && bytes.suffix(2).elementsEqual("in".utf8)
  }
}

/// A quotation mark of a block, and whether it can open or close.
struct QuotationMark {
  /// The index of its token.
  var token: Int
  /// Whether it is a single mark.
  var isSingle: Bool
  /// What its place and its form say.
  var role: Role

  enum Role: UInt8 {
    case opening
    case closing
    /// It may be either: `dash--"word"--dash`.
    case either
    /// An apostrophe at the end of a plural that may also close: `the boys' club`.
    case closingOrApostrophe
    /// An apostrophe before a word that has lost its beginning, which may also open: `'Tis`, `'98`.
    case openingOrApostrophe
  }
}

extension QuotationMark {
  /// The mark that a token is, or null where it is none, or an inch or apostrophe at sight.
  init?(_ index: Int, block: Range<Int>, in copy: borrowing TokenizedArticle) {
    let token = copy.tokens[index]
    let previous = index > block.lowerBound ? copy.tokens[index - 1] : nil
    let next = index + 1 < block.upperBound ? copy.tokens[index + 1] : nil
    let touchesPrevious = previous != nil && token.style.contains(.glued)
    let touchesNext = next?.style.contains(.glued) ?? false
    let afterOpener = touchesPrevious && Self.opens(previous?.kind)
    self.token = index
    switch token.kind {
    case .straightDouble, .openDouble, .closeDouble: isSingle = false
    case .straightSingle, .openSingle, .closeSingle: isSingle = true
    default: return nil
    }
    // `'"Go home," they shouted,' Moe said`: a mark before another opens where nothing precedes it.
    let beforeMark = !touchesPrevious && next?.kind.isQuotationMark == true
    let couldOpen =
      touchesNext && (!touchesPrevious || afterOpener) && (!Self.ends(next?.kind) || beforeMark)
    let couldClose = touchesPrevious && (!touchesNext || Self.ends(next?.kind))
    switch token.kind {
    case .openDouble, .openSingle:
      // „…“ and hasty typing close with the mark that opens elsewhere.
      role = couldClose && !couldOpen && !afterOpener ? .closing : .opening
    case .closeDouble:
      role = couldOpen && !couldClose ? .opening : .closing
    case .closeSingle:
      // ’ before a word that has lost its beginning: ’em, ’90s, “’Tis.
      if !touchesPrevious || afterOpener && couldOpen { return nil }
      role = .closing
    case .straightSingle:
      if couldOpen {
        if next?.kind == .code { return nil }
        role = .opening
      } else if couldClose {
        role = .closing
      } else {
        return nil
      }
    default:
      // 5'10" and 12": inches.
      if touchesPrevious, previous?.kind == .number, let next, !touchesNext, next.kind == .word,
        !next.style.contains(.capitalised), index > block.lowerBound + 1,
        copy.tokens[index - 2].kind == .straightSingle
      {
        return nil
      }
      if touchesPrevious, touchesNext, previous?.kind == .word, let next,
        Self.isContraction(next, copy.bytes)
      {
        return nil
      }
      role = couldOpen == couldClose ? .either : couldOpen ? .opening : .closing
      if role == .either, !touchesPrevious, touchesNext { role = .opening }
    }
    if isSingle, role == .opening, let next, ElidedWords.begin(next, in: copy.bytes) {
      role = .openingOrApostrophe
    }
    if isSingle, role == .closing, let previous, let next, previous.kind == .word, !touchesNext,
      next.kind == .word, copy.bytes[Int(previous.end) - 1] | 0x20 == UInt8(ascii: "s")
    {
      role = .closingOrApostrophe
    }
  }

  /// `the bank"s plan`: a mark that was meant to be an apostrophe.
  private static func isContraction(_ token: Token, _ bytes: [UInt8]) -> Bool {
    let word = bytes[Int(token.start)..<Int(token.end)]
    return contractions.contains { word.elementsEqual($0) }
  }

  private static let contractions = ["s", "t", "re", "ve", "ll", "d", "m"].map { Array($0.utf8) }

  private static func opens(_ kind: TokenKind?) -> Bool {
    switch kind {
    case .openBracket, .dash, .hyphen, .slash, .straightDouble, .openDouble, .straightSingle,
      .openSingle, .ellipsis:
      true
    default: false
    }
  }

  private static func ends(_ kind: TokenKind?) -> Bool {
    switch kind {
    case .comma, .period, .colon, .semicolon, .question, .exclamation, .closeBracket, .dash,
      .hyphen, .closeDouble, .closeSingle, .straightDouble, .straightSingle:
      true
    default: false
    }
  }
}

extension SentenceContent {
  /// Whether a token is a quotation mark of any form.
  var hasQuotationMark: Bool {
    contains(.straightDouble) || contains(.openDouble) || contains(.closeDouble)
      || contains(.straightSingle) || contains(.openSingle) || contains(.closeSingle)
  }
}

extension TokenKind {
  /// Whether it is a single or double mark of any form.
  var isQuotationMark: Bool {
    switch self {
    case .straightDouble, .openDouble, .closeDouble, .straightSingle, .openSingle, .closeSingle:
      true
    default: false
    }
  }
}

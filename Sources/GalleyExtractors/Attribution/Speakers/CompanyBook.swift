import GalleyGrammar
import GalleyModel

/// The companies that an article names as such, so that "the company" finds its name.
///
/// A form of company behind a name ("Tarn AG"), a kind of business before it ("pump maker Tarn") or an
/// apposition ("Tarn, the largest maker of pumps,") tells; where an article names just one, "the company"
/// is certain. Whom somebody works for ("an analyst at Corvin Bank") is another matter.
///
/// Most copy speaks of no company as "the company": the book is written when it is first asked.
final class CompanyBook {
  /// The tokens of the first full name of each company.
  private var names: [Range<Int>] = []
  /// The hashes of the kinds of business that stand beside the names.
  private var kinds: Set<UInt64> = []
  private var isWritten = false
  private let copy: TokenizedArticle

  init(copy: TokenizedArticle) { self.copy = copy }

  /// The only company, if a noun such as "company" or "airline" may mean it.
  func only(called noun: UInt64) -> Range<Int>? {
    guard Self.general.contains(noun) || Self.businesses.contains(noun) else { return nil }
    if !isWritten { write() }
    guard names.count == 1, Self.general.contains(noun) || kinds.contains(noun) else { return nil }
    return names[0]
  }

  private func write() {
    isWritten = true
    for number in copy.blockTokens.indices
    where copy.article.blocks[number].kind == .paragraph {
      for sentence in copy.sentences[copy.blockSentences[number]]
      where Self.mayName(copy.tokens[sentence.tokens]) { scan(sentence.tokens) }
    }
  }

  /// Whether one of the words stands here that tell a company: to read a name costs the tags of its
  /// sentence, and most sentences hold no such word.
  private static func mayName(_ tokens: ArraySlice<Token>) -> Bool {
    let signs = signs
    return tokens.contains { token in
      token.kind == .word && signs[Int(token.hash % UInt64(signs.count))]
    }
  }

  private func scan(_ block: Range<Int>) {
    var index = block.lowerBound
    while index < block.upperBound {
      guard isName(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < block.upperBound, isName(end) || isInside(end, block) { end += 1 }
      add(index..<end, block)
      index = end
    }
  }

  private func add(_ name: Range<Int>, _ block: Range<Int>) {
    let before = name.lowerBound - 1
    var kind: UInt64?
    if before >= block.lowerBound, copy.tags[before] == .nn {
      let hash = copy.hash(of: before)
      if Self.general.contains(hash) || Self.businesses.contains(hash) { kind = hash }
    }
    let last = copy.hash(of: name.upperBound - 1)
    if before >= block.lowerBound, copy.tokens[before].word == copy.lexicon.words.at { return }
    if kind == nil { kind = business(behind: name, block) }
    let hasForm = name.count > 1 && Self.forms.contains(last)
    guard kind != nil || hasForm else { return }
    if let kind { kinds.insert(kind) }
    if Self.businesses.contains(last) { kinds.insert(last) }
    // "Vestas Group" is Vestas.
    let first = copy.hash(of: name.lowerBound)
    if names.contains(where: { copy.hash(of: $0.lowerBound) == first }) { return }
    names.append(name)
  }

  /// The kind of business that an apposition tells: "Tarn, the world's largest | maker of pumps, said".
  private func business(behind name: Range<Int>, _ block: Range<Int>) -> UInt64? {
    var index = name.upperBound
    guard index + 1 < block.upperBound, copy.tokens[index].kind == .comma,
      copy.tags[index + 1] == .dt || copy.tags[index + 1] == .prpPossessive
    else { return nil }
    index += 1
    while index < min(block.upperBound, name.upperBound + 12), copy.tokens[index].kind != .comma {
      let hash = copy.hash(of: index)
      if copy.tags[index] == .nn, Self.general.contains(hash) || Self.businesses.contains(hash) {
        // "Berg, the company's head", "Berg, a bank analyst"
        let next = index + 1
        guard next < block.upperBound, copy.tokens[next].kind != .clitic else { return nil }
        switch copy.tags[next] {
        case .nn, .nns, .nnp, .nnps: return nil
        default: return hash
        }
      }
      index += 1
    }
    return nil
  }

  private func isName(_ index: Int) -> Bool {
    guard copy.tokens[index].kind == .word, copy.tokens[index].style.contains(.capitalised) else {
      return false
    }
    switch copy.tags[index] {
    case .nnp, .nnps: return true
    // "Tarn Holdings"
    case .nn, .nns: return !copy.tokens[index].style.contains(.firstInBlock)
    default: return false
    }
  }

  /// Whether a sign ties two words of a name: "Lund & Moe", "Tarn-Brask".
  private func isInside(_ index: Int, _ block: Range<Int>) -> Bool {
    guard index + 1 < block.upperBound, isName(index + 1) else { return false }
    return copy.tokens[index].kind == .ampersand || copy.tokens[index].kind == .hyphen
  }

  private static let general = hashes(["company", "firm", "group", "business"])
  private static let forms = hashes([
    "inc", "corp", "corporation", "ltd", "plc", "co", "ag", "sa", "nv", "se", "llc", "group",
    "holdings", "airlines", "airways", "industries", "motors", "bank",
  ])
  private static let businesses = hashes([
    "maker", "carmaker", "retailer", "airline", "bank", "manufacturer", "operator", "developer",
    "supermarket", "conglomerate", "startup", "giant", "utility", "brand", "publisher",
    "broadcaster", "lender", "insurer", "miner", "brewer", "builder", "supplier", "producer",
  ])

  /// Whether the hash of a word that tells a company has this remainder.
  private static let signs: [Bool] = {
    var signs = [Bool](repeating: false, count: 2048)
    for hash in general.union(forms).union(businesses) { signs[Int(hash % 2048)] = true }
    return signs
  }()

  private static func hashes(_ words: [String]) -> Set<UInt64> {
    Set(words.map { WordHash($0.utf8).value })
  }
}

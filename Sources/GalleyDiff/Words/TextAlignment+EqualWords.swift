extension TextAlignment {
  /// How many words both versions have; a number with another value is another word, though it has
  /// met its counterpart.
  var equalWords: Int {
    var count = 0
    var partner = -1
    for index in left.words.indices {
      let met = Int(words.rightOf[index])
      // "million" in "3.2 million" has no partner of its own.
      partner = left.words[index].figure == Word.numberGoesOn && met < 0 ? partner + 1 : met
      guard partner > 0 || met == 0, partner < right.words.count else { continue }
      if left.words[index].key == right.words[partner].key { count += 1 }
    }
    return count
  }
}

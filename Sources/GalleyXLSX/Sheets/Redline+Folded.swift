import GalleyModel

extension [Redline] {
  /// The words without the middle of what stays the same for long, so that a change at the end of a
  /// long speech can be seen: "We were there and … and it [-is-]{+was+} over".
  var folded: [Redline] {
    map { words in
      guard words.kind == .same, words.text.utf8.count > 400 else { return words }
      let head = words.text.prefix(150)
      let tail = words.text.suffix(150)
      let beginning = head.suffix(40).lastIndex(of: " ").map { head[..<$0] } ?? head
      let end = tail.prefix(40).firstIndex(of: " ").map { tail[$0...] } ?? tail
      var folded = words
      folded.text = beginning + " …" + (end.first == " " ? "" : " ") + end
      return folded
    }
  }
}

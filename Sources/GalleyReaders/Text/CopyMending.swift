/// Puts right what systems did to copy on its way, and says so: text encoded twice, entities, tags.
enum CopyMending {
  /// The text as people would see it, with a note for each thing that was put right.
  static func mended(_ decoded: DecodedText) -> DecodedText {
    var (text, notes) = (decoded.text, decoded.notes)
    var bytes = Array(text.utf8)
    let (encoded, wrong) = DoubleEncoding.mended(text, bytes)
    if wrong > 0 {
      text = encoded
      bytes = Array(text.utf8)
      notes.append(
        "UTF-8 had been read as Windows-1252: \(counted(wrong, "character")) put right; check against the copy"
      )
    }
    let (plain, tags) = MarkupTags.removed(from: bytes)
    let (characters, entities) = HTMLEntities.decoded(plain)
    if tags > 0 { notes.append("HTML tags taken out: \(tags)") }
    if entities > 0 { notes.append("HTML entities read as characters: \(entities)") }
    if tags > 0 || entities > 0 { text = String(decoding: characters, as: UTF8.self) }
    return DecodedText(text: text, notes: notes)
  }

  /// Notes on what is wrong with a text that has to stay as it is, since its sender counts on its
  /// offsets.
  static func warnings(on text: String) -> [String] {
    var notes: [String] = []
    let bytes = Array(text.utf8)
    let wrong = DoubleEncoding.mended(text, bytes).count
    if wrong > 0 {
      notes.append(
        "UTF-8 read as Windows-1252: \(counted(wrong, "character")) left as sent; decode the text before it is sent"
      )
    }
    let (plain, tags) = MarkupTags.removed(from: bytes)
    let entities = HTMLEntities.count(in: plain)
    if tags > 0 { notes.append("HTML tags left as sent: \(tags); send text without them") }
    if entities > 0 {
      notes.append("HTML entities left as sent: \(entities); decode the text before it is sent")
    }
    return notes
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// Text in which the ends of lines may be soft (RFC 3676, `format=flowed`).
enum FlowedText {
  /// The text with each paragraph on one line.
  /// - Parameter isSpaceDeleted: `delsp=yes`: the blank before a soft end is no part of the text, as
  ///   in copy whose words no blanks part.
  static func unwrapped(_ text: String, deletingSpace isSpaceDeleted: Bool) -> String {
    var lines: [String] = []
    var isOpen = false
    var depth = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let marks = line.prefix { $0 == ">" }.count
      var content = line.dropFirst(marks)
      // Lines that begin with a blank, ">" or "From " have one more blank in front.
      if content.first == " " { content = content.dropFirst() }
      let isSignature = content == "-- "
      let isSoft = content.last == " " && !isSignature
      if isSoft && isSpaceDeleted { content = content.dropLast() }
      let isContinued = isOpen && marks == depth && !isSignature
      if isContinued {
        lines[lines.count - 1] += content
      } else {
        lines.append(
          marks == 0 ? String(content) : String(repeating: ">", count: marks) + " " + content)
      }
      (isOpen, depth) = (isSoft, marks)
    }
    return lines.joined(separator: "\n")
  }
}

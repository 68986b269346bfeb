extension CleanText {
  /// A cell's text as it was before it was written: with what `_x0041_` stands for.
  static func read(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"),
        bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
        bytes[index + 2] != UInt8(ascii: "+"),
        let number = UInt32(
          String(decoding: bytes[index + 2...index + 5], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        output += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

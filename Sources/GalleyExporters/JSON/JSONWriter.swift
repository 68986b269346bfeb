/// Writes JSON into bytes: compact, keys in the order in which they are written.
///
/// Foundation's encoder sorts or shuffles keys, drops nulls and knows no exact decimals. Quotation
/// marks, backslashes, controls and the line separators U+0085, U+2028 and U+2029 are escaped, so
/// that a record is one line whatever counts as a line end.
///
///     var json = JSONWriter()
///     json.object { $0.member("value", ExactDecimal("12.90")) }   // {"value":12.9}
package struct JSONWriter {
  /// What has been written.
  package var bytes: [UInt8] = []
  /// Where bytes go that have come together before the end of an item, or null to keep them.
  var outlet: JSONOutlet?
  /// True where the next key or value needs a comma before it.
  private var needsComma = false

  package init() {}

  /// Writes an object whose keys and values the closure writes.
  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    token("{", thenComma: false)
    content(&self)
    append("}")
    needsComma = true
  }

  /// Writes an array of what the closure writes for each element.
  package mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    token("[", thenComma: false)
    // By index: a loop over the elements would copy each with all its strings.
    for index in elements.indices {
      write(&self, elements[index])
      outlet?.take(&bytes)
    }
    append("]")
    needsComma = true
  }

  /// Writes a key with a string or null; keys are ours and need no escapes.
  package mutating func member(_ key: StaticString, _ text: String?) {
    guard var text else { return write(key: key, value: Self.null, isQuoted: false) }
    text.withUTF8 { text in
      // Nearly all words need no escape, and go in one piece with their key.
      if text.endOfPlainRun(from: 0) == text.count {
        write(key: key, value: text, isQuoted: true)
      } else {
        write(key: key)
        token("\"", thenComma: true)
        appendEscaped(text)
        append("\"")
      }
    }
  }

  /// Writes a key with a whole number.
  package mutating func member(_ key: StaticString, count: Int) {
    member(key, count) { $0.write($1) }
  }

  /// Writes a key with a number or null.
  mutating func member(_ key: StaticString, _ number: (some JSONNumber)?) {
    member(key, number) { $0.write($1) }
  }

  /// Writes a key with true, false or null.
  mutating func member(_ key: StaticString, _ flag: Bool?) {
    guard let flag else { return write(key: key, value: Self.null, isQuoted: false) }
    write(key: key)
    token(flag ? "true" : "false")
  }

  /// Writes a key with what the closure writes for the value, or null.
  mutating func member<Value>(
    _ key: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else { return self.write(key: key, value: Self.null, isQuoted: false) }
    self.write(key: key)
    write(&self, value)
  }

  /// Writes a key with an array of what the closure writes for each element.
  mutating func member<Element>(
    _ key: StaticString, each elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.write(key: key)
    array(elements, write)
  }

  /// Writes a key with an array that has a line an element.
  mutating func lines<Element>(
    _ key: StaticString, _ elements: [Element], _ first: StaticString, _ next: StaticString,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.write(key: key)
    append("[")
    for (index, element) in elements.enumerated() {
      between(index == 0 ? first : next)
      write(&self, element)
    }
    append("]")
    needsComma = true
  }

  /// Writes a key of a caller's with a string.
  mutating func member(named key: String, _ text: String) {
    write(key)
    append(":")
    needsComma = false
    write(text)
  }

  /// Writes a string.
  mutating func write(_ text: String) {
    token("\"")
    var text = text
    text.withUTF8 { appendEscaped($0) }
    append("\"")
  }

  /// Writes a number.
  mutating func write(_ number: some JSONNumber) {
    if needsComma { append(",") }
    number.append(to: &bytes)
    needsComma = true
  }

  /// Writes what stands between documents, for example a line end.
  mutating func between(_ layout: StaticString) {
    append(layout)
    needsComma = false
  }

  /// What stands for no value.
  private static var null: UnsafeBufferPointer<UInt8> { ("null" as StaticString).bytes }

  private mutating func write(key: StaticString) {
    write(key: key, value: UnsafeBufferPointer(start: nil, count: 0), isQuoted: false)
    needsComma = false
  }

  /// Writes a key with a value as it stands.
  private mutating func write(
    key: StaticString, value: UnsafeBufferPointer<UInt8>, isQuoted: Bool
  ) {
    let start = needsComma ? 2 : 1
    let key = key.bytes
    let size = start + key.count + 2 + value.count + (isQuoted ? 2 : 0)
    bytes.append(addingCapacity: size) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        guard var end = buffer.baseAddress else { return }
        func put(_ byte: UInt8) {
          end.pointee = byte
          end += 1
        }
        func put(_ bytes: UnsafeBufferPointer<UInt8>) {
          guard let first = bytes.baseAddress else { return }
          end.update(from: first, count: bytes.count)
          end += bytes.count
        }
        if start == 2 { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "\""))
        put(key)
        put(UInt8(ascii: "\""))
        put(UInt8(ascii: ":"))
        if isQuoted { put(UInt8(ascii: "\"")) }
        put(value)
        if isQuoted { put(UInt8(ascii: "\"")) }
        count = size
      }
    }
    needsComma = true
  }

  @inline(__always)
  private mutating func token(_ token: StaticString, thenComma: Bool = true) {
    if needsComma { append(",") }
    append(token)
    needsComma = thenComma
  }

  @inline(__always)
  private mutating func append(_ token: StaticString) {
    let token = token.bytes
    if token.count == 1 { bytes.append(token[0]) } else { bytes.append(contentsOf: token) }
  }

  /// Copies runs that need no escape in one piece each.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while true {
      index = text.endOfPlainRun(from: index)
      if index == text.count { break }
      let (scalar, length) = text.scalarToEscape(at: index)
      if let scalar {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        appendEscape(scalar)
        copied = index + length
      }
      index += length
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  private mutating func appendEscape(_ scalar: UInt16) {
    append("\\")
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x0A: append("n")
    default:
      let digits = String(scalar, radix: 16)
      bytes.append(contentsOf: "u000".utf8.prefix(5 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    }
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

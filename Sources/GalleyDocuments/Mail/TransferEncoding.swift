import GalleyReaders

/// The ways in which bytes travel through mail (RFC 2045).
enum TransferEncoding {
  /// The bytes of a part.
  /// - Parameter name: What `Content-Transfer-Encoding` says.
  static func decode(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name {
    case "quoted-printable": quotedPrintable(Array(bytes))
    case "base64": base64(Array(bytes))
    default: Array(bytes)
    }
  }

  /// Decodes quoted-printable; what is none stays as it is.
  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        index += 1
        continue
      }
      if index + 2 < bytes.count, let high = bytes[index + 1].hexDigit,
        let low = bytes[index + 2].hexDigit
      {
        result.append(high << 4 | low)
        index += 3
        continue
      }
      // A soft line end, with blanks that systems put before it.
      var end = index + 1
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      if end == bytes.count {
        index = end
      } else if bytes[end] == 0x0A || bytes[end] == 0x0D {
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        index = end + (isPair ? 2 : 1)
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// Decodes base64, passing over all that is no digit of it.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var (value, bits): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte) - 0x41
      case 0x61...0x7A: digit = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: digit = UInt32(byte) - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      case UInt8(ascii: "="):
        // Padding ends a run; several runs may stand one behind the other.
        (value, bits) = (0, 0)
        continue
      default: continue
      }
      value = value << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return result
  }
}

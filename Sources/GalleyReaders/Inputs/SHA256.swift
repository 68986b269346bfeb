/// The SHA-256 of bytes that come in pieces, as FIPS 180-4 has it.
///
///     var hash = SHA256()
///     hash.take(Array("abc".utf8)[...])
///     hash.hexadecimal()   // "ba7816bf8f01cfea…"
package struct SHA256: Sendable {
  /// How many bytes have come.
  package private(set) var count = 0
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// What does not fill a block yet.
  private var rest: [UInt8] = []

  private static let block = 64

  /// Begins without bytes.
  package init() { rest.reserveCapacity(Self.block) }

  /// Takes the next bytes.
  package mutating func take(_ bytes: ArraySlice<UInt8>) {
    count += bytes.count
    var bytes = bytes
    if !rest.isEmpty {
      let filling = bytes.prefix(Self.block - rest.count)
      rest += filling
      bytes = bytes.dropFirst(filling.count)
      guard rest.count == Self.block else { return }
      rest.withUnsafeBytes { compress($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.count / Self.block * Self.block
    bytes.withUnsafeBytes { compress(UnsafeRawBufferPointer(rebasing: $0[..<whole])) }
    rest += bytes.dropFirst(whole)
  }

  /// The hash of all that has come, in 64 small hexadecimal digits.
  package func hexadecimal() -> String {
    var last = self
    var padding: [UInt8] = [0x80]
    padding += [UInt8](repeating: 0, count: (Self.block + 55 - count % Self.block) % Self.block)
    padding += withUnsafeBytes(of: (UInt64(count) &* 8).bigEndian) { Array($0) }
    last.take(padding[...])
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: last.state.flatMap { word in
        stride(from: 28, through: 0, by: -4).map { digits[Int(word >> UInt32($0) & 15)] }
      }, as: UTF8.self)
  }

  /// Works whole blocks into the state.
  private mutating func compress(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.block) { words in
      for start in stride(from: 0, to: bytes.count, by: Self.block) {
        for index in 0..<16 {
          words[index] = UInt32(
            bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
        }
        for index in 16..<64 {
          let (early, late) = (words[index - 15], words[index - 2])
          let mixedEarly = early.turned(7) ^ early.turned(18) ^ early >> 3
          let mixedLate = late.turned(17) ^ late.turned(19) ^ late >> 10
          words[index] = words[index - 16] &+ mixedEarly &+ words[index - 7] &+ mixedLate
        }
        addBlock(UnsafeBufferPointer(words))
      }
    }
  }

  private mutating func addBlock(_ words: UnsafeBufferPointer<UInt32>) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    Self.constants.withUnsafeBufferPointer { constants in
      for index in 0..<64 {
        let choice = e & f ^ ~e & g
        let first =
          h &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ choice &+ constants[index]
          &+ words[index]
        let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ (a & b ^ a & c ^ b & c)
        (h, g, f, e) = (g, f, e, d &+ first)
        (d, c, b, a) = (c, b, a, first &+ second)
      }
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}

extension UInt32 {
  /// The bits turned to the right.
  fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 &- count) }
}

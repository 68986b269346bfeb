import CGrammarModel

/// What the tagger has learnt, read in place from the bytes that GalleyTrainer wrote.
///
/// Little-endian. A header of 64 bytes: the eight letters `GALLEYEN`, then as 32-bit numbers the
/// version, the size of the whole in bytes, the check sum of all behind the header, how many slots
/// the lexicon and the features have (powers of two), and how many rows of weights there are. Then
/// the lexicon's keys (32 bits each) and entries (8 bits each), the features' keys (32 bits each)
/// and row numbers (16 bits each), and the rows: 48 signed bytes each, one for each tag.
public struct TaggerModel: @unchecked Sendable {
  /// The version of the layout and of the features.
  package static let version: UInt32 = 1
  package static let magic: [UInt8] = Array("GALLEYEN".utf8)
  package static let headerSize = 64
  /// How many weights a row has.
  package static let rowWidth = 48

  /// An entry of the lexicon below this is a tag and one more; from here on it is a class of words
  /// that may have several tags.
  package static let firstClass: UInt8 = 64

  let base: UnsafeRawPointer
  let lexiconMask: UInt32
  let lexiconKeys: UnsafePointer<UInt32>
  let lexiconEntries: UnsafePointer<UInt8>
  let featureShift: UInt32
  let featureMask: UInt32
  let featureKeys: UnsafePointer<UInt32>
  let featureRows: UnsafePointer<UInt16>
  let rows: UnsafePointer<Int8>

  /// The model of English news that Galley holds.
  ///
  /// The program is linked with the model, so one that cannot be read is a fault of the build: tests
  /// tell, and the program stops at once.
  public static let english: TaggerModel = {
    guard
      let model = TaggerModel(
        UnsafeRawBufferPointer(
          start: galley_grammar_model_bytes(), count: galley_grammar_model_size))
    else { preconditionFailure("the model of English has another version") }
    return model
  }()

  /// A model over bytes that must outlive it, or null where they hold no model of this version.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count >= Self.headerSize,
      UInt(bitPattern: start) % 4 == 0,
      bytes.prefix(8).elementsEqual(Self.magic)
    else { return nil }
    func number(_ index: Int) -> UInt32 {
      UInt32(littleEndian: bytes.load(fromByteOffset: 8 + 4 * index, as: UInt32.self))
    }
    let lexicon = Int(number(3))
    let features = Int(number(4))
    let rowCount = Int(number(5))
    guard number(0) == Self.version, Int(number(1)) == bytes.count,
      lexicon > 0, lexicon & (lexicon - 1) == 0, features > 0, features & (features - 1) == 0,
      lexicon < 1 << 24, features < 1 << 24, rowCount < 1 << 16,
      bytes.count == Self.headerSize + lexicon * 5 + features * 6 + rowCount * Self.rowWidth
    else { return nil }
    base = start
    lexiconMask = UInt32(lexicon - 1)
    var at = start + Self.headerSize
    lexiconKeys = at.assumingMemoryBound(to: UInt32.self)
    at += lexicon * 4
    lexiconEntries = at.assumingMemoryBound(to: UInt8.self)
    at += lexicon
    featureMask = UInt32(features - 1)
    featureShift = UInt32(features.leadingZeroBitCount - 31)
    featureKeys = at.assumingMemoryBound(to: UInt32.self)
    at += features * 4
    featureRows = at.assumingMemoryBound(to: UInt16.self)
    at += features * 2
    rows = at.assumingMemoryBound(to: Int8.self)
  }

  /// The check sum of a model's bytes behind the header: FNV-1a of 32 bits.
  package static func checkSum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum: UInt32 = 0x811c_9dc5
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }

  /// What the lexicon says of a word: 0 where it does not hold it.
  @inline(__always)
  func entry(_ word: UInt32) -> UInt8 {
    var slot = word & lexiconMask
    while true {
      let key = lexiconKeys[Int(slot)]
      if key == word { return lexiconEntries[Int(slot)] }
      if key == 0 { return 0 }
      slot = (slot &+ 1) & lexiconMask
    }
  }

  /// The weights of a feature, or null where it has none.
  @inline(__always)
  func row(_ key: UInt32) -> UnsafePointer<Int8>? {
    var slot = key >> featureShift
    while true {
      let found = featureKeys[Int(slot)]
      if found == key { return rows + Int(featureRows[Int(slot)]) * Self.rowWidth }
      if found == 0 { return nil }
      slot = (slot &+ 1) & featureMask
    }
  }
}

import CGrammarModel

/// What the tagger has learnt, read in place from the bytes that GalleyTrainer wrote.
///
/// Little-endian. A header of 64 bytes: the eight letters `GALLEYEN`, then as 32-bit numbers the
/// version, the size of the whole in bytes, the check sum of all behind the header, and how many
/// buckets the lexicon has, how many the features, and how many rows of weights there are. Then the
/// lexicon's table, the features' table, and the rows: 32 bytes each, one for each column of
/// ``PennTag``, 128 for a weight of nothing. The first row is the one of all unknown features.
public struct TaggerModel: @unchecked Sendable {
  /// The version of the layout and of the features.
  package static let version: UInt32 = 2
  package static let magic: [UInt8] = Array("GALLEYEN".utf8)
  package static let headerSize = 64
  /// How many weights a row has: as many as there are columns.
  package static let rowWidth = 32

  /// An entry of the lexicon below this is a tag and one more; from here on it is a class of words
  /// that may have several tags.
  package static let firstClass: UInt8 = 64

  private let lexicon: KeyTable
  private let features: KeyTable
  private let rows: UnsafeRawPointer

  /// The model of English news that Galley holds.
  ///
  /// The program is linked with the model, so one that cannot be read is a fault of the build: tests
  /// tell, and the program stops at once. No byte of it is looked at before a sentence asks.
  public static let english: TaggerModel = {
    guard
      let model = TaggerModel(
        unchecked: UnsafeRawBufferPointer(
          start: galley_grammar_model_bytes(), count: galley_grammar_model_size))
    else { preconditionFailure("the model of English has another version") }
    return model
  }()

  /// A model over bytes, aligned to 16, that must outlive it; null where they are no whole and sound
  /// model of this version.
  ///
  /// ```
  /// let model = bytes.withUnsafeBytes { TaggerModel($0) }  // null: "no model"
  /// ```
  public init?(_ bytes: UnsafeRawBufferPointer) {
    self.init(unchecked: bytes)
    let sum = UInt32(littleEndian: bytes.load(fromByteOffset: 16, as: UInt32.self))
    let rowCount = UInt32(littleEndian: bytes.load(fromByteOffset: 28, as: UInt32.self))
    guard sum == Self.checkSum(bytes.dropFirst(Self.headerSize)),
      features.greatestNumber < rowCount
    else { return nil }
  }

  /// A model over bytes of which the header alone is looked at.
  private init?(unchecked bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count >= Self.headerSize,
      UInt(bitPattern: start) % UInt(MemoryLayout<SIMD8<UInt16>>.alignment) == 0,
      bytes.prefix(8).elementsEqual(Self.magic)
    else { return nil }
    func number(_ index: Int) -> Int {
      Int(UInt32(littleEndian: bytes.load(fromByteOffset: 8 + 4 * index, as: UInt32.self)))
    }
    let words = number(3)
    let buckets = number(4)
    let rowCount = number(5)
    guard number(0) == Self.version, number(1) == bytes.count, words > 0, buckets > 0, rowCount > 0,
      bytes.count == Self.headerSize + (words + buckets + rowCount) * Self.rowWidth
    else { return nil }
    let tables = start + Self.headerSize
    lexicon = KeyTable(tables, count: words)
    features = KeyTable(tables + words * KeyTable.bucketSize, count: buckets)
    rows = tables + (words + buckets) * KeyTable.bucketSize
  }

  /// The check sum of a model's bytes behind the header: FNV-1a of 32 bits.
  package static func checkSum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum: UInt32 = 0x811c_9dc5
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }

  /// What the lexicon says of a word: 0 where it does not hold it.
  @inline(__always)
  func entry(_ word: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: lexicon[word]) }

  /// The weights of a feature.
  @inline(__always)
  func row(_ key: UInt32) -> UnsafeRawPointer { row(number: features[key]) }

  /// The number of a feature's row.
  @inline(__always)
  func number(_ key: UInt32) -> UInt16 { features[key] }

  /// The weights in a row.
  @inline(__always)
  func row(number: UInt16) -> UnsafeRawPointer {
    rows + Int(truncatingIfNeeded: number) &* Self.rowWidth
  }
}

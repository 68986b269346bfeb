/// The rows of the features that look at the tags of the two words before and at nothing else.
///
/// There are few tags, so all of these rows are looked up once, and a word finds its two by the tags.
struct TagRows: Sendable {
  /// The numbers of the two rows, by the tags' columns.
  private let numbers: [SIMD2<UInt16>]

  /// How many columns there may be, ``FeatureKeys/outside`` the last.
  private static let width = 64

  init(_ model: TaggerModel) {
    var numbers = [SIMD2<UInt16>](repeating: SIMD2(), count: Self.width * Self.width)
    let columns = PennTag.allCases.map(\.rawValue) + [FeatureKeys.outside]
    for last in columns {
      let one = model.number(FeatureKeys.tag(last: last))
      for second in columns {
        numbers[Self.place(last: last, second: second)] = SIMD2(
          one, model.number(FeatureKeys.tags(last: last, second: second)))
      }
    }
    self.numbers = numbers
  }

  /// The numbers of the rows behind two tags.
  @inline(__always)
  subscript(last: UInt8, second: UInt8) -> SIMD2<UInt16> {
    numbers[Self.place(last: last, second: second)]
  }

  @inline(__always)
  private static func place(last: UInt8, second: UInt8) -> Int {
    Int(second) * width + Int(last)
  }
}

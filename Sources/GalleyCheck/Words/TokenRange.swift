/// From one token to before another, and nothing where they are turned around.
///
/// The number of a figure and its words may stand in two sentences, "Ksh. 500": who looks from the one to
/// the other then sees nothing.
@inline(__always)
func ..< (low: Int, high: Int) -> Range<Int> {
  Range(uncheckedBounds: (low, max(low, high)))
}

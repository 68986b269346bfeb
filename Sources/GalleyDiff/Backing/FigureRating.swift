/// How near a figure of a source comes to one of the story.
struct FigureRating {
  var place: FigureBacking.Place
  var fit: QuantityFit
  /// The bits of what stands around, and of what is counted.
  var context: Double
  /// Those, and of the number.
  var total: Double
  /// Why it is not what the story tells, whatever its value; null where nothing says so.
  var why: String?

  /// Whether it bears the story's figure out.
  var isBorneOut: Bool { fit.isBorneOut && why == nil }
}

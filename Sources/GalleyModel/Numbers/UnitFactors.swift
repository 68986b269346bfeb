/// Units that are converted by a fixed factor.
package enum UnitFactors {
  /// How many of another unit one of a unit is; null where they measure different things.
  package static func factor(from unit: String, to other: String) -> Interval? {
    guard let from = table[unit], let to = table[other], from.kind == to.kind else { return nil }
    return Interval(from.low / to.high, from.high / to.low)
  }

  /// What a unit measures, such as length; null where it is converted into no other.
  package static func dimension(of unit: String) -> String? { table[unit]?.kind }

  /// What one unit is in the base of its kind; from the smaller to the larger unit of that name.
  private struct Size {
    let kind: String
    let low: Double
    let high: Double
  }

  private static let table: [String: Size] = {
    var table: [String: Size] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "|").map {
        $0.split(separator: " ").joined(separator: " ")
      }
      guard fields.count == 3 else { continue }
      let sizes = fields[2].split(separator: " ").compactMap { Double($0) }
      guard let low = sizes.first, let high = sizes.last else { continue }
      table[fields[1]] = Size(kind: fields[0], low: low, high: high)
    }
    return table
  }()

  /// Kind, unit, size; two sizes where a name stands for two units (imperial and US gallons).
  private static let text = """
    length | kilometre | 1000
    length | metre | 1
    length | centimetre | 0.01
    length | millimetre | 0.001
    length | mile | 1609.344
    length | nautical mile | 1852
    length | yard | 0.9144
    length | foot | 0.3048
    length | inch | 0.0254
    area | square kilometre | 1000000
    area | square metre | 1
    area | square mile | 2589988
    area | square foot | 0.092903
    area | square yard | 0.836127
    area | acre | 4046.856
    area | hectare | 10000
    volume | litre | 1
    volume | millilitre | 0.001
    volume | centilitre | 0.01
    volume | gallon | 3.785 4.546
    volume | pint | 0.473 0.568
    volume | quart | 0.946 1.137
    volume | cubic metre | 1000
    volume | cubic foot | 28.3168
    volume | barrel | 158.987
    mass | kilogram | 1
    mass | gram | 0.001
    mass | milligram | 0.000001
    mass | tonne | 1000
    mass | ton | 907.18 1016.05
    mass | ounce | 0.02835 0.0311
    mass | pound-mass | 0.453592
    mass | pound | 0.453592
    mass | stone | 6.35029
    time | second | 1
    time | minute | 60
    time | hour | 3600
    time | day | 86400
    time | week | 604800
    time | month | 2419200 2678400
    time | year | 31536000 31622400
    time | decade | 315360000
    speed | mile per hour | 1.609344
    speed | kilometre per hour | 1
    speed | metre per second | 3.6
    speed | knot | 1.852
    """
}

import GalleyModel

/// What prints as a JSON number.
protocol JSONNumber: CustomStringConvertible {}
extension Int: JSONNumber {}
extension ExactDecimal: JSONNumber {}

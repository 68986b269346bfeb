/// What has a number with a letter for a name: "unit 6B", "seat 14A".
enum PlaceNumbers {
  static let text = """
    apt
    apartment
    unit
    flat
    seat
    room
    row
    pier
    berth
    gate
    bay
    block
    suite
    lot
    platform
    stand
    cabin
    ward
    house
    """
}

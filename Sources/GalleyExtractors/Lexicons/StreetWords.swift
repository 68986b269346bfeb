/// Words that end a street's name, so that the number before it is a house number.
enum StreetWords {
  static let text = """
    street
    road
    avenue
    lane
    drive
    way
    boulevard
    terrace
    crescent
    highway
    blvd
    ave
    st
    rd
    rue
    strasse
    """
}

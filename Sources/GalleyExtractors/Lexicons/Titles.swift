/// Titles that stand before a name.
enum Titles {
  static let text = """
    mr
    mrs
    ms
    dr
    president
    senator
    """
}

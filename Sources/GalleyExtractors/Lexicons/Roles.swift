/// Nouns for what people are, singular; the plural is known with them.
enum Roles {
  static let text = """
    spokesman
    spokeswoman
    spokesperson
    minister
    analyst
    """
}

/// Numbers that are names by themselves, with the words behind them that leave no doubt.
///
/// Followed by another plural noun they count: "737 jets" are aeroplanes of a type, "737 people"
/// are people.
enum NumbersAsNames {
  static let text = """
    # aeroplanes
    707 jet jets plane planes aircraft
    727 jet jets plane planes aircraft
    737 jet jets plane planes aircraft
    747 jet jets plane planes aircraft
    757 jet jets plane planes aircraft
    767 jet jets plane planes aircraft
    777 jet jets plane planes aircraft
    787 jet jets plane planes aircraft
    # emergency calls
    911 call calls caller callers operator operators dispatcher dispatchers emergency
    999 call calls caller callers operator operators emergency
    112 call calls emergency
    """
}

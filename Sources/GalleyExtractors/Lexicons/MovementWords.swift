/// Nouns and adjectives that tell which way a figure goes: `up` or `down`, then the word.
enum MovementWords {
  static let text = """
    up increase
    up increases
    up rise
    up rises
    up gain
    up gains
    up growth
    up jump
    up surge
    up upturn
    up higher
    up premium
    up surplus
    down decrease
    down decreases
    down fall
    down falls
    down drop
    down drops
    down decline
    down declines
    down loss
    down losses
    down cut
    down cuts
    down slump
    down plunge
    down dip
    down deficit
    down reduction
    down lower
    down discount
    down shortfall
    """
}

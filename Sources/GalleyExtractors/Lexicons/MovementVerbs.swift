/// Verbs that tell which way a figure moves: `up` or `down`, the base form, irregular forms.
enum MovementVerbs {
  static let text = """
    up rise rose risen
    up climb
    up gain
    up jump
    up soar
    up surge
    up increase
    up grow grew grown
    up advance
    up rally
    up rebound
    up recover
    up strengthen
    up swell
    up expand
    up leap leapt
    up improve
    up raise
    up boost
    up rocket
    up spike
    up lift
    up hike
    up widen
    up accelerate
    down fall fell fallen
    down drop
    down decline
    down lose lost
    down slip slipped slipping
    down slide slid
    down sink sank sunk
    down plunge
    down plummet
    down tumble
    down slump
    down decrease
    down shrink shrank shrunk
    down ease
    down dip dipped dipping
    down shed shed shedding
    down cut cut cutting
    down reduce
    down lower
    down weaken
    down retreat
    down contract
    down tank
    down crash
    down slash
    down trim trimmed trimming
    down pare
    down narrow
    """
}

/// Nouns of one sort, none of which is another: who writes of 600 cattle does not write of 600 sheep.
///
/// Copy calls what it counts by many names, "workers" and "staff", "homes" and "properties". That two
/// nouns differ says little, therefore; that both stand in one line here says that the things differ.
enum ContrastingNouns {
  /// Whether what two figures count are two things of one sort.
  static func differ(_ one: String, _ other: String) -> Bool {
    guard let mine = line[Stem.headHash(of: one)], let theirs = line[Stem.headHash(of: other)]
    else { return false }
    return mine.line == theirs.line && mine.noun != theirs.noun
  }

  private static let line: [UInt64: (line: Int, noun: Int)] = {
    var places: [UInt64: (line: Int, noun: Int)] = [:]
    for (number, line) in text.pieces(between: "\n").enumerated() {
      for (noun, names) in line.pieces(between: " ").enumerated() {
        for name in names.pieces(between: "/") {
          places[Stem.hash(ofWord: Array(name.utf8))] = (number, noun)
        }
      }
    }
    return places
  }()

  /// A line a sort; a stroke joins names of one thing.
  private static let text = """
    sheep/ewe/lamb cattle/cow/calf/calves pig/sow/piglet goat horse/pony chicken/hen/poultry dog/puppy cat/kitten
    car bus/coach lorry/truck van train/locomotive tram plane/aircraft/airliner helicopter boat/ship/vessel/ferry bicycle/bike motorcycle/motorbike
    nurse doctor/physician/surgeon teacher firefighter soldier/troop pilot farmer miner judge/magistrate
    school hospital church/chapel shop/store library hotel pub restaurant bank museum mosque
    wheat barley maize/corn rice oat potato apple soybean
    gold silver copper iron zinc lead nickel lithium coal
    goal assist wicket try/tries catch/catches
    letter objection petition
    bridge tunnel road
    tree shrub hedge
    bedroom bathroom classroom
    """
}

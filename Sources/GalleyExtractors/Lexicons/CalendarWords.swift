/// Months, days and the words that tell when.
enum CalendarWords {
  static let text = """
    january month
    february month
    march month
    april month
    may month
    june month
    july month
    august month
    september month
    october month
    november month
    december month
    jan month
    feb month
    mar month
    apr month
    jun month
    jul month
    aug month
    sep month
    sept month
    oct month
    nov month
    dec month
    monday weekday
    tuesday weekday
    wednesday weekday
    thursday weekday
    friday weekday
    saturday weekday
    sunday weekday
    mon weekday
    tue weekday
    tues weekday
    wed weekday
    thu weekday
    thurs weekday
    fri weekday
    sat weekday
    sun weekday
    today time adverb
    yesterday time adverb
    tomorrow time adverb
    tonight time adverb
    overnight time adverb
    last time
    next time
    past time preposition
    previous time
    coming time
    """
}

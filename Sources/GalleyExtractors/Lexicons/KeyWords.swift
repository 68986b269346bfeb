/// The words that single rules ask for by name.
struct KeyWords: Sendable {
  private(set) var a: WordID = 0, an: WordID = 0, the: WordID = 0, of: WordID = 0
  private(set) var to: WordID = 0, and: WordID = 0, or: WordID = 0, `in`: WordID = 0
  private(set) var per: WordID = 0, from: WordID = 0, between: WordID = 0, than: WordID = 0
  private(set) var out: WordID = 0, point: WordID = 0, one: WordID = 0, by: WordID = 0
  private(set) var with: WordID = 0, `for`: WordID = 0, on: WordID = 0, at: WordID = 0
  private(set) var so: WordID = 0, up: WordID = 0, over: WordID = 0, under: WordID = 0
  private(set) var above: WordID = 0, below: WordID = 0, within: WordID = 0, about: WordID = 0
  private(set) var year: WordID = 0, years: WordID = 0, old: WordID = 0, aged: WordID = 0
  private(set) var age: WordID = 0, ages: WordID = 0, older: WordID = 0, younger: WordID = 0
  private(set) var more: WordID = 0, less: WordID = 0, fewer: WordID = 0, no: WordID = 0
  private(set) var nos: WordID = 0, number: WordID = 0, each: WordID = 0, every: WordID = 0
  private(set) var another: WordID = 0, several: WordID = 0, few: WordID = 0, couple: WordID = 0
  private(set) var ago: WordID = 0, times: WordID = 0, time: WordID = 0, twice: WordID = 0
  private(set) var double: WordID = 0, top: WordID = 0, bottom: WordID = 0, last: WordID = 0
  private(set) var next: WordID = 0, first: WordID = 0, am: WordID = 0, pm: WordID = 0
  private(set) var aMDots: WordID = 0, pMDots: WordID = 0, gmt: WordID = 0, utc: WordID = 0
  private(set) var est: WordID = 0, edt: WordID = 0, pst: WordID = 0, pdt: WordID = 0
  private(set) var bst: WordID = 0, cet: WordID = 0, hrs: WordID = 0, ist: WordID = 0
  private(set) var et: WordID = 0, pt: WordID = 0, noon: WordID = 0, oClock: WordID = 0
  private(set) var bc: WordID = 0, ad: WordID = 0, bce: WordID = 0, call: WordID = 0
  private(set) var calls: WordID = 0, called: WordID = 0, calling: WordID = 0, dial: WordID = 0
  private(set) var dialed: WordID = 0, dialled: WordID = 0, emergency: WordID = 0, us: WordID = 0
  private(set) var `as`: WordID = 0, many: WordID = 0, much: WordID = 0, its: WordID = 0
  private(set) var `is`: WordID = 0, was: WordID = 0, total: WordID = 0, half: WordID = 0
  private(set) var month: WordID = 0, months: WordID = 0, day: WordID = 0, days: WordID = 0
  private(set) var quarter: WordID = 0, index: WordID = 0, maximum: WordID = 0, minimum: WordID = 0
  private(set) var most: WordID = 0, least: WordID = 0, plus: WordID = 0, minus: WordID = 0
  private(set) var then: WordID = 0, s: WordID = 0, th: WordID = 0, st: WordID = 0
  private(set) var nd: WordID = 0, rd: WordID = 0, majority: WordID = 0, vote: WordID = 0
  private(set) var win: WordID = 0, victory: WordID = 0, lead: WordID = 0, defeat: WordID = 0
  private(set) var draw: WordID = 0, decision: WordID = 0, loss: WordID = 0, score: WordID = 0
  private(set) var aggregate: WordID = 0, who: WordID = 0, whom: WordID = 0, which: WordID = 0
  private(set) var `that`: WordID = 0, it: WordID = 0, they: WordID = 0, he: WordID = 0
  private(set) var she: WordID = 0, we: WordID = 0, her: WordID = 0, his: WordID = 0
  private(set) var their: WordID = 0, be: WordID = 0, were: WordID = 0, are: WordID = 0
  private(set) var beat: WordID = 0, won: WordID = 0, lost: WordID = 0, drew: WordID = 0
  private(set) var led: WordID = 0, against: WordID = 0, percent: WordID = 0, rise: WordID = 0
  private(set) var fall: WordID = 0, mid: WordID = 0, early: WordID = 0, late: WordID = 0
  private(set) var since: WordID = 0, until: WordID = 0, during: WordID = 0, before: WordID = 0
  private(set) var after: WordID = 0, million: WordID = 0, billion: WordID = 0, hundred: WordID = 0
  private(set) var thousand: WordID = 0, dozen: WordID = 0, profit: WordID = 0, pence: WordID = 0
  private(set) var dollar: WordID = 0, dollars: WordID = 0, magnitude: WordID = 0, page: WordID = 0
  private(set) var pages: WordID = 0, c: WordID = 0, f: WordID = 0, points: WordID = 0
  private(set) var low: WordID = 0, high: WordID = 0, weigh: WordID = 0, weighs: WordID = 0
  private(set) var weighed: WordID = 0, weighing: WordID = 0, weight: WordID = 0, square: WordID = 0
  private(set) var cubic: WordID = 0, share: WordID = 0, barrel: WordID = 0, ounce: WordID = 0

  private(set) var tens: WordID = 0, scores: WordID = 0, mm: WordID = 0, those: WordID = 0
  private(set) var these: WordID = 0, own: WordID = 0, zip: WordID = 0, fiscal: WordID = 0
  private(set) var circa: WordID = 0, jet: WordID = 0, jets: WordID = 0, plane: WordID = 0
  private(set) var planes: WordID = 0, beta: WordID = 0, loan: WordID = 0, x: WordID = 0
  private(set) var left: WordID = 0, right: WordID = 0, thing: WordID = 0, nights: WordID = 0
  private(set) var profits: WordID = 0, gains: WordID = 0, because: WordID = 0, sub: WordID = 0

  private(set) var olds: WordID = 0, this: WordID = 0, away: WordID = 0, side: WordID = 0

  private(set) var other: WordID = 0, now: WordID = 0, near: WordID = 0

  private(set) var turned: WordID = 0

  init() {}

  init(into lexicon: inout Lexicon) {
    turned = lexicon.add("turned", [])
    other = lexicon.add("other", [])
    now = lexicon.add("now", [])
    near = lexicon.add("near", [])
    olds = lexicon.add("olds", [])
    this = lexicon.add("this", [])
    away = lexicon.add("away", [])
    side = lexicon.add("side", [])
    tens = lexicon.add("tens", [])
    scores = lexicon.add("scores", [])
    mm = lexicon.add("mm", [])
    those = lexicon.add("those", [])
    these = lexicon.add("these", [])
    own = lexicon.add("own", [])
    zip = lexicon.add("zip", [])
    fiscal = lexicon.add("fiscal", [])
    circa = lexicon.add("circa", [])
    jet = lexicon.add("jet", [])
    jets = lexicon.add("jets", [])
    plane = lexicon.add("plane", [])
    planes = lexicon.add("planes", [])
    beta = lexicon.add("beta", [])
    loan = lexicon.add("loan", [])
    x = lexicon.add("x", [])
    left = lexicon.add("left", [])
    right = lexicon.add("right", [])
    thing = lexicon.add("thing", [])
    nights = lexicon.add("nights", [])
    profits = lexicon.add("profits", [])
    gains = lexicon.add("gains", [])
    because = lexicon.add("because", [])
    sub = lexicon.add("sub", [])
    a = lexicon.add("a", [])
    an = lexicon.add("an", [])
    the = lexicon.add("the", [])
    of = lexicon.add("of", [])
    to = lexicon.add("to", [])
    and = lexicon.add("and", [])
    or = lexicon.add("or", [])
    `in` = lexicon.add("in", [])
    per = lexicon.add("per", [])
    from = lexicon.add("from", [])
    between = lexicon.add("between", [])
    than = lexicon.add("than", [])
    out = lexicon.add("out", [])
    point = lexicon.add("point", [])
    one = lexicon.add("one", [])
    by = lexicon.add("by", [])
    with = lexicon.add("with", [])
    `for` = lexicon.add("for", [])
    on = lexicon.add("on", [])
    at = lexicon.add("at", [])
    so = lexicon.add("so", [])
    up = lexicon.add("up", [])
    over = lexicon.add("over", [])
    under = lexicon.add("under", [])
    above = lexicon.add("above", [])
    below = lexicon.add("below", [])
    within = lexicon.add("within", [])
    about = lexicon.add("about", [])
    year = lexicon.add("year", [])
    years = lexicon.add("years", [])
    old = lexicon.add("old", [])
    aged = lexicon.add("aged", [])
    age = lexicon.add("age", [])
    ages = lexicon.add("ages", [])
    older = lexicon.add("older", [])
    younger = lexicon.add("younger", [])
    more = lexicon.add("more", [])
    less = lexicon.add("less", [])
    fewer = lexicon.add("fewer", [])
    no = lexicon.add("no", [])
    nos = lexicon.add("nos", [])
    number = lexicon.add("number", [])
    each = lexicon.add("each", [])
    every = lexicon.add("every", [])
    another = lexicon.add("another", [])
    several = lexicon.add("several", [])
    few = lexicon.add("few", [])
    couple = lexicon.add("couple", [])
    ago = lexicon.add("ago", [])
    times = lexicon.add("times", [])
    time = lexicon.add("time", [])
    twice = lexicon.add("twice", [])
    double = lexicon.add("double", [])
    top = lexicon.add("top", [])
    bottom = lexicon.add("bottom", [])
    last = lexicon.add("last", [])
    next = lexicon.add("next", [])
    first = lexicon.add("first", [])
    am = lexicon.add("am", [])
    pm = lexicon.add("pm", [])
    aMDots = lexicon.add("a.m.", [])
    pMDots = lexicon.add("p.m.", [])
    gmt = lexicon.add("gmt", [])
    utc = lexicon.add("utc", [])
    est = lexicon.add("est", [])
    edt = lexicon.add("edt", [])
    pst = lexicon.add("pst", [])
    pdt = lexicon.add("pdt", [])
    bst = lexicon.add("bst", [])
    cet = lexicon.add("cet", [])
    hrs = lexicon.add("hrs", [])
    ist = lexicon.add("ist", [])
    et = lexicon.add("et", [])
    pt = lexicon.add("pt", [])
    noon = lexicon.add("noon", [])
    oClock = lexicon.add("o'clock", [])
    bc = lexicon.add("bc", [])
    ad = lexicon.add("ad", [])
    bce = lexicon.add("bce", [])
    call = lexicon.add("call", [])
    calls = lexicon.add("calls", [])
    called = lexicon.add("called", [])
    calling = lexicon.add("calling", [])
    dial = lexicon.add("dial", [])
    dialed = lexicon.add("dialed", [])
    dialled = lexicon.add("dialled", [])
    emergency = lexicon.add("emergency", [])
    us = lexicon.add("us", [])
    `as` = lexicon.add("as", [])
    many = lexicon.add("many", [])
    much = lexicon.add("much", [])
    its = lexicon.add("its", [])
    `is` = lexicon.add("is", [])
    was = lexicon.add("was", [])
    total = lexicon.add("total", [])
    half = lexicon.add("half", [])
    month = lexicon.add("month", [])
    months = lexicon.add("months", [])
    day = lexicon.add("day", [])
    days = lexicon.add("days", [])
    quarter = lexicon.add("quarter", [])
    index = lexicon.add("index", [])
    maximum = lexicon.add("maximum", [])
    minimum = lexicon.add("minimum", [])
    most = lexicon.add("most", [])
    least = lexicon.add("least", [])
    plus = lexicon.add("plus", [])
    minus = lexicon.add("minus", [])
    then = lexicon.add("then", [])
    s = lexicon.add("s", [])
    th = lexicon.add("th", [])
    st = lexicon.add("st", [])
    nd = lexicon.add("nd", [])
    rd = lexicon.add("rd", [])
    majority = lexicon.add("majority", [])
    vote = lexicon.add("vote", [])
    win = lexicon.add("win", [])
    victory = lexicon.add("victory", [])
    lead = lexicon.add("lead", [])
    defeat = lexicon.add("defeat", [])
    draw = lexicon.add("draw", [])
    decision = lexicon.add("decision", [])
    loss = lexicon.add("loss", [])
    score = lexicon.add("score", [])
    aggregate = lexicon.add("aggregate", [])
    who = lexicon.add("who", [])
    whom = lexicon.add("whom", [])
    which = lexicon.add("which", [])
    `that` = lexicon.add("that", [])
    it = lexicon.add("it", [])
    they = lexicon.add("they", [])
    he = lexicon.add("he", [])
    she = lexicon.add("she", [])
    we = lexicon.add("we", [])
    her = lexicon.add("her", [])
    his = lexicon.add("his", [])
    their = lexicon.add("their", [])
    be = lexicon.add("be", [])
    were = lexicon.add("were", [])
    are = lexicon.add("are", [])
    beat = lexicon.add("beat", [])
    won = lexicon.add("won", [])
    lost = lexicon.add("lost", [])
    drew = lexicon.add("drew", [])
    led = lexicon.add("led", [])
    against = lexicon.add("against", [])
    percent = lexicon.add("percent", [])
    rise = lexicon.add("rise", [])
    fall = lexicon.add("fall", [])
    mid = lexicon.add("mid", [])
    early = lexicon.add("early", [])
    late = lexicon.add("late", [])
    since = lexicon.add("since", [])
    until = lexicon.add("until", [])
    during = lexicon.add("during", [])
    before = lexicon.add("before", [])
    after = lexicon.add("after", [])
    million = lexicon.add("million", [])
    billion = lexicon.add("billion", [])
    hundred = lexicon.add("hundred", [])
    thousand = lexicon.add("thousand", [])
    dozen = lexicon.add("dozen", [])
    profit = lexicon.add("profit", [])
    pence = lexicon.add("pence", [])
    dollar = lexicon.add("dollar", [])
    dollars = lexicon.add("dollars", [])
    magnitude = lexicon.add("magnitude", [])
    page = lexicon.add("page", [])
    pages = lexicon.add("pages", [])
    c = lexicon.add("c", [])
    f = lexicon.add("f", [])
    points = lexicon.add("points", [])
    low = lexicon.add("low", [])
    high = lexicon.add("high", [])
    weigh = lexicon.add("weigh", [])
    weighs = lexicon.add("weighs", [])
    weighed = lexicon.add("weighed", [])
    weighing = lexicon.add("weighing", [])
    weight = lexicon.add("weight", [])
    square = lexicon.add("square", [])
    cubic = lexicon.add("cubic", [])
    share = lexicon.add("share", [])
    barrel = lexicon.add("barrel", [])
    ounce = lexicon.add("ounce", [])
  }
}

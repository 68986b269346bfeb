/// The words that the rules know, a class a line.
enum Vocabulary {
  /// What a word is; no class for most.
  static let table: WordTable = {
    var table = WordTable(room: 2000)
    for (words, someClass) in lists {
      var letters = WordKey.Letters()
      for place in 0...words.utf8CodeUnitCount {
        let byte = place < words.utf8CodeUnitCount ? words.utf8Start[place] : 0x20
        if byte > 0x20 {
          letters.add(byte)
        } else if letters.key != WordKey() {
          table[letters.key] = table[letters.key].union(someClass)
          letters = WordKey.Letters()
        }
      }
    }
    for (words, someClass) in ownWords {
      for key in words { table[key] = table[key].union(someClass) }
    }
    return table
  }()

  /// What a mark is.
  @inline(__always)
  static func classes(ofMark key: WordKey) -> WordClasses {
    switch key {
    case ",", ".", "-", "$", "£", "%": .sign
    // Straight marks and backticks.
    case "\"", "'", "`": .quotes
    case "€": [.sign, .quotes]
    // All of the block of Unicode that has the curly ones, and the euro, too.
    default: key.bits >> 16 == 0xE2 ? .quotes : []
    }
  }

  /// The words that rules keep by what they mean, so that sentences without any are passed over.
  private static let ownWords: [([WordKey], WordClasses)] = [
    (StatedChange.multipleWords, .multiple), (Comparison.words, .comparison),
    (OrderRule.movementWords, .movement), (OrderRule.standingWords, .standing),
    (SourceRule.verbs.words, .wrong), (Amount.groups.words, .group),
    (Array(ListRule.groups.keys), .group),
    (Array(RepeatRule.medalPlaces.keys) + ["respectively"], .group),
  ]

  private static let lists: [(StaticString, WordClasses)] = [
    (
      """
      january february march april may june july august september october november december
      jan feb mar apr jun jul aug sep sept oct nov dec
      """, .month
    ),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
      sun
      """, .weekday
    ),
    (
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen
      dozens hundreds half quarter third several many few some
      """, .number
    ),
    (
      "thousand thousands million millions billion billions trillion bn mn tn lakh crore m k",
      .scale
    ),
    (
      """
      say says said saying tell tells told telling add adds added announce announces announced
      according report reports reported reportedly claim claims claimed claiming allege alleges alleged
      allegedly accuse accuses accused accusing state states stated estimate estimates estimated
      estimating put puts show shows showed shown found find finds confirm confirms confirmed reveal
      reveals revealed suggest suggests suggested indicate indicates indicated warn warns warned insist
      insists insisted admit admits admitted argue argues argued believes believed call called
      describe described write writes wrote tweet tweeted post posted declare declared explain explains
      explained note notes noted recall recalls recalled deny denies denied concede conceded testify
      testified hear heard ask asked reply replied responded shout shouted ask asks counted
      counts recorded records quoted cited cites citing complain complained joke joked predict predicted conclude concluded tells laugh laughs laughed continue continued
      continues agree agreed agrees urge urged demand demanded maintain maintained speak spoke speaking
      interview interviewed statement acknowledged acknowledge vow vowed promise promised pledge pledged
      remark remarked reads read sang cried crying whisper whispered begin began yell yelled screamed
      opine opined quip quipped reckon reckons reckoned disclose disclosed observed observes proclaimed
      chant chanted
      """, .saying
    ),
    (
      """
      poll polls survey surveys pollster pollsters study figures data statistics census report records
      court judge jury trial prosecutors prosecution prosecutor indictment convicted conviction sentenced
      charged charges pleaded guilty lawsuit complaint inquiry investigators investigation tribunal
      filing documents document allegations allegation claims estimate estimates count tally official
      officials police authorities ministry witnesses confessed audit sued suspected suspicion
      """, .witness
    ),
    (
      """
      rise rises rose risen rising increase increases increased increasing grow grows grew grown growing
      climb climbs climbed climbing jump jumps jumped gain gains gained up higher soar soared surge
      surged widened growth leapt leaped swelled expanded advanced
      """, .rise
    ),
    (
      """
      saving fall falls fell fallen falling drop drops dropped decrease decreased decline declines declined
      declining shrink shrank shrunk slip slipped slid slump slumped down lower lost plunge plunged
      tumble tumbled narrowed cut reduced reduction dipped
      """, .fall
    ),
    ("else rest remaining remainder others other balance", .rest),
    (
      """
      people adults voters men women residents respondents britons americans citizens parents teachers
      workers patients passengers civilians children students readers households families customers
      consumers drivers pensioners soldiers protesters demonstrators
      """, .people
    ),
    (
      """
      think believe want back support oppose say favor favour fear feel prefer approve disapprove trust
      distrust agree disagree doubt consider thought believed wanted backed supported opposed favored unhappy worried dissatisfied
      favoured feared felt preferred approved disapproved trusted distrusted doubted considered
      """, .opinion
    ),
    (
      """
      bribed embezzled defrauded laundered falsified blackmailed extorted raped molested
      tortured plundered swindled looted pocketed hid concealed stole bribes kickbacks
      """, .crime
    ),
    (
      """
      stolen lied cheated faked forged smuggled abused misled diverted evaded
      dumped siphoned rigged doctored tampered shredded overcharged
      """, .misdeed
    ),
    (
      """
      mr mrs ms miss dr sir lord lady dame president minister senator sen rep gov governor mayor
      professor prof judge justice general gen colonel col captain capt lieutenant lt sergeant sgt
      inspector constable chief king queen prince princess pope bishop father sister brother coach
      manager spokesman spokeswoman chairman chairwoman secretary chancellor ambassador councillor
      detective officer superintendent cllr councilor supt insp rev reverend archbishop cardinal
      """, .title
    ),
    (
      """
      of in on at by for with from to into onto over under about between among against through during
      since until after before near across behind beyond per via within without toward towards upon
      """, .preposition
    ),
    (
      """
      the a an this that these those and or but nor so yet if while as than then when where who whom
      whose which what why how is are was were be been being am has have had having do does did will
      would shall should can could may might must not no he she it they we you i him her them us me his
      its their our your my mine there here
      """, .function
    ),
    ("killed dead died deaths fatalities death dies die kills kill toll perished", .dead),
    ("injured hurt wounded injuries casualties injures", .hurt),
    (
      """
      street road avenue lane river lake park hospital university college school club party bank
      council county city town island church court company group corp inc ltd plc airport station
      district province university institute association federation union league bridge valley mount
      """, .place
    ),
    ("the that those these this its their his her both all", .definite),
    ("first second third fourth fifth sixth seventh eighth ninth tenth", .ordinal),
    (
      """
      killed injured wounded buried destroyed damaged cost hit struck lost left arrested detained hurt
      kill injure destroy damage arrested displaced affected employs employed carried carrying killing
      wounding injuring leaving destroying damaging rescued evacuated hospitalised hospitalized claimed
      """, .transitive
    ),
    (
      """
      total estimated additional every aged average maximum minimum many between least more fewer
      less up nearly almost about around over roughly approximately
      """, .bound
    ),
    (
      """
      by to from aged of out one year month week day season time years hours minutes pounds weeks
      about around some roughly only cost costs costing weigh weighs weighing for in against per at
      nearly almost approximately
      """, .clash
    ),
    (
      """
      th nd rd pm am o'clock percent per million billion trillion m bn p mph kph km kg cm mm mw gw
      kwh lbs kilograms kilometres kilometers centimetres centimeters metres meters feet tonnes tons
      degrees hectares acres litres liters gallons years months times
      """, .unit
    ),
    ("in were was had have has are", .some),
    ("treble hattrick hat brace twice", .goals),
    ("won took takes wins gained just", .common),
  ]
}

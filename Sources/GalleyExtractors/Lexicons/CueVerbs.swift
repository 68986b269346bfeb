/// Reporting verbs, the base form a line, with irregular forms behind it.
///
/// A verb belongs here when its subject is somebody whose words or findings the copy passes on.
enum CueVerbs {
  static let text = """
    # plain
    say said
    tell told
    add added
    state
    note
    remark
    comment
    mention
    observe
    write wrote written
    reply
    respond
    answer
    retort
    counter
    continue
    conclude
    explain
    clarify
    elaborate
    describe
    recall
    recount
    relate
    refer referred referring
    invoke
    pronounce
    nickname
    title
    coin
    reiterate
    repeat
    stress
    emphasise
    emphasize
    underline
    underscore
    announce
    declare
    proclaim
    pronounce
    disclose
    reveal
    divulge
    inform
    advise
    brief
    notify
    report
    quote
    cite
    paraphrase
    summarise
    summarize
    testify
    attest
    swear swore sworn
    vow
    pledge
    promise
    assure
    reassure
    confirm
    acknowledge
    admit admitted admitting
    concede
    confess
    confide
    allow
    agree
    disagree
    accept
    # opinion
    argue
    assert
    contend
    maintain
    insist
    claim
    allege
    charge
    believe
    think thought
    feel felt
    suspect
    suggest
    propose
    recommend
    predict
    forecast
    project
    estimate
    reckon
    calculate
    guess
    speculate
    surmise
    theorise
    theorize
    posit
    opine
    judge
    imply
    hint
    signal signalled signaled signalling signaling
    indicate
    express
    voice
    point
    wonder
    muse
    ponder
    reflect
    hope
    fear
    worry
    caution
    warn
    threaten
    # asking and urging
    ask
    question
    inquire
    query
    demand
    request
    call
    urge
    implore
    beg begged begging
    plead pleaded pled
    appeal
    exhort
    encourage
    order
    instruct
    challenge
    press
    invite
    # manner
    shout
    yell
    scream
    cry
    chant
    exclaim
    bark
    snap snapped snapping
    quip quipped quipping
    joke
    crack
    laugh
    whisper
    murmur
    mutter
    mumble
    sigh
    sob sobbed sobbing
    groan
    growl
    gush
    chuckle
    interject
    interrupt
    intone
    bellow
    holler
    sneer
    scoff
    sniff
    shrug shrugged shrugging
    blurt
    riff
    crow
    enthuse
    sing sang sung
    recite
    greet
    # writing, publishing, finding
    tweet
    retweet
    post
    email
    text
    blog blogged blogging
    publish
    headline
    caption
    print
    read read
    show shown showed
    find found
    rule
    sign
    list
    detail
    outline
    spell
    document
    record
    conclude
    discover
    determine
    assess
    identify
    specify
    stipulate
    endorse
    """

  /// Reporting verbs whose object is whom or what the words judge: they never stand before their
  /// subject.
  static let judging = """
    accuse
    blame
    criticise
    criticize
    condemn
    denounce
    decry
    slam slammed slamming
    blast
    lambast
    lambaste
    attack
    mock
    ridicule
    deride
    scold
    chide
    rebuke
    berate
    castigate
    chastise
    excoriate
    dismiss
    reject
    deny
    dispute
    rebut rebutted rebutting
    refute
    praise
    hail
    laud
    applaud
    welcome
    congratulate
    thank
    credit
    tout
    defend
    boast
    brag bragged bragging
    complain
    lament
    bemoan
    protest
    object
    grumble
    fume
    rail
    seethe
    taunt
    tease
    heckle
    jeer
    label labelled labeled labelling labeling
    brand
    dub dubbed dubbing
    term
    deem
    characterise
    characterize
    liken
    compare
    portray
    depict
    deplore
    regret regretted regretting
    apologise
    apologize
    """

  /// Verbs that may stand before their subject behind a comma alone: ", said the minister".
  static let inverting: Set<WordID> = Set(
    ["said", "says", "wrote", "writes", "added", "adds", "noted", "notes", "explained", "reported"]
      .map { Lexicon.news.id($0) })
}

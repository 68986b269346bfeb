/// Reporting verbs, the base form a line, with irregular forms behind it.
///
/// A verb belongs here when its subject is somebody whose words or findings the copy passes on.
enum CueVerbs {
  /// Verbs that state: what they report has its subject as its source, with or without marks.
  static let stating = """
    # plain
    say said
    tell told
    add added
    state
    note
    remark
    mention
    observe
    write wrote written
    retort
    counter
    conclude
    explain
    clarify
    elaborate
    recall
    recount
    reiterate
    stress
    emphasise
    emphasize
    underline
    underscore
    highlight
    announce
    declare
    proclaim
    disclose
    reveal
    divulge
    inform
    notify
    report
    paraphrase
    summarise
    summarize
    testify
    attest
    assure
    reassure
    confirm
    acknowledge
    affirm
    reaffirm
    admit admitted admitting
    concede
    confess
    confide
    # opinion
    argue
    assert
    contend
    maintain
    insist
    claim
    allege
    suspect
    suggest
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
    expect
    anticipate
    foresee foresaw foreseen
    believe
    theorise
    theorize
    posit
    opine
    imply
    hint
    signal signalled signaled signalling signaling
    indicate
    caution
    warn
    # manner
    quip quipped quipping
    joke
    # writing, publishing, finding
    tweet
    retweet
    post
    email
    blog blogged blogging
    publish
    show shown showed
    find found
    detail
    outline
    discover
    determine
    assess
    specify
    stipulate
    endorse
    """

  /// Verbs that give quoted words their speaker, but state nothing by themselves.
  static let quoting = """
    describe
    charge
    comment
    reply
    respond
    answer
    continue
    relate
    refer referred referring
    invoke
    pronounce
    nickname
    title
    coin
    repeat
    advise
    brief
    quote
    cite
    swear swore sworn
    vow
    pledge
    promise
    allow
    agree
    disagree
    accept
    think thought
    feel felt
    propose
    judge
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
    threaten
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
    shout
    yell
    scream
    cry
    chant
    exclaim
    bark
    snap snapped snapping
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
    text
    headline
    caption
    print
    read read
    rule
    sign
    list
    spell
    document
    record
    identify
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
}

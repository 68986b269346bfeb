/// Common verbs of news copy, the base form a line, with irregular forms behind it.
///
/// They end a noun phrase: "27,000 people fled" counts people.
enum Verbs {
  static let text = """
    abandon
    accept
    account
    achieve
    act
    add
    affect
    agree
    aim
    allow
    amount
    announce
    appear
    apply
    approve
    arrest
    arrive
    ask
    assess
    attack
    attend
    average
    avoid
    base
    become became
    begin began begun
    believe
    belong
    block
    board
    bomb
    book
    borrow
    bounce
    break broke broken
    bring brought
    build built
    burn
    bury
    buy bought
    call
    cancel
    capture
    carry
    cast
    catch caught
    cause
    celebrate
    change
    charge
    chase
    choose chose chosen
    claim
    clear
    climb
    close
    collapse
    collect
    come came
    comment
    commit committed committing
    compare
    compete
    complain
    complete
    concern
    confirm
    connect
    consider
    contain
    continue
    contract
    control
    convert
    cost
    count
    cover
    crash
    create
    creep crept
    cross
    cut cut cutting
    damage
    date
    deal dealt
    decide
    declare
    defeat
    defend
    deliver
    demand
    deny
    depend
    deploy
    describe
    deserve
    destroy
    detain
    determine
    develop
    die
    direct
    disappear
    discover
    discuss
    displace
    distribute
    divide
    dominate
    draw drew drawn
    drift
    drink drank drunk
    drive drove driven
    drop
    dump
    earn
    ease
    eat ate eaten
    edge
    elect
    eliminate
    emerge
    employ
    end
    enjoy
    enter
    escape
    establish
    estimate
    evacuate
    exceed
    exist
    expand
    expect
    experience
    explain
    extend
    face
    fail
    fall fell fallen
    fear
    feed fed
    feel felt
    fight fought
    file
    fill
    find found
    finish
    fire
    fix
    flee fled
    float
    fly flew flown
    follow
    force
    forget forgot forgotten
    form
    found
    fund
    gain
    gather
    generate
    get got gotten getting
    give gave given
    go went gone
    govern
    grab
    grant
    greet
    grow grew grown
    guard
    handle
    hang hung
    happen
    harm
    head
    heal
    hear heard
    help
    hide hid hidden
    hire
    hit hit hitting
    hold held
    honor
    honour
    hope
    host
    house
    hurt hurt
    identify
    ignore
    impose
    improve
    inch
    include
    increase
    indicate
    inform
    injure
    insist
    inspire
    install
    insure
    intend
    introduce
    invade
    invest
    investigate
    invite
    involve
    issue
    jail
    join
    jump
    justify
    keep kept
    kick
    kidnap
    kill
    know knew known
    label
    lack
    land
    last
    launch
    lay laid
    lead led
    learn
    leave left
    lend lent
    let let letting
    lie lay lain
    lift
    limit
    list
    live
    load
    lock
    look
    lose lost
    love
    make made
    manage
    march
    mark
    match
    matter
    mean meant
    measure
    meet met
    mention
    miss
    mount
    move
    murder
    need
    negotiate
    note
    notice
    notify
    nudge
    object
    obtain
    occupy
    occur
    offer
    open
    operate
    oppose
    order
    organise
    organize
    overturn
    own
    participate
    pass
    pay paid
    perform
    perish
    permit permitted permitting
    pick
    pile
    place
    plan
    play
    plead
    pledge
    plunge
    point
    possess
    pour
    praise
    predict
    prefer
    prepare
    press
    pretend
    prevent
    print
    produce
    promise
    propose
    prosecute
    protect
    protest
    prove proved proven
    provide
    publish
    pull
    punish
    purchase
    pursue
    push
    put put putting
    qualify
    quit quit quitting
    raise
    range
    rank
    rape
    rate
    reach
    read read
    recall
    receive
    recognise
    recognize
    record
    recover
    reduce
    refer referred referring
    refuse
    regard
    register
    reject
    relate
    release
    relieve
    rely
    remain
    remember
    remind
    remove
    rent
    reopen
    repair
    replace
    reply
    report
    represent
    request
    require
    rescue
    research
    resign
    resolve
    respond
    rest
    restore
    result
    retain
    retire
    return
    reveal
    ride rode ridden
    ring rang rung
    rise rose risen
    rob
    rule
    run ran running
    sack
    save
    say said
    scatter
    score
    seal
    search
    secure
    see saw seen
    seek sought
    seem
    seize
    select
    sell sold
    send sent
    sentence
    separate
    serve
    set set setting
    settle
    shake shook shaken
    share
    shell
    ship
    shoot shot
    show showed shown
    shut shut shutting
    sign
    sing sang sung
    sink sank sunk
    sit sat sitting
    slash
    sleep slept
    slip slipped slipping
    speak spoke spoken
    spend spent
    split split splitting
    spread spread
    stage
    stand stood
    start
    state
    stay
    steal stole stolen
    step
    stick stuck
    stop
    strike struck
    struggle
    study
    submit submitted submitting
    succeed
    sue
    suffer
    suggest
    summon
    supply
    support
    suppose
    surge
    surround
    survive
    suspect
    suspend
    swear swore sworn
    sweep swept
    swim swam swum
    take took taken
    talk
    target
    teach taught
    tear tore torn
    tell told
    test
    think thought
    threaten
    throw threw thrown
    tick
    tie
    top
    total
    touch
    tour
    trace
    track
    trade
    train
    transfer transferred transferring
    trap trapped trapping
    travel
    treat
    trigger
    try
    turn
    undergo underwent undergone
    understand understood
    unite
    unveil
    update
    upgrade
    uphold upheld
    urge
    use
    vary
    veto
    view
    violate
    visit
    voice
    vote
    vow
    wait
    waive
    wake woke woken
    walk
    want
    warn
    wash
    waste
    watch
    weaken
    wear wore worn
    weigh
    welcome
    wield
    win won winning
    wipe
    wish
    withdraw withdrew withdrawn
    witness
    work
    worry
    wound
    wreck
    write wrote written
    yield
    """
}

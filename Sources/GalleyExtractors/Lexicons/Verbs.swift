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
    become became
    begin began begun
    believe
    belong
    block
    board
    bomb
    book
    borrow
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
    draw drew drawn
    drink drank drunk
    drive drove driven
    drop
    dump
    earn
    eat ate eaten
    elect
    eliminate
    employ
    end
    enjoy
    enter
    escape
    establish
    estimate
    evacuate
    exceed
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
    gain
    gather
    generate
    get got gotten getting
    give gave given
    go went gone
    govern
    grant
    grow grew grown
    handle
    hang hung
    happen
    head
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
    include
    increase
    indicate
    injure
    insist
    inspire
    install
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
    kill
    know knew known
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
    miss
    mount
    move
    murder
    need
    negotiate
    note
    notify
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
    own
    participate
    pass
    pay paid
    perform
    permit permitted permitting
    pick
    place
    plan
    play
    pledge
    plunge
    point
    pour
    predict
    prefer
    prepare
    prevent
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
    purchase
    pursue
    push
    put put putting
    qualify
    quit quit quitting
    raise
    range
    reach
    read read
    receive
    recognise
    recognize
    record
    recover
    reduce
    refer referred referring
    refuse
    register
    reject
    relate
    release
    rely
    remain
    remember
    remove
    rent
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
    rule
    run ran running
    save
    say said
    score
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
    suffer
    suggest
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
    top
    total
    touch
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
    understand understood
    urge
    use
    vary
    view
    violate
    visit
    vote
    vow
    wait
    wake woke woken
    walk
    want
    warn
    wash
    watch
    weaken
    wear wore worn
    weigh
    welcome
    win won winning
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

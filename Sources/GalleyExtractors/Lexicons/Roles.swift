/// Nouns for what people are, singular; the plural is known with them.
///
/// They stand before a name ("campaign manager Jane Doe"), behind it ("Jane Doe, the manager") or
/// for somebody without one ("a manager").
enum Roles {
  static let text = """
    spokesman man
    spokeswoman woman
    spokesperson
    speaker
    chairman man
    chairwoman woman
    chairperson
    chair
    president
    minister
    secretary
    undersecretary
    chancellor
    ambassador
    envoy
    diplomat
    consul
    senator
    congressman man
    congresswoman woman
    representative
    lawmaker
    legislator
    parliamentarian
    mp
    mep
    msp
    peer
    deputy
    delegate
    councillor
    councilman man
    councilwoman woman
    councilmember
    mayor
    governor
    premier
    leader
    chief
    head
    boss
    director
    executive
    manager
    ceo
    cfo
    coo
    founder
    cofounder
    owner
    partner
    entrepreneur
    businessman man
    businesswoman woman
    tycoon
    billionaire
    millionaire
    banker
    broker
    trader
    investor
    strategist
    analyst
    economist
    adviser
    advisor
    aide
    consultant
    counsel
    counselor
    counsellor
    lobbyist
    pollster
    operative
    organizer
    organiser
    activist
    campaigner
    advocate
    volunteer
    supporter
    critic
    opponent
    rival
    ally
    candidate
    nominee
    contender
    frontrunner
    incumbent
    mogul
    host
    anchor
    moderator
    presenter
    broadcaster
    commentator
    pundit
    columnist
    correspondent
    reporter
    journalist
    editor
    writer
    author
    blogger
    novelist
    poet
    historian
    biographer
    scholar
    professor
    lecturer
    teacher
    principal
    headteacher
    dean
    provost
    researcher
    scientist
    physicist
    chemist
    biologist
    epidemiologist
    virologist
    psychologist
    psychiatrist
    meteorologist
    geologist
    engineer
    technician
    architect
    designer
    developer
    programmer
    doctor
    physician
    surgeon
    nurse
    paramedic
    pharmacist
    medic
    lawyer
    attorney
    solicitor
    barrister
    prosecutor
    judge
    justice
    magistrate
    juror
    plaintiff
    defendant
    witness
    victim
    survivor
    suspect
    coroner
    sheriff
    detective
    inspector
    officer
    superintendent
    commissioner
    policeman man
    policewoman woman
    trooper
    constable
    agent
    investigator
    official
    officeholder
    bureaucrat
    regulator
    auditor
    accountant
    treasurer
    comptroller
    clerk
    administrator
    coordinator
    coach
    captain
    player
    striker
    goalkeeper
    midfielder
    defender
    quarterback
    pitcher
    batsman man
    footballer
    cricketer
    golfer
    boxer
    swimmer
    cyclist
    runner
    athlete
    referee
    trainer
    champion
    actor man
    actress woman
    singer
    musician
    rapper
    comedian
    producer
    filmmaker
    artist
    photographer
    chef
    guru
    star
    celebrity
    model
    soldier
    marine
    commander
    general
    colonel
    captain
    lieutenant
    sergeant
    major
    admiral
    brigadier
    veteran
    fighter
    rebel
    militant
    pastor
    priest
    bishop
    archbishop
    rabbi
    imam
    cleric
    preacher
    monk man
    nun woman
    resident
    neighbour
    neighbor
    villager
    farmer
    worker
    employee
    employer
    staffer
    customer
    consumer
    shopper
    tenant
    landlord
    homeowner
    taxpayer
    voter
    protester
    protestor
    demonstrator
    student
    pupil
    graduate
    parent
    mother woman
    father man
    mum woman
    mom woman
    dad man
    son man
    daughter woman
    brother man
    sister woman
    wife woman
    husband man
    widow woman
    widower man
    uncle man
    aunt woman
    cousin
    nephew man
    niece woman
    grandfather man
    grandmother woman
    girlfriend woman
    boyfriend man
    friend
    colleague
    counterpart
    mate
    man man
    woman woman
    boy man
    girl woman
    teenager
    passenger
    driver
    pilot
    astronaut
    firefighter
    rescuer
    expert
    specialist
    insider
    observer
    source
    king man
    queen woman
    prince man
    princess woman
    pope man
    democrat
    republican
    conservative
    socialist
    """
}

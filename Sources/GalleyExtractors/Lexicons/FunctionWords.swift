/// The small words that hold a sentence together, with their classes.
enum FunctionWords {
  static let text = """
    # determiners
    the determiner
    a determiner
    an determiner
    this determiner
    that determiner relative conjunction
    these determiner
    those determiner
    my determiner
    your determiner
    his determiner
    her determiner pronoun
    its determiner
    our determiner
    their determiner
    some determiner bound
    any determiner
    every determiner
    each determiner
    no determiner bound
    all determiner
    both determiner
    such determiner
    another determiner
    other determiner
    either determiner
    neither determiner
    # pronouns that stand for a speaker
    i pronoun
    we pronoun
    you pronoun
    he pronoun
    she pronoun
    it pronoun
    they pronoun
    him pronoun
    them pronoun
    us pronoun
    me pronoun
    himself pronoun
    herself pronoun
    themselves pronoun
    itself pronoun
    # relatives and question words
    who relative
    whom relative
    whose relative
    which relative
    what relative
    when conjunction
    where conjunction
    why conjunction
    how conjunction
    # conjunctions
    and conjunction
    or conjunction
    but conjunction
    nor conjunction
    if conjunction
    because conjunction
    while conjunction
    although conjunction
    though conjunction
    unless conjunction
    whether conjunction
    than conjunction
    as conjunction preposition bound
    # prepositions
    of preposition
    in preposition
    to preposition
    for preposition
    on preposition
    at preposition bound
    by preposition
    with preposition
    from preposition
    into preposition
    onto preposition
    over preposition bound
    under preposition bound
    about preposition bound
    around preposition bound
    above preposition bound
    below preposition bound
    between preposition
    among preposition
    amid preposition
    against preposition
    across preposition
    along preposition
    after preposition
    before preposition
    behind preposition
    beside preposition
    besides preposition
    beyond preposition
    during preposition
    despite preposition
    except preposition
    inside preposition
    outside preposition
    near preposition
    off preposition
    out preposition
    past preposition
    per preposition
    since preposition
    through preposition
    throughout preposition
    till preposition
    toward preposition
    towards preposition
    until preposition
    up preposition bound up
    upon preposition
    versus preposition
    via preposition
    within preposition bound
    without preposition
    including preposition
    excluding preposition
    compared preposition
    like preposition
    unlike preposition
    down preposition down
    plus preposition
    minus preposition
    # auxiliaries and modal verbs
    be auxiliary
    is auxiliary
    am auxiliary
    are auxiliary
    was auxiliary
    were auxiliary
    been auxiliary
    being auxiliary
    has auxiliary
    have auxiliary
    had auxiliary
    having auxiliary
    do auxiliary
    does auxiliary
    did auxiliary
    will auxiliary
    would auxiliary
    shall auxiliary
    should auxiliary
    can auxiliary
    cannot auxiliary
    could auxiliary
    may auxiliary
    might auxiliary
    must auxiliary
    isn't auxiliary
    aren't auxiliary
    wasn't auxiliary
    weren't auxiliary
    hasn't auxiliary
    haven't auxiliary
    hadn't auxiliary
    don't auxiliary
    doesn't auxiliary
    didn't auxiliary
    won't auxiliary
    wouldn't auxiliary
    can't auxiliary
    couldn't auxiliary
    shouldn't auxiliary
    # adverbs
    not adverb
    also adverb
    then adverb
    there adverb
    here adverb
    now adverb time
    just adverb bound
    only adverb bound
    even adverb
    still adverb
    yet adverb
    already adverb
    never adverb
    ever adverb
    always adverb
    again adverb
    too adverb
    very adverb
    more adverb bound
    most adverb
    less adverb bound
    least adverb
    much adverb
    so adverb
    together adverb
    apart adverb
    away adverb
    back adverb
    ahead adverb
    alone adverb
    instead adverb
    however adverb
    therefore adverb
    meanwhile adverb
    respectively adverb
    overall adverb
    altogether adverb
    later adverb time
    earlier adverb time
    ago adverb time
    soon adverb time
    once adverb multiple
    recently adverb
    currently adverb
    almost adverb bound
    nearly adverb bound
    roughly adverb bound
    approximately adverb bound
    perhaps adverb bound
    maybe adverb bound
    afterwards adverb
    annually adverb
    daily adverb
    nationwide adverb
    worldwide adverb
    else adverb
    apiece adverb
    worth adverb
    higher adverb
    lower adverb
    rather adverb
    instead adverb
    onwards adverb
    abroad adverb
    upwards adverb bound
    """
}

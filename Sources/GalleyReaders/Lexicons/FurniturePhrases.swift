extension Lexicon {
  /// Lines of a web page that belong to no article.
  static let furniture = PhraseList(
    """
    # reading on
    read more
    read more: …
    read more here
    read more about …       [no stop]
    read more on …          [no stop]
    read more from …        [no stop]
    read more at …          [no stop]
    read also: …
    read also
    also read: …
    also read
    read: …
    read full story
    read the full story…
    read the full article…
    read the rest of …
    read next…
    see also: …
    see also
    see more…               [no stop]
    see: …
    related: …
    related article: …
    related story: …
    related stories: …
    more: …
    more on this: …
    more on this story
    find out more…          [no stop]
    learn more…             [no stop]
    continue reading…
    continue reading below
    story continues below…
    story continues after …
    article continues below…
    article continues after …
    keep reading
    scroll down for …
    skip to …               [no stop]
    back to top
    next article
    previous article
    show more
    load more
    view all…               [no stop]
    view gallery
    view comments
    view more…              [no stop]
    opinion: …              [no stop]
    profile: …              [no stop]
    timeline: …             [no stop]
    in pictures: …          [no stop]
    in pictures
    explainer: …            [no stop]
    quiz: …                 [no stop]

    from the section …      [no stop]

    # sharing and comments
    share
    share this …            [no stop]
    share on …              [no stop]
    share via …             [no stop]
    share with …            [no stop]
    share article
    share story
    share page
    shares
    copy link
    copy this link
    facebook
    twitter
    whatsapp
    linkedin
    pinterest
    reddit
    instagram
    messenger
    email
    e-mail
    print
    save
    tweet
    tweet this
    pin it
    like us on …
    like this …             [no stop]
    follow us …
    follow him on …
    follow her on …
    follow @…
    follow …                [no stop]
    … on twitter
    comment
    comments
    comments are closed
    leave a comment
    post a comment
    join the conversation
    join the discussion
    join our …              [no stop]
    have your say
    report a typo
    send us a tip…
    got a tip…
    flagsharelikereply…

    # selling
    advertisement
    advertising
    advertisement - …       [no stop]
    sponsored
    sponsored content
    promoted
    promoted content
    subscribe
    subscribe now…
    subscribe to …
    sign up
    sign up for …
    sign up to …
    sign in
    log in
    register
    get our …               [no stop]
    download our …
    click here …
    click to …              [no stop]
    newsletter
    newsletters
    our newsletter
    terms of use
    terms and conditions
    privacy policy
    cookie policy
    all rights reserved
    our standards: …
    the thomson reuters trust principles

    # moving pictures
    video
    video: …
    watch: …
    watch now…              [no stop]
    watch live…             [no stop]
    watch the video…        [no stop]
    watch video…
    live: …                 [no stop]
    listen: …
    listen now…             [no stop]
    play video
    video playback …        [no stop]
    media player…           [no stop]
    media playback …        [no stop]
    hide caption
    toggle caption
    enlarge this image
    replay
    close
    menu
    topics: …
    tags: …
    """)

  /// Lines below which stand links to other articles, before the article goes on.
  static let relatedOpeners = PhraseList(
    """
    related
    related articles
    related stories
    related story
    related article
    related coverage
    related content
    related news
    related topics
    related links
    related posts
    related reading
    related internet links
    read more
    read next
    see also
    more on this story
    more on this topic
    more on this
    """)

  /// Lines below which the article has ended and others are advertised.
  static let footOpeners = PhraseList(
    """
    more stories
    more top stories
    more from …             [no stop]
    more news
    more news …             [no stop]
    more headlines
    more like this
    more in …               [no stop]
    recommended
    recommended for you
    recommended stories
    recommended reading
    you may also like
    you might also like
    you may like
    you might like
    what to read next
    up next
    most read
    most popular
    most viewed
    most shared
    most watched
    trending
    trending now
    trending stories
    top stories today
    top stories now
    latest news
    latest stories
    latest headlines
    popular now
    popular stories
    also on …               [no stop]
    also in the news
    in other news
    elsewhere on …          [no stop]
    editor's picks
    editors' picks
    don't miss
    don't miss these stories
    from around the web
    around the web
    promoted stories
    sponsored stories
    paid content
    topics
    tags
    filed under
    explore more on these topics
    """)

  /// What page counters count.
  static let shareCounts = WordList(
    """
    share shares shared comment comments view views like likes reply replies retweet retweets
    tweet tweets reaction reactions vote votes k m min mins minute minutes read
    """)
}

extension Lexicon {
  /// Words by which a caption gives itself away.
  static let captions = PhraseList(
    """
    caption: …
    image caption …
    media caption …
    photo caption …
    pictured: …
    pictured, …             [no stop]
    above: …
    below: …                [no stop]
    left: …
    right: …
    top: …                  [no stop]
    file photo…
    file - …
    file — …
    file – …
    file: …
    file image…
    file picture…
    a file photo …
    in this photo …
    in this file photo …
    in this image …
    in this picture …
    this photo …
    this photograph …
    this graphic …
    this infographic …
    this chart …
    this map …
    … file photo
    … file image
    … file picture
    … (file photo)
    … (pictured) …
    … (pictured, …
    … (pictured above …
    … (pictured left …
    … (pictured right …
    … (ap photo …
    … (photo by …
    … photograph: …         [no stop]
    … reuters/ …            [no stop]
    """)

  /// First words of sentences that are no captions.
  static let captionStoppers = WordList(
    """
    i we you he she it they this that these those there here his her its their our my
    and but or so yet if as when while although though because since after before however
    to for from with by like not also still even now then meanwhile later earlier today tonight
    """)

  /// Words that no subject ends in: the word after them is no verb.
  static let subjectStoppers = WordList(
    """
    a an the this that these those his her its their our my your to and or of for from with by
    in at on as no not some any each every another
    """)

  /// Verbs of what can be seen in a picture.
  static let sceneVerbs = WordList(
    """
    arrive arrives attend attends await awaits battle battles board boards burn burns
    carry carries celebrate celebrates chant chants cheer cheers clash clashes clean cleans
    clear clears climb climbs collect collects comfort comforts cross crosses cry cries
    dance dances demonstrate demonstrates dig digs drive drives eat eats embrace embraces
    enter enters examine examines fight fights fill fills flash flashes flee flees fly flies
    gather gathers gesture gestures greet greets guard guards hand hands hold holds hug hugs
    inspect inspects jump jumps kneel kneels lay lays lean leans leave leaves lie lies
    lift lifts light lights line lines listen listens load loads look looks
    march marches mourn mourns operate operates participate participates pass passes
    patrol patrols pay pays perform performs play plays pose poses pray prays prepare prepares
    protest protests pull pulls push pushes queue queues react reacts remove removes rest rests
    ride rides rise rises run runs salute salutes scuffle scuffles search searches
    sell sells shake shakes shelter shelters shop shops shout shouts show shows sing sings
    sit sits sleep sleeps smile smiles speak speaks stand stands survey surveys sweep sweeps
    take takes talk talks tend tends throw throws touch touches tour tours train trains
    travel travels unload unloads visit visits wade wades wait waits walk walks
    watch watches wave waves wear wears work works
    """)

  /// Plural nouns without an s.
  static let pluralsWithoutS = WordList(
    """
    men women children people police firemen policemen fishermen crew family staff
    """)

  /// Words that stand before a place.
  static let placePrepositions = WordList(
    """
    in at near outside inside through across along over beside
    """)

  /// Words that report; a caption tells what is seen, not what was said.
  static let reportingCues = WordList(
    """
    said says say told tells according added adds announced announces reported reports warned warns
    claimed claims argued argues insisted insists urged urges asked asks confirmed confirms
    denied denies estimated estimates expected expects believes believed thinks thought
    """)

  /// Verbs that make a sentence more than a scene.
  static let auxiliaries = WordList(
    """
    is are was were be been am has have had do does did will would shall should can could may might
    must won't can't don't didn't doesn't isn't aren't wasn't weren't hasn't haven't wouldn't
    who which that but because if than not
    """)

  /// Verbs in the present tense that are no scene.
  static let otherVerbs = WordList(
    """
    aim aims allow allows apply applies appear appears approve become becomes begin begins
    bring brings build builds call calls cause causes change changes charge close closes come comes
    continue continues control controls cost costs cover covers create creates deal deals
    decide decides depend depends ease end ends face faces fail fails fall falls favor feel feels
    find finds follow follows force forces gain gains get gets give gives go goes grow grows
    happen happens hear hears help helps hope hopes include includes increase increases join joins
    keep keeps know knows lack lead leads let lets live lives lose loses love make makes mean means
    meet meets move moves need needs offer offers open opens oppose opposes own owns plan plans
    produce produces promise promises provide provides raise raises reach reaches receive receives
    refuse refuses remain remains represent represents require requires resume resumes return returns
    see sees seek seeks seem seems send sends serve serves share shares spend spends start starts
    stay stays stop stops suggest suggests support supports threaten threatens turn turns use uses
    vote votes vow vows want wants warn win wins worry worries
    """)

  /// Past forms that end a headline's or a caption's present tense.
  static let pastVerbs = WordList(
    """
    became began broke brought built came caught chose cut died drew drove fell felt fled flew
    fought found froze gave got grew heard held hit kept killed knew laid led left lost made met
    paid put quit ran rose said sat saw sent shot slid sold spent spoke stood struck swept swore
    told took went won wrote was were had did
    """)

  /// Participles that describe who or what is in the picture.
  static let describingParticiples = WordList(
    """
    abandoned covered crowded crushed damaged destroyed detained displaced draped dressed evacuated
    flooded gathered huddled injured lined loaded marooned parked perched photographed pictured
    piled rescued scattered seated seen smashed stranded stuck submerged surrounded toppled trapped
    wounded wrapped wrecked
    """)

  /// What follows a participle that describes.
  static let participlePrepositions = WordList(
    """
    in at on near by from with outside inside under over during after behind beside along beneath
    """)

  /// The articles.
  static let articles = WordList(
    """
    a an the
    """)
}

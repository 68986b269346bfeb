/// Small classes of words that tell who speaks, with the name of the class.
///
/// - being: the forms of "be", whose participle is passive ("was told")
/// - telling: verbs whose object is whom they speak to
/// - inverting: verbs that may stand before their subject behind a comma alone (", said the minister")
/// - claiming: verbs that do something as well as say it ("claimed 41 percent of the vote")
/// - valuing: verbs that give something a number ("put the toll at 112")
/// - showing: verbs by which things speak as well as people ("the outcome showed that")
/// - phrase: words of phrases that report ("as Doe put it", "per the rules", "in the words of")
/// - share: a noun phrase with it is a share of something and nobody who speaks ("59 percent")
/// - honorific: polite titles, which are no roles
/// - particle: small words inside names ("Omar al-Lund", "Ida von der Moe")
/// - surname: surnames that are words for people, bodies and papers ("Emma King", "Tom Banks")
/// - suffix: what stands behind a surname ("Jr.", "KC")
enum VoiceWords {
  static let text = """
    being be is am are was were been being
    telling tell tells telling told assure assures assuring assured
    telling reassure reassures reassuring reassured remind reminds reminding reminded
    telling inform informs informing informed ask asks asking asked
    telling warn warns warning warned advise advises advising advised
    inverting said says wrote writes added adds noted notes explained reported
    claiming claim claims claimed claiming add adds added adding charge charges charged charging
    claiming maintain maintains maintained maintaining discover discovers discovered discovering
    claiming publish publishes published publishing recall recalls recalled recalling
    claiming admit admits admitted admitting observe observes observed observing
    claiming write writes wrote writing written suspect suspects suspected
    valuing put puts putting estimate estimates estimated estimating reckon reckons reckoned peg
    valuing pegs pegged assess assesses assessed
    phrase put puts per words view opinion account telling heard hears count tally reckoning
    phrase counted tallied registered logged
    phrase calculation calculations estimate estimates accounting projection projections
    showing show shows showed shown showing indicate indicates indicated indicating suggest suggests
    showing suggested suggesting reveal reveals revealed revealing imply implies implied implying
    showing underline underlines underlined underscore underscores underscored signal signals
    showing signalled signaled highlight highlights highlighted confirm confirms confirmed mean
    share percent pct majority minority
    honorific mr mister mrs ms miss mx dr doctor prof sir dame lord lady
    particle de da di du del van von der den bin ibn al el la le dos das ter ten abu
    surname king dean bishop judge prince pope major farmer champion driver singer monk priest
    surname marine head church banks law house post page gates bush star force justice sheriff
    surname marshal boss coach mayor knight constable clerk shopper fisher archer
    suffix jr sr ii iii iv kc qc sc obe mbe cbe dbe mp msp phd md
    """
}

extension WordClass {
  static let being = WordClass(rawValue: 1 << 50)
  static let telling = WordClass(rawValue: 1 << 51)
  static let inverting = WordClass(rawValue: 1 << 52)
  static let claiming = WordClass(rawValue: 1 << 53)
  static let valuing = WordClass(rawValue: 1 << 54)
  static let phrase = WordClass(rawValue: 1 << 55)
  static let share = WordClass(rawValue: 1 << 56)
  static let honorific = WordClass(rawValue: 1 << 57)
  static let nameParticle = WordClass(rawValue: 1 << 58)
  static let nameSuffix = WordClass(rawValue: 1 << 59)
  static let surname = WordClass(rawValue: 1 << 31)
  static let showing = WordClass(rawValue: 1 << 63)
}

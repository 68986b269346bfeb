extension Lexicon {
  /// The function words of English.
  static let englishFunctionWords = WordList(
    """
    the of and to in for on that with was were said at from by has have had his her its their they
    it is are be been not but who which would will an as this after about more than when there
    """)

  /// The function words of other languages that no English sentence is made of.
  static let languages: [(name: String, words: WordList)] = [
    (
      "German",
      WordList(
        """
        der das und ist nicht ein eine einen einem einer eines dem des von mit für auf sich sie er wir
        auch als nach bei aus zu im zum zur wurde wurden werden wird waren haben hatte sagte sagten dass
        oder aber mehr über unter rund etwa noch nur durch um es kamen gab seit gegen zwischen sei seien
        habe ihm ihr ihre seine mindestens
        """)
    ),
    (
      "French",
      WordList(
        """
        le la les des du et est une un dans pour sur par avec qui que ne pas plus au aux ce cette ces
        il elle ils elles nous vous leur leurs ont été était sont selon après avant mais ou où même dont
        fait près d'une d'un l'on c'est qu'il n'est deux
        """)
    ),
    (
      "Spanish",
      WordList(
        """
        el los las una uno del y que en por para con se su sus es al lo como más pero fue han ha había
        según este esta entre cuando también muy sin sobre ya hay desde unas unos dijo de
        """)
    ),
    (
      "Italian",
      WordList(
        """
        il lo gli della delle dei degli di che e è un una per con non sono si alla alle nel nella sul ha
        hanno anche come più ma dal dalla secondo circa dopo stato ai questo
        """)
    ),
    (
      "Dutch",
      WordList(
        """
        de het een van en dat voor niet zijn op met aan ook er naar bij uit om te heeft hebben werd
        worden wordt maar door over meer dan nog zich volgens na deze ruim
        """)
    ),
    (
      "Portuguese",
      WordList(
        """
        o os as um uma do da dos das em no na nos nas que não para por com se é foi são mais mas ao à
        pelo pela como também já entre disse e
        """)
    ),
    (
      "Swedish",
      WordList(
        """
        och att det som en på är av för med till den har inte om ett han var jag men sig från så kan när
        efter vid eller också ska blir sade
        """)
    ),
    (
      "Danish or Norwegian",
      WordList(
        """
        og at det som en på er av af for med til den har ikke om et han var jeg men seg sig fra så kan
        når etter efter ved eller også skal blir bliver sier siger ble blev
        """)
    ),
  ]
}

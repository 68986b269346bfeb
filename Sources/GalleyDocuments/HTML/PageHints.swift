/// What the names that a page gives an element say of it: its classes, id, role, itemprop, data-*.
///
/// They are hints and no more: `<body class="single has-sidebar newsletter">` is no newsletter box, so
/// that an element that holds most of the words is believed nothing.
struct PageHints: OptionSet, Hashable {
  let rawValue: UInt32

  /// Links to other stories.
  static let related = PageHints(rawValue: 1 << 0)
  static let advert = PageHints(rawValue: 1 << 1)
  /// Buttons, share counts, tools.
  static let share = PageHints(rawValue: 1 << 2)
  /// Boxes that ask for something: newsletters, subscriptions.
  static let offer = PageHints(rawValue: 1 << 3)
  static let comments = PageHints(rawValue: 1 << 4)
  static let navigation = PageHints(rawValue: 1 << 5)
  /// Consent texts, legal texts.
  static let legal = PageHints(rawValue: 1 << 6)
  /// Who the author is.
  static let biography = PageHints(rawValue: 1 << 7)
  static let tags = PageHints(rawValue: 1 << 8)
  /// Not to be seen.
  static let hidden = PageHints(rawValue: 1 << 9)
  /// The name of an author.
  static let author = PageHints(rawValue: 1 << 10)
  static let date = PageHints(rawValue: 1 << 11)
  static let caption = PageHints(rawValue: 1 << 12)
  static let credit = PageHints(rawValue: 1 << 13)
  static let standfirst = PageHints(rawValue: 1 << 14)
  static let pullQuote = PageHints(rawValue: 1 << 15)
  static let highlights = PageHints(rawValue: 1 << 16)
  /// Pictures, films and their players.
  static let media = PageHints(rawValue: 1 << 17)
  /// Posts of other sites.
  static let embed = PageHints(rawValue: 1 << 18)
  static let headline = PageHints(rawValue: 1 << 19)
  static let kicker = PageHints(rawValue: 1 << 20)
  static let correction = PageHints(rawValue: 1 << 21)
  /// The copy as schema.org or a publishing system names it.
  static let body = PageHints(rawValue: 1 << 22)
  /// A picture and what belongs to it.
  static let figure = PageHints(rawValue: 1 << 23)
  /// An area beside the story.
  static let aside = PageHints(rawValue: 1 << 24)
  /// A subhead, for pages that set them as plain paragraphs.
  static let subhead = PageHints(rawValue: 1 << 25)
  static let meta = PageHints(rawValue: 1 << 26)
  /// What may lead to other stories or into this one.
  static let teaser = PageHints(rawValue: 1 << 27)

  /// What no copy stands in.
  static let outside: PageHints = [
    .related, .advert, .share, .offer, .comments, .navigation, .legal, .biography, .tags, .hidden,
    .aside, .teaser,
  ]
}

/// The words that publishing systems name things with, in the languages that they are written in.
enum HintWords {
  /// What a word says, by its hash.
  static let hints: [UInt64: PageHints] = {
    var result: [UInt64: PageHints] = [:]
    for (hint, words) in vocabulary {
      for word in WordHash.all(words) { result[word, default: []].formUnion(hint) }
    }
    return result
  }()

  private static let vocabulary: [(PageHints, String)] = [
    (
      .related,
      """
      related relateds relatedcontent relatedarticles relatedposts recommended recommendation \
      recommendations recommend readmore morefrom moreon morestories readalso alsoread readnext \
      seealso trending mostpopular mostread mostviewed teaserlist promobox \
      outbrain taboola recirc recirculation suggested suggestions latestnews \
      linkbox linklist relacionadas relacionados relacionada relacionado verwandte verwandt \
      artikelteaser lesetipp lesetipps weitere mehrzum lireaussi aussi leggianche correlati \
      correlate recirculacion ultimas upnext nextarticle nextpost prevnext storylist newslist \
      topstories headlinelist trendingnow moreheadlines magnet zergnet plista \
      jeeng revcontent mgid postlist readmorelink
      """
    ),
    (
      .teaser,
      """
      teaser teasers promo promos card cards latest popular similar headlines rail digest onward \
      carousel swiper
      """
    ),
    (
      .advert,
      """
      ad ads adv advert adverts advertisement advertising adslot adunit adbox adcontainer adwrapper \
      sponsor sponsored sponsors werbung anzeige anzeigen publicidad pub publicite pubblicita \
      reklama reklame annonse dfp gpt banner banners affiliate commercial partnerlink deals
      """
    ),
    (
      .share,
      """
      share shares sharing sharebar sharetools sociallinks socialshare socials social socialmedia \
      addthis toolbar tools articletools follow followus whatsapp bookmark bookmarks print \
      actions buttons button btn vote rating poll reactions feedback player controls
      """
    ),
    (
      .offer,
      """
      newsletter newsletters newslettersignup signup subscribe subscription subscriptions paywall \
      regwall piano donate donation donations abo abonnement registration register login signin \
      app appdownload upsell cta calltoaction membership inscription suscripcion epaper survey \
      shop
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commentslist commentcount disqus coral respond talkback \
      discussion kommentare kommentar commentaires comentarios commenti reply replies usercomments
      """
    ),
    (
      .navigation,
      """
      nav navbar navigation menu menus breadcrumb breadcrumbs breadcrumbtrail masthead skip \
      skiplink pagination pager sitemap submenu topbar subnav navi ticker footer toc \
      tableofcontents searchform search
      """
    ),
    (
      .legal,
      "legal disclaimer cookie cookies consent gdpr privacy copyright imprint impressum terms cmp"
    ),
    (
      .biography,
      """
      bio biography authorbio authorbox authorcard authorinfo authordescription aboutauthor \
      abouttheauthor authorprofile aboutus postauthorbox contributor contributors writerbio
      """
    ),
    (.tags, "tags taglist tagcloud tagslinks posttags articletags topics topiclist keywords hashtags"),
    (
      .hidden,
      """
      sronly visuallyhidden screenreader screenreadertext screenreaderonly offscreen invisible \
      dnone uhidden assistivetext hiddenvisually
      """
    ),
    (
      .author,
      """
      author authors byline bylines authorname authornames writer reporter autor autoren auteur \
      auteurs autore autori signature firma journalist vcard contributorname redacteur \
      forfatter
      """
    ),
    (
      .date,
      """
      date dates datetime time timestamp published publisheddate pubdate publicationdate dateline \
      updated lastupdated modified datum fecha data datepublished datemodified posted postdate
      """
    ),
    (
      .caption,
      """
      caption captions figcaption imagecaption imgcaption photocaption captiontext wpcaption \
      wpcaptiontext mediacaption bildunterschrift bildunterzeile bildtext legend legende \
      didascalia piedefoto pie cutline imagedescription imgtext billedtekst
      """
    ),
    (
      .credit,
      """
      credit credits photocredit imagecredit photographer fotograf bildnachweis bildquelle \
      imgcredit mediacredit picturecredit imagesource photoby copyrightholder
      """
    ),
    (
      .standfirst,
      """
      standfirst dek deck subtitle subtitles subheadline subheading subheader lead lede leadin leadtext \
      intro introduction introtext summary articlesummary excerpt chapo chapeau abstract entradilla \
      bajada ingress vorspann sommario preamble sapo description articledescription synopsis \
      manchet anleser leadparagraph strapline subtitulo sottotitolo catenaccio occhiello \
      alternativeheadline articleintro articlelead teasertext copete descripcion resumen \
      blurb perex
      """
    ),
    (.pullQuote, "pullquote pullquotes pulledquote blockpullquote"),
    (
      .highlights,
      """
      highlights highlight keypoints keypoint keytakeaways takeaways storyhighlights summarylist \
      keyfacts tldr atglance aiglance bulletsummary
      """
    ),
    (
      .media,
      """
      gallery galleries slideshow carousel slider swiper slide video videos videoplayer audio \
      podcast infographic image images photo picture thumbnail mediaplayer jwplayer
      """
    ),
    (
      .embed,
      """
      tweet twittertweet instagram instagrammedia tiktok tiktokembed facebookpost fbpost twitter \
      embed embedded oembed
      """
    ),
    (
      .headline,
      """
      headline title articletitle articleheadline entrytitle posttitle pagetitle storytitle \
      storyheadline maintitle titre titulo titolo titulaire
      """
    ),
    (
      .kicker,
      "kicker eyebrow overline section category categories label rubric dachzeile topline supertitle roofline"
    ),
    (.correction, "correction corrections clarification erratum editorsnote editornote"),
    (
      .body,
      """
      articlebody articletext articlecontent storybody storycontent entrycontent postcontent \
      postbody bodytext maincontent storytext bodycontent contentbody articlecopy richtext \
      articlebodytext contentarticle cuerpo
      """
    ),
    (.figure, "figure wpcaption imgwrap picturewrapper"),
    (.aside, "sidebar aside infobox factbox sidebox marginalia complementary rightcol rightrail widget widgets widgetarea hidden hide tooltip popover modal lightbox dialog overlay popup noprint alertdialog"),
    (.subhead, "subhead crosshead zwischentitel zwischenueberschrift intertitle intertitre ladillo paragraphtitle subhed"),
    (.meta, "meta metadata articlemeta postmeta entrymeta"),
  ]
}

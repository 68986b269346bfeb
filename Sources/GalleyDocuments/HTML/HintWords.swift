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
    (
      .tags,
      "tags taglist tagcloud tagslinks posttags articletags topics topiclist keywords hashtags"
    ),
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
      author authors byline bylines authorname authornames writer reporter autor autoren autorin auteur \
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
      didascalia piedefoto pie cutline imagedescription imgtext billedtekst imgdescription \
      photodescription picturedescription gallerydescription mediadescription imagetext phototext \
      bildbeschreibung imagelegend photolegend
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
    (
      .aside,
      "sidebar aside infobox factbox sidebox marginalia complementary rightcol rightrail widget widgets widgetarea hidden hide tooltip popover modal lightbox dialog overlay popup noprint alertdialog"
    ),
    (
      .subhead,
      "subhead crosshead zwischentitel zwischenueberschrift intertitle intertitre ladillo paragraphtitle subhed"
    ),
  ]
}

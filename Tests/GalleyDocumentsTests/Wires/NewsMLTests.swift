import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("NewsML 1")
struct NewsMLTests {
  private func message(_ component: String, item: String = "xml:lang=\"en\"") -> String {
    """
    <?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><Priority FormalName="5"/></NewsEnvelope>
    <NewsItem \(item)><Identification><NewsIdentifier><RevisionId PreviousRevision="1">2</RevisionId>
    <PublicIdentifier>urn:newsml:x:1:2</PublicIdentifier></NewsIdentifier><NameLabel>Ferry-sea</NameLabel></Identification>
    <NewsManagement><FirstCreated>20240301T070500+0100</FirstCreated><ThisRevisionCreated>20240302T070500+0100</ThisRevisionCreated>
    <Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20240302T090000+0100</DateAndTime></StatusWillChange>
    <Urgency FormalName="4"/></NewsManagement>\(component)</NewsItem></NewsML>
    """
  }

  private let nitf = """
    <ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>A ferry sank.</p>
    <hl2>- The search -</hl2><p>Two boats look.</p><p>al-bc/cd</p></body.content></body></nitf></DataContent></ContentItem>
    """

  @Test("Lines, descriptions and the NITF of a component")
  func whole() throws {
    let article = try wireArticles(
      message(
        """
        <NewsComponent><NewsLines><HeadLine>Ferry sinks</HeadLine><ByLine>By Ann Lee with Bo Chan</ByLine>
        <DateLine>TARROW, March 2, 2024 (MDN) -</DateLine><KeywordLine>FERRY;SEA</KeywordLine>
        <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>RECASTS with toll</NewsLineText></NewsLine>
        <NewsLine><NewsLineType FormalName="ProductLine"/><NewsLineText>(Picture)</NewsLineText></NewsLine></NewsLines>
        <AdministrativeMetadata><Provider><Party FormalName="MDN"/></Provider></AdministrativeMetadata>
        <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>\(nitf)</NewsComponent>
        """), by: NewsMLReader())[0]
    #expect(
      wireListing(article) == """
        headline | Ferry sinks
        paragraph | A ferry sank.
        heading | The search
        paragraph | Two boats look.
        credit | al-bc/cd
        """)
    let metadata = article.metadata
    #expect(metadata.guid == "urn:newsml:x:1:2" && metadata.version == "2")
    #expect(metadata.published == "2024-03-01T07:05:00+01:00")
    #expect(metadata.modified == "2024-03-02T07:05:00+01:00")
    #expect(metadata.embargo == "2024-03-02T09:00:00+01:00")
    #expect(metadata.priority == "4" && metadata.publisher == "MDN" && metadata.slug == "Ferry-sea")
    #expect(metadata.authors == ["Ann Lee", "Bo Chan"])
    #expect(metadata.keywords == ["FERRY", "SEA"] && metadata.updateNote == "RECASTS with toll")
    #expect(metadata.dateline == "TARROW, March 2, 2024" && metadata.language == "en")
  }

  @Test("Title, lead and body in components with roles; style sheets and pictures are no copy")
  func roles() throws {
    func part(_ role: String, _ text: String, _ kind: String = "Text") -> String {
      """
      <NewsComponent><Role FormalName="\(role)"/><ContentItem><MediaType FormalName="\(kind)"/>
      <DataContent>\(text)</DataContent></ContentItem></NewsComponent>
      """
    }
    let article = try wireArticles(
      message(
        "<NewsComponent>" + part("Title", "Ferry sinks")
          + part("Lead", "A ferry with 143 people sank.")
          + part("Body", "Two boats look for survivors.\n\nIt rains.")
          + part(
            "Style", "p { color: red; } /* a long style sheet, longer than all of the copy here */")
          + part("Caption", "The ferry in May.") + part("Picture", "x", "Photo")
          + "</NewsComponent>"),
      by: NewsMLReader())[0]
    #expect(
      wireListing(article) == """
        headline | Ferry sinks
        standfirst | A ferry with 143 people sank.
        paragraph | Two boats look for survivors.
        paragraph | It rains.
        caption | The ferry in May.
        """)
  }

  @Test(
    "A style within the head of a page makes it no style sheet; notes, tails and contacts are told")
  func page() throws {
    let article = try wireArticles(
      message(
        """
        <NewsComponent><NewsLines><HeadLine>UPDATE 1-Ferry sinks</HeadLine></NewsLines><NewsComponent><Role FormalName="Main Text"/>
        <ContentItem><MediaType FormalName="Text"/><DataContent><html xmlns="http://www.w3.org/1999/xhtml"><head><style>p {x:y;}</style></head>
        <body><p>(Adds quote)</p><p>TARROW, March 2 (Reuters) - A ferry sank.</p><p>(Reporting by Ann Lee; Editing by Bo Chan)</p>
        <p>((ann.lee@x.example; +44 20 1234))</p></body></html></DataContent></ContentItem></NewsComponent></NewsComponent>
        """), by: NewsMLReader())[0]
    #expect(article.blocks.map(\.kind) == [.headline, .note, .paragraph, .credit, .credit])
    #expect(article.metadata.updateNote == "Adds quote" && article.metadata.dateline == "TARROW")
  }

  @Test("One of several languages; several stories of one item")
  func several() throws {
    func part(_ language: String, _ headline: String, _ text: String) -> String {
      """
      <NewsComponent xml:lang="\(language)"><NewsLines><HeadLine>\(headline)</HeadLine></NewsLines><ContentItem>
      <DataContent><html><body><p>\(text)</p></body></html></DataContent></ContentItem></NewsComponent>
      """
    }
    let parts =
      part("fr", "Un bac coule", "Un bac a coulé.") + part("en", "Ferry sinks", "A ferry sank.")
    let one = try wireArticles(
      message("<NewsComponent EquivalentsList=\"yes\">\(parts)</NewsComponent>"), by: NewsMLReader()
    )
    #expect(one.map(\.headline) == ["Ferry sinks"])
    let two = try wireArticles(
      message("<NewsComponent>\(parts)</NewsComponent>"), by: NewsMLReader())
    #expect(two.map(\.headline) == ["Un bac coule", "Ferry sinks"])
    #expect(throws: ReadError.self) {
      try wireArticles(message("<NewsComponent/>"), by: NewsMLReader())
    }
  }
}

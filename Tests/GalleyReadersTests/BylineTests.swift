import GalleyModel
import Testing

@Suite("Bylines and time stamps")
struct BylineTests {
  /// The kind that a line has between headline and body.
  private func kind(of line: String) throws -> Block.Kind? {
    let article = try article(
      """
      Flood leaves town without power

      \(line)

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.

      Nobody was hurt, the mayor said, but the water was still rising in the old town.
      """)
    #expect(article.blocks.count == 4)
    return article.blocks.dropFirst().first?.kind
  }

  @Test(
    "By and names make a byline, and so do lines of date and time",
    arguments: [
      "By Ann Lee", "BY ANN LEE AND BO CHAN", "By Ann Lee and Bo Chan, Associated Press",
      "By Ann Lee For The Aller Echo", "By Jean-Luc de la Tour | Staff writer", "By Élodie Ågren",
      "By Ann B. Lee Jr.", "By Bo Chan Columnist May 2 2022 at 10:27 PM EDT",
      "Published: 22:00 GMT, 2 May 2022 | Updated: 08:39 GMT, 3 May 2022",
      "Updated 1234 GMT (2034 HKT) May 2, 2022", "Last updated on 2 May 2022", "3 hours ago",
      "Monday, May 2, 2022.", "Bo Chan, Middle East correspondent", "Staff and agencies",
    ])
  func byline(line: String) throws {
    #expect(try kind(of: line) == .byline)
  }

  @Test(
    "Sentences that begin like a byline are paragraphs",
    arguments: [
      "By a majority of 107, peers backed the amendment to the bill.",
      "By Monday, the water had reached the old town.",
      "By Friday Germany had sent 200 soldiers.",
      "Updated figures put the damage at 4 million euros.",
      "Following a two-day trial, the driver was fined 400 euros.",
      "Two days later, 40 people were back home.",
    ])
  func sentence(line: String) throws {
    #expect(try kind(of: line) == .paragraph)
  }
}

import GalleyReaders
import Testing

@Suite("Datelines and bylines")
struct WireTextTests {
  @Test(
    "The place with which a story opens",
    arguments: [
      ("SAN MATEO, Calif. (AP) — Two people died.", "SAN MATEO, Calif."),
      ("BEIJING, Nov. 3 (Xinhua) -- Two people died.", "BEIJING"),
      ("Madrid, 3 nov (EFE).- Dos personas han muerto.", "Madrid"),
      ("Berlin (dpa) - Zwei Menschen sind gestorben.", "Berlin"),
      ("Frankfurt am Main (dpa/lhe) - Zwei Menschen.", "Frankfurt am Main"),
      ("Paris (ats afp) Deux personnes sont mortes.", "Paris"),
      ("TORONTO, 26 mai 2020 (GLOBE NEWSWIRE) -- Deux", "TORONTO"),
      ("NEW YORK, June 5, 2024 /PRNewswire/ -- Two people", "NEW YORK"),
      ("København /ritzau/: To mennesker er døde.", "København"),
      ("(ANSA) - Rome, October 11 - Two people died.", "Rome"),
      ("TARROW, Japan, Dec. 9 Kyodo - Two people died.", "TARROW, Japan"),
      ("BRUSSELS — Two people died.", "BRUSSELS"),
      ("JERUSALEM/GAZA, Oct 7 (Reuters) - Two people died.", "JERUSALEM/GAZA"),
    ])
  func places(_ paragraph: String, _ place: String) {
    #expect(DatelineText.place(opening: paragraph) == place)
  }

  @Test(
    "What is no dateline gives no place",
    arguments: [
      "Jan 3 (Reuters) - Two people died.", "Apple (AAPL) shares fell 3 percent.",
      "The minister - a farmer - said so.", "Two people died (see map) in Rome.", "",
      "He said: we stay - and they did.",
    ])
  func none(_ paragraph: String) {
    #expect(DatelineText.place(opening: paragraph) == nil)
  }

  @Test(
    "The names of a byline",
    arguments: [
      ("By CHET LEE and BO CHAN", ["CHET LEE", "BO CHAN"]),
      ("Von Ann Lee, dpa", ["Ann Lee, dpa"]),
      ("Ann Lee, Bo Chan and Cy Dow", ["Ann Lee", "Bo Chan", "Cy Dow"]),
      ("By Ann Lee, Political Correspondent", ["Ann Lee, Political Correspondent"]),
      ("Par Ann LEE et Bo CHAN", ["Ann LEE", "Bo CHAN"]),
      ("ANN LEE, BO CHAN", ["ANN LEE", "BO CHAN"]),
      ("Ann van der Berg, Bo Chan", ["Ann van der Berg", "Bo Chan"]),
      ("Di Ann Lee", ["Ann Lee"]), ("Di Moss", ["Di Moss"]), ("De la Tour", ["De la Tour"]),
      ("NTB-AFP-DPA", ["NTB-AFP-DPA"]),
      ("", []),
    ])
  func bylines(_ text: String, _ names: [String]) {
    #expect(BylineText.authors(in: text) == names)
  }

  @Test(
    "The persons of a byline, without roles, places and agencies",
    arguments: [
      ("By Ann Lee and Bo Chan, political correspondents", ["Ann Lee", "Bo Chan"]),
      ("By Ann Lee, Political Editor", ["Ann Lee"]),
      ("By Ann Lee, Bo Chan and Cy de la Dow", ["Ann Lee", "Bo Chan", "Cy de la Dow"]),
      ("By: Ann Lee in Rome", ["Ann Lee"]), ("By Ann Lee\nCourt reporter", ["Ann Lee"]),
      ("By Ann Lee\nand Bo Chan", ["Ann Lee", "Bo Chan"]),
      ("By Ann Lee, Reuters | 5 May 2024", ["Ann Lee"]),
      ("By Ann Lee, Harbour Daily News", ["Ann Lee"]),
      ("Von Jan Moen (dpa)", ["Jan Moen"]),
      ("By The", []), ("Ann Lee", []), ("By", []), ("", []),
    ])
  func persons(_ text: String, _ names: [String]) {
    #expect(BylineText.names(in: text) == names)
  }
}

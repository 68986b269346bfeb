import GalleyReaders
import Testing

@Suite("Dates as files print them")
struct DateTextTests {
  @Test(
    "Every form becomes ISO 8601 with the offset that the file gives",
    arguments: [
      ("2019-05-10T16:02:28+02:00", "2019-05-10T16:02:28+02:00"),
      ("2016-01-04T15:43:34.000Z", "2016-01-04T15:43:34Z"),
      ("2017-08-24T01:58:40+0000", "2017-08-24T01:58:40+00:00"),
      ("20131020T192751+1100", "2013-10-20T19:27:51+11:00"),
      ("20210516T080625Z", "2021-05-16T08:06:25Z"),
      ("20061018000000-0500", "2006-10-18T00:00:00-05:00"),
      ("20210516T090004", "2021-05-16T09:00:04"),
      ("20210516", "2021-05-16"),
      ("2021.05.16 09:00:04", "2021-05-16T09:00:04"),
      ("16.05.2021 09:00", "2021-05-16T09:00"),
      ("10/18/2006 4:05 pm", "2006-10-18T16:05"),
      ("10/18/2006 12:05 pm", "2006-10-18T12:05"), ("10/18/2006 12:05 am", "2006-10-18T00:05"),
      ("2000-02-29", "2000-02-29"),
      ("Thu, 14 Mar 2019 14:21:19 +0200", "2019-03-14T14:21:19+02:00"),
      ("Tue, 19 Nov 2019 07:09 GMT", "2019-11-19T07:09Z"),
      ("19 Nov 99 07:09 EST", "1999-11-19T07:09-05:00"),
      ("Tue Nov 19 07:09:11 UTC 2019", "2019-11-19T07:09:11Z"),
      ("Tue Nov 19 2019 07:09:00 GMT+0100 (CET)", "2019-11-19T07:09:00+01:00"),
      ("October 18, 2006", "2006-10-18"),
      ("Oct. 18, 2006 at 7:30 p.m. EDT", "2006-10-18T19:30-04:00"),
      ("October 18, 2006, 7 p.m.", "2006-10-18T19:00"),
      ("19. November 2019, 14.30 Uhr", "2019-11-19T14:30"),
      ("26 mai 2020", "2020-05-26"),
      ("Published: 05.03.2024 | 07:09 Uhr", "2024-03-05T07:09"),
      ("Mis à jour le 26 mai 2020 à 7h09", "2020-05-26T07:09"),
      ("19 November 2019, 5 minutes to read", "2019-11-19"),
      ("Nov 19, 2019 | 7:09 PM EST | 3 comments", "2019-11-19T19:09-05:00"),
      ("1709622570", "2024-03-05T07:09:30Z"),
      ("1709622570000", "2024-03-05T07:09:30Z"),
      ("Saturday 2 March 2024", "2024-03-02"),
    ])
  func forms(_ text: String, _ iso: String) {
    #expect(DateText.iso(text) == iso)
  }

  @Test(
    "What is no date, or may be two, is none",
    arguments: [
      "", "today", "03/04/2019", "2019-13-01", "2019-02-30", "31 June 2019", "12345678901234567890",
      "99999999", "March", "5 May", "May 5, 6, 2019", "N/A", "0000-00-00 00:00:00",
      "1900-02-29", "2019-02-29",
    ])
  func none(_ text: String) {
    #expect(DateText.iso(text) == nil)
  }

  @Test("Seconds and milliseconds since 1970 are dates of UTC")
  func epoch() {
    #expect(DateText.iso(epoch: 1_574_147_340) == "2019-11-19T07:09:00Z")
    #expect(DateText.iso(epoch: 1_574_147_340_000) == "2019-11-19T07:09:00Z")
    #expect(DateText.iso(epoch: 7) == nil)
  }

  @Test("Any bytes are read in peace")
  func cuts() {
    let sample = "Thu, 14 Mar 2019 14:21:19 +0200 2019-05-10T16:02:28.5+02:00 7:30 p.m."
    for start in sample.indices {
      for length in [1, 3, 8, 12, 20, 30, 45] {
        _ = DateText.iso(String(sample[start...].prefix(length)))
      }
    }
  }
}

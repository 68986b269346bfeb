import GalleyDiff
import GalleyModel
import Testing

/// Stories of our own with every number's and quote's thread marked by hand (`ThreadCases`).
@Suite("Threads of stories")
struct ThreadTests {
  @Test("Nearly all steps of a thread are those that a person sees")
  func links() {
    var score = ThreadScore()
    let stories = MarkedStory.all(in: "ThreadCases")
    #expect(stories.count >= 6)
    for story in stories {
      let versions = story.versions.enumerated().map {
        extraction(of: $1.text, id: "\(story)-\($0 + 1)")
      }
      score.take(story, TimelineBuilder().timeline(of: versions))
    }
    let told = "\(score.summary)\n\(score.faults.joined(separator: "\n"))"
    #expect(score.mentions > 200 && Double(score.found) >= 0.95 * Double(score.mentions), "\(told)")
    #expect(score.f1 >= 0.97, "\(told)")
  }
}

/// The figures of a sentence on their way, and the phrases that they stand in.
struct SentenceFigures {
  var candidates: [FigureCandidate]
  var phrases: SentencePhrases
}

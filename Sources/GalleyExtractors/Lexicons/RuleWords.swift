/// Words that put a number into a frame, with the frame's name.
///
/// - contest: games, votes and their results ("a 9-1 majority")
/// - raising: verbs that rise or fall, but not of money ("raise $5 million", "sink $5 million into")
/// - spread: verbs whose "from … to" is a range ("ranging from $200 to $4 million")
/// - tally: nouns that name a number without telling what it counts ("an estimate of 600")
/// - ageing: verbs before an age ("turned 18")
/// - dying: words before "at" and an age ("dies at 92")
/// - motion: verbs that move by themselves ("edge up to $1,205"), so that "up to" is their direction
/// - term: adjectives that make one term with their noun ("net profit", "key rate")
/// - polling: what asks people, and what they are then
/// - lasting: verbs whose subject takes a time ("the siege lasted three hours")
/// - level: verbs whose subject the number counts ("the death toll has reached 600")
enum RuleWords {
  static let text = """
    contest beat beats beaten won win wins winning lost lose loses losing drew draw draws drawn
    contest deadlock deadlocked voted split ruled pass passed passes reject rejected rejects
    contest approve approved approves adopt adopted adopts uphold upheld upholds carried
    contest defeat defeated defeats victory lead led leads leading majority vote votes decision ruling
    contest scoreline score scored aggregate tie tied beating thrashed down up
    ageing turn turns turned turning
    dying die dies died dead dying death killed
    tally total estimate average record maximum minimum high low peak figure number count tally
    motion rise rises rose risen climb climbs climbed edge edges edged inch inches inched creep creeps
    motion crept move moves moved jump jumps jumped go goes went gone come comes came tick ticks ticked
    motion soar soars soared surge surges surged rally rallied drift drifted bounce bounced shoot shot
    motion nudge nudged step stepped leap leapt spike spiked rocket rocketed swing swung stand stood
    raising raise raises raised raising recover recovers recovered recovering sink sank sunk sinking
    raising generate generates generated earn earns earned bring brings brought fetch fetches fetched
    level ending closing settling finish finishes finished finishing open opens opened opening
    spread range ranges ranged ranging vary varies varied varying
    term net gross key prime core pre-tax pretax operating underlying adjusted annual current
    polling poll polls polled survey surveys surveyed sample study asked questioned interviewed canvass
    lasting last lasts lasted lasting take takes took taken taking run runs ran running span spans
    lasting spanned continue continues continued drag dragged
    level remain remains remained cost costs average averages averaged measure measures measured
    level weigh weighs weighed close closed closes settle settled trade traded trading yield yields
    level yielded amount amounts amounted account accounts accounted pass passed passes end ended
    level reach reached reaches reaching stand stands stood total totals totaled totalled hit hits
    level exceed exceeds exceeded exceeding top topped tops number numbered numbers is was are were
    """
}

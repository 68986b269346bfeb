/// States in which people are counted without a noun, and nouns for those who can be in them.
///
/// - state: adjectives and participles that wire copy counts by: "12 dead", "17 arrested"
/// - person: nouns for people that are no roles
enum HumanStates {
  static let text = """
    state dead alive missing injured uninjured wounded hurt unhurt unharmed killed maimed burned burnt
    state drowned buried trapped stranded homeless displaced evacuated rescued unaccounted
    state hospitalised hospitalized infected sick ill unconscious vaccinated unvaccinated quarantined
    state poisoned arrested detained jailed imprisoned charged accused convicted acquitted sentenced
    state executed deported abducted kidnapped captured freed unemployed jobless disabled elderly
    state shot stabbed beaten bereaved orphaned uninsured
    person people person persons children child civilians civilian men man women woman kids youths
    person families troops staff crew personnel folk folks villagers tourists migrants migrant
    person survivors casualties inmates miners toddlers babies infants teenagers adults pensioners
    """
}

/// Titles that stand before a name.
///
/// `man` and `woman` tell whom a pronoun may mean.
enum Titles {
  static let text = """
    mr man
    mister man
    mrs woman
    ms woman
    miss woman
    mx
    dr
    doctor
    prof
    professor
    sir man
    dame woman
    lord man
    lady woman
    baron man
    baroness woman
    count man
    countess woman
    duke man
    duchess woman
    king man
    queen woman
    prince man
    princess woman
    emperor man
    empress woman
    pope man
    president
    senator
    sen
    representative
    rep
    congressman man
    congresswoman woman
    gov
    governor
    minister
    secretary
    chancellor
    ambassador
    mayor
    councilman man
    councilwoman woman
    councillor
    cllr
    judge
    justice
    sheriff
    constable
    detective
    inspector
    superintendent
    officer
    sergeant
    sgt
    lieutenant
    lt
    captain
    capt
    major
    maj
    colonel
    col
    general
    gen
    brigadier
    brig
    commander
    cmdr
    admiral
    adm
    corporal
    cpl
    private
    pvt
    reverend
    rev
    father man
    sister woman
    brother man
    bishop
    archbishop
    cardinal
    rabbi
    imam
    sheikh man
    sheik man
    ayatollah man
    archduke man
    hon
    """
}

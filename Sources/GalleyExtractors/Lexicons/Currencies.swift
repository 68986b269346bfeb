/// Currencies by their ISO 4217 code and the ways in which copy writes them.
///
/// `code | form, form, …`. A form after `<` stands before the number ("RM100", "Rs 500"), all others behind
/// it. Signs are told apart by the letters before them ("HK$"). Money that several countries have has its
/// name for a code where copy does not say whose it is ("214 million crowns").
package enum Currencies {
  package static let text = """
    USD | dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars
    USD | ^buck, ^bucks, dlr, dlrs, usd, <usd, greenbacks
    AUD | australian dollar, australian dollars, aud, <aud
    CAD | canadian dollar, canadian dollars, cad, <cad
    NZD | new zealand dollar, new zealand dollars, nzd, <nzd
    HKD | hong kong dollar, hong kong dollars, hkd, <hkd
    SGD | singapore dollar, singapore dollars, sgd, <sgd
    TWD | taiwan dollar, taiwan dollars, taiwanese dollars, new taiwan dollars, twd, <twd
    JMD | jamaican dollar, jamaican dollars
    GBP | pound, pounds, pound sterling, pounds sterling, sterling, stg, quid, gbp, <gbp, <ps, british pounds
    EUR | euro, euros, eur, <eur
    JPY | yen, japanese yen, jpy, <jpy
    CNY | yuan, renminbi, chinese yuan, rmb, <rmb, cny, <cny
    INR | rupee, rupees, indian rupee, indian rupees, inr, <inr, <rs
    PKR | pakistani rupee, pakistani rupees, pkr, <pkr
    LKR | sri lankan rupees, lkr
    IDR | rupiah, indonesian rupiah, idr, <idr
    MYR | ringgit, malaysian ringgit, myr, <myr, <rm
    THB | baht, thai baht, thb
    PHP | philippine peso, philippine pesos, php, <php
    VND | dong, vietnamese dong, vnd
    KRW | ~won, south korean won, korean won, krw
    CHF | swiss franc, swiss francs, franc, francs, chf, <chf
    SEK | swedish krona, swedish kronor, swedish crown, swedish crowns, krona, kronor, sek, <sek
    NOK | norwegian krone, norwegian kroner, norwegian crown, norwegian crowns, nok, <nok
    DKK | danish krone, danish kroner, danish crown, danish crowns, krone, kroner, dkk, <dkk
    ISK | icelandic krona, isk
    PLN | zloty, zlotys, zlotych, polish zloty, polish zlotys, pln
    CZK | czech koruna, czech crown, czech crowns, koruna, czk
    HUF | forint, forints, hungarian forint, huf
    HRK | kuna, kunas, kn, croatian kuna
    RON | romanian leu, romanian lei, ron
    BGN | bulgarian lev, bulgarian leva
    RSD | serbian dinar, serbian dinars
    RUB | rouble, roubles, ruble, rubles, russian roubles, russian rubles, rub
    UAH | hryvnia, hryvnias, ukrainian hryvnia, uah
    TRY | lira, liras, turkish lira, turkish liras
    ILS | shekel, shekels, israeli shekel, israeli shekels, ils, <nis, nis
    AED | dirham, dirhams, uae dirhams, emirati dirhams, aed, <aed
    SAR | riyal, riyals, saudi riyal, saudi riyals, sar
    QAR | qatari riyal, qatari riyals
    IRR | iranian rial, iranian rials, rial, rials
    EGP | egyptian pound, egyptian pounds
    SYP | syrian pound, syrian pounds
    LBP | lebanese pound, lebanese pounds, lebanese lira
    IQD | iraqi dinar, iraqi dinars
    KWD | kuwaiti dinar, kuwaiti dinars
    JOD | jordanian dinar, jordanian dinars
    ZAR | rand, south african rand, zar
    NGN | naira, nigerian naira, ngn
    KES | kenyan shilling, kenyan shillings, kes
    BDT | taka, takas, bangladeshi taka
    TZS | tanzanian shilling, tanzanian shillings
    ZMW | kwacha, zambian kwacha
    ETB | birr, ethiopian birr
    AMD | dram, drams
    PEN | peruvian sol, peruvian soles
    MAD | moroccan dirham, moroccan dirhams
    UGX | ugandan shilling, ugandan shillings
    GHS | cedi, cedis, ghana cedis
    BRL | ~real, reais, brazilian real, brazilian reais, brl
    MXN | mexican peso, mexican pesos, mxn
    ARS | argentine peso, argentine pesos, ars
    CLP | chilean peso, chilean pesos
    COP | colombian peso, colombian pesos
    DEM | ~marks, deutsche mark, deutsche marks, d-marks, <dm
    FRF | french franc, french francs
    crown | crowns
    peso | pesos
    dinar | dinars
    shilling | shillings
    ITL | italian lira, italian lire, lire
    cent | cent, cents, ¢, us cents, u.s. cents, cts, ct
    penny | pence, penny, p
    sen | ^sen
    kopeck | kopeck, kopecks
    """

  /// The ISO 4217 codes in circulation; in capitals each stands before an amount ("PLN 1,250",
  /// "VND4,927 billion") or behind one.
  package static let codes = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF
    BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
    CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD
    JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
    SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES
    VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """

  /// Codes that are words or names as well, and so stand for money only where they are glued to an
  /// amount: "TRY5,000", "ALL500m".
  package static let wordCodes = """
    ALL AMD ANG BAM COP CUP GEL LAK MAD MOP NAD PAB PEN RON SOS TOP TRY
    """

  /// Letters before an amount, glued to it: "R1,500", "Tk5,000".
  package static let letters = """
    r ZAR
    tk BDT
    n NGN
    k ZMW
    p PHP
    ksh KES
    ush UGX
    tsh TZS
    fr CHF
    sfr CHF
    rp IDR
    bs BOB
    """

  /// The letters before `$` and the currency that they make of it.
  package static let dollarPrefixes = """
    us USD
    u.s. USD
    a AUD
    au AUD
    aus AUD
    c CAD
    ca CAD
    can CAD
    cdn CAD
    nz NZD
    hk HKD
    s SGD
    sg SGD
    nt TWD
    t TWD
    r BRL
    mx MXN
    j JMD
    z ZWL
    tt TTD
    """

  /// Letters that are words, names or codes as well ("COP28", "R2", "PS5"): only an amount that
  /// cannot be anything else makes money of them.
  static func isDoubtful(_ letters: some Collection<UInt8>) -> Bool {
    if letters.count == 1 || letters.elementsEqual("PS".utf8) || letters.elementsEqual("ps".utf8) {
      return true
    }
    return doubtful.contains(WordHash(letters).value)
  }

  private static let doubtful = Set(
    wordCodes.split(separator: " ").map { WordHash($0.utf8).value })
}

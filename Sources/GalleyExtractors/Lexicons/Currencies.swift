/// Currencies by their ISO 4217 code and the ways in which copy writes them.
///
/// `code | form, form, …`. A form after `<` stands before the number ("RM100", "Rs 500"), all others behind
/// it. Signs are told apart by the letters before them ("HK$").
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
    KES | kenyan shilling, kenyan shillings, <ksh, kes
    UGX | ugandan shilling, ugandan shillings
    GHS | cedi, cedis, ghana cedis
    BRL | ~real, reais, brazilian real, brazilian reais, brl
    MXN | mexican peso, mexican pesos, mxn
    ARS | argentine peso, argentine pesos, ars
    CLP | chilean peso, chilean pesos
    COP | colombian peso, colombian pesos
    DEM | ~mark, ~marks, deutsche mark, deutsche marks, d-marks, <dm
    FRF | french franc, french francs
    ITL | italian lira, italian lire, lire
    cent | cent, cents, ¢, us cents, u.s. cents, cts, ct
    penny | pence, penny, p
    sen | ^sen
    kopeck | kopeck, kopecks
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
}

"""Money as it stands in reports: currencies in words, their signs and ISO 4217 codes.

What several countries call alike ("crowns", „Pfund“) has a code only with the country beside it. Units of measure
and the reading of both are in `figure_units`.
"""

from __future__ import annotations

from sayso.languages import words

MONEY_EN = """
EUR: euro euros
USD: dollar dollars us_dollar us_dollars u.s._dollar u.s._dollars american_dollars
CAD: canadian_dollar canadian_dollars
AUD: australian_dollar australian_dollars
GBP: pounds_sterling british_pounds
CHF: franc francs swiss_franc swiss_francs
JPY: yen
CNY: yuan
RUB: rouble roubles ruble rubles
UAH: hryvnia hryvnias
TRY: turkish_lira lira
PLN: zloty zlotys
SEK: swedish_kronor kronor swedish_crowns swedish_krona
NOK: norwegian_crowns norwegian_kroner
DKK: danish_crowns danish_kroner
CZK: czech_crowns czech_koruna
ISK: icelandic_crowns
HUF: forint forints
RON: romanian_lei
INR: indian_rupees
PKR: pakistani_rupees
LKR: sri_lankan_rupees
IDR: rupiah
KRW: south_korean_won korean_won
HKD: hong_kong_dollars
SGD: singapore_dollars
NZD: new_zealand_dollars
TWD: taiwan_dollars taiwanese_dollars
MXN: mexican_pesos
ARS: argentine_pesos argentinian_pesos
COP: colombian_pesos
CLP: chilean_pesos
PHP: philippine_pesos
PEN: peruvian_soles soles
EGP: egyptian_pounds
SDG: sudanese_pounds
LBP: lebanese_pounds
SYP: syrian_pounds
IQD: iraqi_dinars
KWD: kuwaiti_dinars
RSD: serbian_dinars
DZD: algerian_dinars
SAR: saudi_riyals
QAR: qatari_riyals
IRR: iranian_rials
AED: dirhams uae_dirhams emirati_dirhams
MAD: moroccan_dirhams
NGN: naira
KES: kenyan_shillings
THB: baht
VND: dong
KZT: tenge
GEL: lari
ILS: shekel shekels
ZAR: rand
BRL: reais
cent: cent cents
"""
MONEY_DE = """
EUR: euro euros
USD: dollar us-dollar
CAD: kanadische_dollar kanadischen_dollar
AUD: australische_dollar australischen_dollar
GBP: britische_pfund britischen_pfund pfund_sterling
CHF: franken schweizer_franken
JPY: yen
CNY: yuan
RUB: rubel
UAH: hrywnja griwna
TRY: lira türkische_lira
PLN: zloty złoty
SEK: schwedische_kronen schwedischen_kronen schwedischer_kronen
NOK: norwegische_kronen norwegischen_kronen norwegischer_kronen
DKK: dänische_kronen dänischen_kronen dänischer_kronen
CZK: tschechische_kronen tschechischen_kronen tschechischer_kronen
ISK: isländische_kronen isländischen_kronen
HUF: forint
RON: rumänische_lei
INR: indische_rupien indischen_rupien
PKR: pakistanische_rupien
IDR: rupiah
KRW: südkoreanische_won
HKD: hongkong-dollar
SGD: singapur-dollar
NZD: neuseeländische_dollar
TWD: taiwan-dollar
MXN: mexikanische_peso mexikanische_pesos
ARS: argentinische_peso argentinische_pesos argentinischen_pesos
COP: kolumbianische_peso kolumbianische_pesos
CLP: chilenische_peso chilenische_pesos
EGP: ägyptische_pfund ägyptischen_pfund
SDG: sudanesische_pfund sudanesischen_pfund
LBP: libanesische_pfund libanesischen_pfund
SYP: syrische_pfund syrischen_pfund
IQD: irakische_dinar
RSD: serbische_dinar
SAR: saudische_rial saudi-riyal
IRR: iranische_rial
AED: dirham
NGN: naira
KES: kenianische_schilling
THB: baht
ILS: schekel
cent: cent
"""
SIGNS = {"€": "EUR", "$": "USD", "US$": "USD", "C$": "CAD", "A$": "AUD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH"}
CODES = tuple(
    sorted(
        words(
            "EUR USD GBP CHF CAD AUD JPY CNY RUB UAH PLN SEK NOK DKK CZK HUF TRY INR NZD HKD SGD KRW BRL ZAR MXN ILS"
            " AED SAR"
        )
    )
)
POUNDS = {"en": ("pound", "pounds"), "de": ("pfund",)}

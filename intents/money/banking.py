"""What is a bank's business and no front desk's: cash machines, currencies, its cards, loans, money sent to people."""

from typing import Final

from intents.normalise import normalise
from intents.patterns import regex, says

_OWN_MATTERS: Final = regex(
    r"\batms?\b|\bcash ?(?:machine|point|withdrawal|deposit)s?\b|\bbank machine\b|\bwithdr[ae]w\w* (?:some |the "
    r"|my |any )?(?:cash|money|funds)\b"
    r"|\b(?:exchange|conversion|mortgage|savings|loan) rates?\b|\bcurrency\b|\bforeign (?:purchase|payment"
    r"|transaction)s?\b"
    r"|\b(?:exchang\w+|convert\w*|hold\w*|change) [^.;!?]{0,20}\b(?:currenc(?:y|ies)|gbp|usd|eur|aud|dollars"
    r"|euros|pounds)\b|\bfiat\b|\b(?:crypto\w*|bitcoins?|ethereum|stock (?:price|market))\b"
    r"|\b(?:virtual|disposable|physical|debit|single[ -]use|multi[ -]?currency) cards?\b|\bcredit (?:limit|score"
    r"|rating|line)\b"
    r"|\b(?:apply|application|request|approv\w+|increase|new)\b[^.;!?]{0,16}\bcredit cards?\b"
    r"|\b(?:freeze|unfreeze|froze|activate|swallow\w*|retain\w*) (?:my|the|a|this|that|new)(?: new| old"
    r"| bank)? card\b"
    r"|\bwallet\b[^.;!?]{0,30}\bcards?\b|\bcard\b[^.;!?]{0,30}\b(?:fraud\w*|without my permission|abroad|shop"
    r"|store|supermarket|grocery|restaurant)\b"
    r"|\b(?:my|card|new|change|reset|unblock)(?: card)?(?:'s)? pin\b|\bpin (?:number|attempts)\b"
    r"|\b(?:overdraft|mortgage|beneficiary|payee|merchant|paycheck|iban|swift code|sort code|routing number)\b"
    r"|\b(?:open|opening) (?:up )?(?:an?|my|another|new|savings|joint)(?: new)? ?(?:bank|savings|checking|current"
    r"|joint|business)? account\b"
    r"|\b(?:savings|checking|current|joint) account\b|\bsource of (?:my |the )?(?:funds|money)\b"
    r"|\b(?:verify|prove|confirm)(?:ing)? my (?:identity|id)\b|\bidentity (?:check|verification)\b"
    r"|\b(?:send|sent|transfer\w*|wire\w*) (?:some |the )?(?:money|funds|cash) (?:to (?:my|a) (?:friend|family"
    r"|sister|brother|son|daughter"
    r"|mother|father|parents|account)|abroad|overseas)\b|\bseller\b|\b(?:apple|google) pay\b[^.;!?]{0,20}\btop"
)
_HOUSE: Final = regex(
    r"\b(?:maintenance|property|management|service charges?|rent(?:al|s)?|tenan\w+|landlord|lease|units?|flats?"
    r"|apartments?|apt|building|block(?! (?:my|the) card)|blk|tower"
    r"|estate|condo\w*|community|neighbou?rs?|residents?|society|strata|levy|levies|dues|hoa|sinking|meters?"
    r"|electric\w*|power|water|gas|heating"
    r"|parking|car ?park|barrier|gates?|doors?|box|lockers?|lobby|fobs?|access|key ?cards?|keys?|swipe|lift"
    r"|elevator|gym|pool|club ?house|floor"
    r"|function|hall|court|guards?|security|concierge|reception|front desk|plumber|technician|repair\w*"
    r"|renovation|decoration|beside|near"
    r"|laundry|washing|vending|kiosk|visitors?|guests?|bills?|invoices?|receipts?|late fees?|penalty|room|booking"
    r"|stay|portal|statement|did you apply|you (?:applied|used)|is there an?y?|where is the)\b"
    r"|\b(?:broken|out of order|not working|screen)\b|(?:security|move[- ]in|refundable|damage) deposit"
)


def is_bank_business(text: str) -> bool:
    """Tell whether a text is about what only banks do, and names nothing of a house: 'the ATM kept my card'."""
    return says(_OWN_MATTERS, text) and _HOUSE.search(normalise(text).text) is None

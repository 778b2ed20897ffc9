"""What English verbs say of a date without a year or week: that it is over, or ahead, or planned."""

from __future__ import annotations

from sayso.anchor.dates_english_words import MONTH, WEEKDAY

# The perfect after a modal verb looks back: "may have left".
PERFECT = (
    r"\s(?:not\s|well\s|also\s)?have(?=\s(?:on\s)?[A-Z])|\s(?:not\s|well\s|also\s)?have\s(?:been|had|gone|come|left|done|seen|made|begun|met|lost|won|held|led|sold|shot|"
    r"sent|found|felt|kept|put|hit|cut|run|paid|got|known|caught|brought|bought|built|fled|read|set|shut|struck|[a-z]+ed|[a-z]+en)\b"
    r"|['’]ve\s(?=[a-z])"
)
MODAL = r"\b(?:would|should|must|may|can|could|might)(?:n['’]t)?"
PUT_OFF = (
    r"\b(?:extended|postponed|adjourned|suspended|remanded|delayed|put\soff|given|scheduled|due|expected|"
    r"told|ordered|asked|set\sto|supposed|(?:was|were)\sto\s(?:remain|stay|be|last|continue|run|keep|close|stop))\b"
)
# "Would not say": refused to.
REFUSED = r"\bwould(?:n['’]t|\snot)\s(?:say|comment|discuss|elaborate|confirm|disclose|identify|answer|rule)\b"
REPORTING = r"(?<=,\s)(?:announcing|saying|telling|noting|tweeting|declaring|revealing|claiming)\b"
PAST = (
    rf"{MODAL}(?:{PERFECT})|{REFUSED}|{REPORTING}|\bcould(?:n['’]t|\snot)\b|"
    r"(?<!\bto\s)\bcast\b|(?<!-)(?<!\bis\s)(?<!\bare\s)\b(?:was|were|had|did|didn['’]t|said|told|has|have|been|came|went|left|met|fell|ran|won|lost|held|made|took|gave|began|hit|"
    r"sank|broke|died|spoke|wrote|saw|sent|sold|shot|found|felt|kept|put|became|grew|rose|sat|stood|struck|led|paid|got|knew|"
    r"brought|bought|built|caught|chose|drew|drove|fought|flew|hurt|heard|laid|read|set|shut|spent|spread|swore|thought|threw|"
    r"wore|understood|withdrew|overthrew|ago|(?<!\bam\s)(?<!['’]m\s)(?<!['’]re\s)(?!need|indeed|speed|exceed|proceed|succeed|hundred|sacred|naked|wicked|red|bed|feed|seed|aged|"
    r"embed|breed|greed|agreed\sto|expected|scheduled|planned)[a-z]{2,}ed)\b"
)
# What somebody is about to do, in the present: "I'm flying on Friday", "she's leaving on Monday".
ABOUT_TO = (
    r"(?:\b(?:am|are|is)|['’](?:m|re)|\b(?:[Hh]e|[Ss]he|[Ii]t|[Ww]ho|[Tt]hat|[Tt]here)['’]s)\s(?:not\s|also\s|just\s|only\s|probably\s)?"
    r"(?:coming(?!\s(?:off|from|out\sof))|going|leaving|flying|driving|travell?ing|arriving|returning|meeting|speaking|playing|opening|closing|starting"
    r"|beginning|moving|getting|having|doing|visiting|hosting|launching|releasing|performing|quitting|heading|marrying"
    r"|appearing|attending|throwing|celebrating|bringing|retiring|supposed\sto)\b"
)
FUTURE = (
    rf"\bgonna\b|{ABOUT_TO}|(?!{MODAL}(?:{PERFECT})|{REFUSED}|\bcould(?:n['’]t|\snot)\b)(?:\b(?:will|shall|won['’]t|would|should|must|may|can|could|might)|['’]ll)\b(?:\s(?:not|also|then|be|have|been|stay|remain|keep|likely|probably|only|soon|again))*(?:\s[a-z]+)?"
    r"|\b(?:is|are|['’]s)\s(?:now\s|also\s)?(?:to|expected|due|scheduled|set|planned|forecast|slated|likely|going|about|poised)\b(?:\sto)?(?:\sbe)?(?:\s[a-z]+)?"
    rf"|\bdeclared(?=\s(?:{WEEKDAY})(?:\sand\s(?:{WEEKDAY}))?\s(?:an?\s)?(?:[a-z]+\s)?(?:days?\sof|holidays?)\b)"
    r"|\b(?:was|were)\s(?:now\s|also\s|still\s)?likely\sto\b(?:\sbe)?(?:\s[a-z]+)?"
    r"|\b(?:agreed|plans?|planned|hopes?|wants?|expects?|expected|intends?|vowed|promised|scheduled|due|set|ready|needs?)\sto\b(?!\s(?:the|an?|his|her|its|their|this|that)\b)(?:\sbe)?(?:\s[a-z]+)?"
)
# What is over, whatever the verbs say: "Earlier Tuesday, he says", "the win Tuesday", "Monday's decision will".
OVER = r"attacks?|shootings?|bombings?|massacre|victory|wins?|loss|defeat|announcement"
OVER_BEFORE = (
    r"\b[Ee]arlier\s(?:on\s)?|\b(?:letter|card|note|[Yy]ours)\sof\s"
    rf"|(?:\b(?:the|his|her|their|its)|['’]s|s['’])\s(?:[\w-]+\s){{0,2}}(?:{OVER}|assertion|remarks?)\s(?:in\s[A-Z][a-z]+\s)?(?:on\s)?"
)
# "Third-quarter profit jumps": of the last one, unless it is yet to be told.
RESULTS = (
    r"\s(?:(?:net|operating|pretax|pre-tax|core|adjusted|underlying|group)\s)?(?:profits?|earnings|results|revenues?|sales|loss(?:es)?|income"
    r"|turnover|deliveries|GDP)\b(?![^.!?\n]{0,40}\b(?:due|expected|will|scheduled|forecast|likely)\b)"
)
OVER_AFTER = rf"(?<=quarter){RESULTS}|['’]s\s(?:[\w-]+\s){{0,2}}?(?:{OVER}|decision|ruling|outcome)\b"
LEAVE = (
    r"(?:leave|depart|fly|sail|travel|arrive|return|meet|start|begin|open|close"
    r"|move|play|launch|go\s(?:to|into|back|home|on))"
)
# "Come back on Thursday", at the start of a sentence or of what somebody says.
IMPERATIVE = (
    r"(?:\A|(?<=[.!?]\s)|(?<=[\n“\"]))(?:Please\s)?(?:[Cc]ome|[Ss]ee|[Mm]eet|[Cc]all|[Jj]oin|[Tt]une|[Ww]atch|[Rr]egister|[Ss]ign"
    r"|[Vv]isit|[Ss]end|[Bb]ring|[Rr]eturn|[Ww]ait|[Ll]et['’]s|[Ee]mail|[Dd]on['’]t|[Rr]emember|[Hh]appy\sto)\b(?!['’-])"
)
ASKED = r"\b(?:[Dd]o|[Aa]re|[Cc]an|[Ii]s|[Ss]hall)\s(?:you|we|they|he|she|I)\b(?!\s(?:remember|recall|know|think))"
# "There's a concert on Sunday", "my flight is on Friday", "I have a test on Monday".
AT_HAND = (
    rf"\b[Tt]here(?:['’]s|\sis|\sare)\b(?!\sbeen)|\b(?:is|are)\s(?=on\s(?:the\s\d|{WEEKDAY}|{MONTH}))"
    r"|\b(?:I|[Ww]e|[Yy]ou|[Tt]hey)\s(?:have|['’]ve\sgot)\s(?=(?:an?|the|my|our|to|no|two)\b)"
    r"|\b(?:I|[Ww]e|[Yy]ou|[Tt]hey)\s(?:need|want|hope)\b|\b[Ll]ook(?:s|ing)?\sforward\sto\b"
)
PRESENT = (
    r"\b(?<!\bto\s)(?:starts|begins|(?:re)?opens|returns|launches|airs|ends|closes|meets|votes|plays|runs?|resumes?|expires|arrives|flies|departs|decides|takes\splace|kicks\soff|goes\sto|upcoming|"
    r"forthcoming|deadline|stays?)\b"
    rf"|{IMPERATIVE}|{ASKED}|{AT_HAND}|(?:(?<=\b[Ww]e\s)|(?<=\bI\s)|(?<=\b[Tt]hey\s)){LEAVE}\b"
    r"|(?<=[a-z]s\s)(?:kick\soff|head\sto|go\sto)\b|(?<=[a-z]s\s)(?:start|begin|(?:re)?open|close|end|expire|return|arrive)"
    rf"(?=\s(?:again\s)?(?:on|at|in|this|next|{WEEKDAY})\b)"
)

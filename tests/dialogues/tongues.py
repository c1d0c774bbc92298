"""Which of the three languages a message is in, by its characters."""

SIMPLIFIED = set("们这说时对请电话维报问单间门还进让给谢关开号应会务图处现点样认约诉师厅厨卫")
TRADITIONAL = set("們這說時對請電話維報問單間門還進讓給謝關開號應會務圖處現點樣認約訴師廳廚衛")
SHARED = SIMPLIFIED & TRADITIONAL
MOST_CHINESE_IN_ENGLISH = 0.25
"""An English answer may quote a name or the resident's own Chinese words."""


def in_language(language: str, text: str) -> bool:
    """Say whether a text can be in `zh`, `zh-Hant` or `en`."""
    chinese = sum("一" <= letter <= "鿿" for letter in text)
    if language == "en":
        latin = sum(letter.isascii() and letter.isalpha() for letter in text)
        return chinese <= MOST_CHINESE_IN_ENGLISH * (chinese + latin)
    foreign = TRADITIONAL if language == "zh" else SIMPLIFIED
    return chinese > 0 and not (foreign - SHARED) & set(text)

"""Names of what residents pay for."""

from typing import Final

from intents.entities.lexicon import words

FEES: Final[dict[str, str]] = {
    "property": "物业费|物管费|管理费|物业管理费|物业服务费|物业服务|物业账单|物业欠费|物业缴费|物业的钱|物业单|服务费|"
    "公摊|公摊费|电梯费|卫生费|公共能耗|能耗费|物业帐单|管业费|物业|"
    "property fee|property management fee|management fee|maintenance fee|maintenance charge|maintenance bill|"
    "maintenance due|monthly maintenance|maintenance|mgmt fee|service charge|conservancy|condo fee|strata fee|hoa|"
    "hoa fee|hoa due|"
    "association due|society due|society maintenance|property charge|management charge|maint fee|mcst fee|"
    "cam charge|service fee|estate fee|property bill|estate levy|levy|estate due|estate charge|community fee|"
    "wuye fee|wuyefei|wuye|common area charge|property management bill|condo due",
    "parking": "停车费|车位费|车位管理费|泊车费|月保|月租车位|停车月卡|月卡|车费|车位租金|车位租|月租|停车的钱|"
    "车位的钱|车管费|"
    "临停费|"
    "临停|泊位费|车位月租|停车收费|停车缴费|停车清洁费|停车管理费|车位清洁费|停车|车位|泊车|"
    "parking fee|parking charge|parking bill|season parking|parking rental|car park fee|carpark fee|carpark charge|"
    "car park charge|parking|parking space|parking lot|2nd lot|second lot|monthly lot|season pass|second car|"
    "2nd car|extra car|monthly bay|parking ticket|garage|overnight parking|overnight|car park|carpark|"
    "garage fee|parking spot",
    "water": "水费|水单|水费单|二次加压费|加压费|二次供水费|水电费|污水处理费|污水费|污水排放费|水表|水钱|热水费|"
    "水账单|方水|"
    "用水|水价|水费账单|吨水|差水费|水缴|"
    "water bill|water charge|water fee|water meter|water usage|water cost|water token|water rate|water tariff|"
    "sewerage fee|sewage fee|water reading|water consumption|water",
    "electricity": "充电|充电桩|充电桩费|充电站|充电卡|"
    "电费|电费单|公摊电|公摊电费|电单|电表|电钱|电价|充电费|用电|电账单|购电|度电|预存电|充电桩电费|买电|"
    "electricity bill|electric bill|electricity fee|electricity charge|power bill|light bill|current bill|stima|"
    "kplc|token|prepaid token|electric meter|electricity|electric charge|nepa bill|power charge|electricity meter|"
    "prepaid meter|eb bill|units of power|power token|dg charge|diesel charge|hydro bill|generator bill|"
    "generator levy",
    "gas": "瓦斯|瓦斯费|瓦斯单|瓦斯表|燃气费|煤气费|天然气费|气费|燃气表|煤气单|煤气账单|燃气账单|燃气|天然气|煤气|"
    "gas bill|gas charge|gas fee|gas meter|gas",
    "heating": "暖气费|采暖费|取暖费|供暖费|供热费|暖气|采暖|供暖|取暖|热力费|地暖费|热费|"
    "heating fee|heating bill|heating charge|heating cost|heating season fee|heating",
    "repair_fund": "维修基金|维修资金|专项维修|大修基金|公维金|公共维修|维修金|房屋维修基金|"
    "sinking fund|repair fund|maintenance fund|reserve fund|special repair fund|corpus fund|corpus|reserve levy|"
    "repair reserve|capital fund",
    "deposit": "押金|保证金|装修押金|装修保证金|定金|按金|订金|押的钱|"
    "deposit|security deposit|renovation guarantee|decoration guarantee|refundable|renovation deposit|"
    "fit-out deposit|caution deposit|bond|caution money|reno deposit|caution fee",
    "decoration": "装修管理费|装修垃圾清运费|装修垃圾费|装修费|装修清运费|建筑垃圾费|清运费|建渣费|泥头费|"
    "装修服务费|"
    "建渣清运费|"
    "decoration fee|renovation fee|renovation charge|fit-out fee|fitout fee|debris removal fee|reno fee|"
    "construction waste fee|debris fee|decoration management fee|debris charge|renovation management fee|rubble fee",
    "other": "垃圾清运费|"
    "违约金|滞纳金|工本费|门禁卡费|罚款|垃圾费|宽带费|网费|卡费|补卡费|有线电视费|维修费|上门费|人工费|材料费|"
    "保洁费|租金|会所费|泳池费|会费|手续费|广告费|场地费|清洁费|维修收费|修理费|配件费|材料钱|人工钱|会籍费|"
    "游泳卡|健身卡|利息|房租|加氟|加一次|"
    "late charge|late fee|vat invoice|tax invoice|invoice|access card|handyman|callout|call-out|admin charge|"
    "penalty|fine|cash|admin fee|card fee|cleaning fee|interest|labour charge|callout fee|call-out fee|"
    "late payment|guest fee|gym fee|pool fee|club fee|replacement fee|surcharge|booking fee|move-in fee|moving fee|"
    "pet fee|repair charge|repair bill|rent|key card fee|labor charge|late interest|transaction fee|"
    "convenience fee|labour cost|move-out fee|processing fee|card replacement|membership fee|internet fee|"
    "clubhouse fee",
}
ONLY_WITH_MONEY: Final = frozenset(
    words(
        "充电|充电桩|充电站|充电卡|瓦斯|瓦斯表|物业|物业服务|停车|车位|泊车|水表|用水|电表|用电|燃气表|燃气"
        "|天然气|煤气|暖气|采暖|供暖|取暖|"
        "maintenance|parking|parking space|parking lot|2nd lot|second lot|car park|carpark|parking spot|"
        "second car|2nd car|extra car|garage|invoice|发票|access card|handyman|refundable|water|water meter|"
        "water usage|electricity|electric meter|electricity meter|prepaid meter|token|gas|gas meter|heating|"
        "bond|临停|月卡|月租|overnight|方水|cash|rent|租金|interest|hoa|corpus|吨水|度电|wuye|fine|"
        "water consumption|服务费|"
        "充电费|利息|泊位费|stima|停车收费|water cost"
    )
)
MONEY: Final = (
    "(?<![浪免])费(?![劲心力事])|钱|账(?!号)|缴|(?<![提转])交(?!通|流|接|界|给|换|道|友|代|警|涉|叉)|欠"
    "|扣|退款|退钱|发票|收据|单子|账单|多少|涨|价|减免|"
    "优惠|催|度数|抄表|"
    "(?<!单)元(?!旦|宵)|(?<![一那这板])块|计费|收费|收钱|(?<![打就预])算(?!了)|"
    r"\b(?:bills?|billed|fees?|charges?|charged|pay|paid|paying|payment|invoice|receipt|refund|cost|costs|price|"
    "rate|rates|monthly|due|dues|owe|overcharged?|deducted|statement|reading|levy|levies|penalty|how much|money|amount|"
    "arrears|tariff|token|recharge|balance|expensive|so much|maintenance|service charge|usage|consumption|"
    "used|meter|estimated?|annual|"
    r"debited?|direct debit|topped up|top up|standing order|\d+ (?:cash|bob|rs|rupees|yuan|naira|dollars|shillings|"
    r"ringgit|rmb)|rs\.? ?\d|ksh ?\d)\b|[$¥₹£€]"
)
THING: Final = (
    r" (?:pressure|heater|supply|leak\w*|tank|pump|temperature|quality|roof|smell\w*|stove|hob|cooker|inspection|"
    r"pipes?)\b"
)
"""After 'water', 'gas', 'parking': it is not the fee, but what the name stands for."""

"""Words for places in and around a home."""

from typing import Final

CHINESE: Final = (
    "厨房|灶披间|阳台|露台|客厅|饭厅|餐厅|卧室|主卧|次卧|睡房|主人房|客房|书房|儿童房|卫生间|洗手间|厕所|浴室|"
    "冲凉房|主卫|客卫|次卫|公卫|洗衣房|储物间|储藏室|玄关|衣帽间|工人房|飘窗|天井|院子|小院|"
    "地下室|地下车库|地库|车库|停车场|停车库|车棚|单车棚|自行车棚|充电棚|非机动车库|电梯厅|电梯间|电梯口|电梯里|"
    "电梯内|升降机大堂|大堂|大厅|门厅|楼道|走廊|走道|过道|楼梯间|楼梯口|楼梯|后楼梯|消防通道|消防楼梯|防火门|天台|"
    "楼顶|顶楼|屋顶|"
    "单元门口|单元门|楼门口|大门口|大门|正门|侧门|后门|北门|南门|东门|西门|东北门|西南门|东南门|西北门|小门|岗亭|"
    "门岗|保安亭|保安室|监控室|值班室|物业中心|服务中心|物业办公室|前台|会所|泳池|游泳池|健身房|健身区|儿童乐园|"
    "游乐场|"
    "游乐区|滑梯|沙坑|球场|篮球场|网球场|羽毛球场|羽毛球馆|乒乓球室|乒乓球台|多功能厅|活动室|活动中心|阅览室|"
    "图书室|棋牌室|瑜伽室|广场|中心花园|花园|花坛子?|花坛|绿化带|草坪|草地|树林|凉亭|亭子|喷泉|水池|人工湖|湖边|"
    "池塘|步道|小路|路口|"
    "垃圾房|垃圾站|垃圾桶|垃圾投放点|垃圾分类点|快递柜|快递驿站|驿站|菜鸟驿站|丰巢|信报箱|水泵房|泵房|配电房|电房|"
    "设备间|管道井|弱电井|架空层|车道|坡道|出入口|入口|出口|道闸口|门口|家门口|围墙|围栏|外墙|平台|连廊|风雨连廊|"
    "宠物乐园|烧烤区|游客车位|访客车位|充电桩|充电区|蔬菜店|便利店|底商|商铺|幼儿园|公交站|母婴室|茶水间|杂物房|"
    "𨋢口|平台花园|梯间|屋企|洗衣间|电表房|水表间|消防水池|避难层|装卸区|卸货区|快递架|架空层|公厕|公共卫生间|"
    "喷水池|入户花园|篮球场边"
)
LEADS: Final = (
    r"(?:(?:[a-z]\d?|\d{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座|单元|号院?|期|区)|负[一二三1-3]层?楼?|"
    r"[bp][1-4]层?|地下[一二三]?层?|[一二三四五六七八九十\d]{1,2}[楼层]|[东西南北中]区|南边|北边|东边|西边|小区|"
    "单元|楼|主|次|中心|公共|儿童|我家|东侧|西侧|北侧|南侧|室外|室内){1,3}"
)
TAILS: Final = (
    "里面|里头|里|外面|外头|外|门口|旁边|旁|边上|后面|前面|下面|上面|对面|附近|拐角|角落|入口|出口|尽头|那边|那里|"
    "中间|那儿|那头|边"
)
AREAS: Final = (
    r"(?:[bp][1-4](?:层|楼|车库|停车场|车位|区)?(?![0-9a-z])|负[一二三1-3](?:层|楼)|(?:[a-z]\d?|\d{1,3}|"
    r"[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座)(?:[\d一二三四五六七八九十]{1,2}单元)?(?:楼下|门口|大堂|大厅|"
    "楼道|天台|顶楼|前面?|后面?|旁边?|背后|下面)?|"
    r"[一二三四五六七八九十\d]{1,2}单元(?:门口|楼下|[一二三四五六七八九十\d]{1,2}[层楼](?!\d|户|的?住户))|\d{1,2}号(?:车位|门|电梯|充电桩|球场)|"
    r"[a-z]?\d?区\d{0,4}号?车位|[a-z]-?\d{1,4}号?(?:车位|柱))"
)
ENGLISH: Final = (
    "kitchen|bathroom|toilet|dunny|lavvy|washroom|"
    "master bathroom|master bedroom|bedroom|living room|dining room|hall|balcony|"
    "study|utility room|laundry room|store room|storeroom|loo|guest bathroom|ensuite|en suite|powder room|yard|"
    "service yard|backyard|terrace|patio|attic|basement|lounge|sitting room|utility|pantry|loft|conservatory|nursery|"
    "lobby|main lobby|lift lobby|lobby main gate|main gate|front gate|back gate|side gate|north gate|south gate|"
    "east gate|west gate|gate|guard house|guardhouse|guard post|security post|gatehouse|car park|carpark|"
    "parking lot|parking garage|garage|underground car park|car park entrance|car park exit|ramp|driveway|drop-off|"
    "drop off|porch|"
    "corridor|hallway|landing|staircase|stairwell|stairs|fire stair|fire stairs|fire escape|fire exit|rooftop|roof|"
    "roof terrace|roof garden|void deck|playground|swimming pool|pool|kids pool|pool deck|gym|gymnasium|clubhouse|"
    "club house|function room|guest suite|guest room|motor room|car wash bay|lift motor room|pavement|"
    "function hall|multipurpose hall|meeting room|party room|community hall|"
    "community room|game room|games room|yoga room|reading room|library|"
    "tennis court|basketball court|badminton court|squash court|court|bbq pit|bbq area|barbecue pit|barbecue area|"
    "garden|central garden|courtyard|lawn|park|pond|fountain|bin centre|bin room|bin store|refuse room|"
    "rubbish room|garbage room|trash room|bin chute|rubbish chute|garbage chute|trash chute|loading bay|"
    "loading dock|mail room|mailroom|letterboxes|parcel room|parcel locker|bike room|bicycle room|bike shed|"
    "bicycle shed|"
    "pump room|electrical room|meter room|riser|management office|mgmt office|front desk|reception|concierge|"
    "entrance|main entrance|back entrance|side entrance|front door|main door|back door|perimeter wall|"
    "perimeter fence|walkway|footpath|jogging track|sauna|steam room|changing room|locker room|foyer|atrium|"
    "sky garden|podium|shelter|taxi stand|bus stop|visitor parking|visitor lot|charging bay|coffee room|daycare|"
    "office"
)
ENGLISH_LEADS: Final = (
    "(?:(?:master|main|common|guest|kids'?|children'?s|ground floor|ground-floor|first floor|second floor|"
    r"third floor|top floor|\d{1,2}(?:st|nd|rd|th) floor|basement|back|front|side|north|south|east|west|rear|upper|"
    r"lower|b[1-4]|level \d{1,2}|underground|visitor|central|"
    r"(?:block|blk|tower|building|bldg) [a-z0-9]{1,3}) ){0,2}"
)
ENGLISH_AREAS: Final = (
    r"\b(?:b[1-3]|p[1-4])(?:-\d{1,4}| (?:car ?park|level|parking|lobby))?(?![a-z0-9-])|\bbasement (?:\d|one|two|"
    r"three)\b|\b(?:level|lvl) (?:b?\d{1,2})\b|\b\d{1,2}(?:st|nd|rd|th) floor\b|\b(?:block|blk|tower|building|"
    r"bldg) (?:\d{1,3}[a-z]?|[a-z])(?![a-z0-9'-])"
    r"|\b(?:bay|lot|space) [a-z]?-?\d{1,4}\b|\bground floor\b|\btop floor\b"
)

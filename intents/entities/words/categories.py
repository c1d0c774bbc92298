"""Words by which the trade that a fault belongs to is known, by how much they say.

STRONG: danger, or a phrase that settles it. THING: what is broken. FAULT: what it does. HINT: what comes with it.
The longest word that fits is taken, so a compound in one list takes the word away from another.
"""

from typing import Final

STRONG: Final[dict[str, str]] = {
    "electricity": "electric shock|electric hit|electrocuted|got a shock|gives a shock|触电|电到人|麻到|麻手|"
    "漏电麻|被电",
    "drainage": "下水特别慢|下水很慢|下水好慢|下水太慢|下水非常慢|下水比较慢|下水有点慢|下水越来越慢|"
    "下水慢|下水不畅|下水不通",
    "gas": "carbon monoxide|一氧化碳|石油气味|sweet smell of gas|煤气味|燃气味|bad onion|rotten egg|"
    "rotten eggs|煤汽味|天然气味|瓦斯味|煤气泄漏|燃气泄漏|"
    "漏煤气|漏燃气|煤气漏|燃气漏|gas smell|smell gas|"
    "smell of gas|smelling gas|smells of gas|smell like gas|smells like gas|gas leak|leaking gas|gas leakage|"
    "gas is leaking|reek of gas|whiff of gas|stink of gas",
    "lift": "困在lift|困住在梯|lift困|lift 困|困在梯|困咗喺梯|困在电梯|电梯困人|关在电梯|卡在电梯|"
    "被关电梯|电梯里出不来|困梯|困喺梯|困在梯|stuck in the lift|"
    "stuck in lift|trapped in the lift|trapped in lift|stuck in the elevator|trapped in the elevator|"
    "stuck in elevator|trapped in elevator|stuck inside the lift|stuck inside lift",
    "other": "脸朝下|陌生人试|陌生男|crowbar|face down|trying our door|trying my door|alight|ablaze|"
    "asleep in our|ambulance|着火|起火|失火|火灾|烧起来|烧着了|烧起火|燃起|火烛|大火|明火|冒烟|"
    "浓烟|黑烟|白烟|自燃|爆炸|救火|不想活|"
    "跳楼|要跳下|轻生|自杀|昏倒|晕倒|昏迷|抽搐|心梗|没呼吸|没气了|嘴唇发紫|撬门|撬锁|小偷|入室|家里进人|"
    "屋里进人|家里有贼|闯进来|闯入|持刀|拿刀|拿着刀|砍人|抢劫|爆格|溺水|落水|掉水里|掉进水|掉湖里|"
    "掉池子|坠楼|打起来了|躺地上不动|叫不醒|割腕|吃药自杀|on fire|in flames|caught fire|catching fire|fire in|"
    "fire at|fire on|smoke coming|smoke from|black smoke|thick smoke|white smoke|full of smoke|smells of smoke|"
    "smoke everywhere|unconscious|not breathing|heart attack|stroke|seizure|fainted|"
    "collapsed on|passed out|suicide|kill myself|going to jump|wants to jump|break-in|broke in|breaking in|"
    "breaking into|burglar|burglary|intruder|knife|armed|robber|robbery|robbed|thief|thieves|gunshot|drowning|"
    "fell in the pool|fell into the pool|locked himself|locked herself|locked inside|locked in|kidnap|not moving|"
    "unresponsive|chest pain|choking|machete|smoke under|machine smoking|battery smoking",
}
THING: Final[dict[str, str]] = {
    "water": "下水表|下水龙头|下水压|下水阀|"
    "软管|水管|水龙头|龙头|水笼头|水喉|喉管|角阀|花洒|淋浴|喷头|水泵|增压泵|自来水|弯头|进水管|"
    "热水管|水阀|总阀|"
    "阀门|闸阀|水压|洗手盆|洗脸盆|台盆|洗菜盆|菜盆|浴缸|三角阀|暗管|马桶水箱|水箱|水厕|水掣|食水|咸水|二次供水|"
    "抽水马桶|冲水|水表|消防管|水管子|水路|生活水|自来水管|总水阀|"
    "water pipe|pipe|pipework|tap|faucet|shower|water tank|water meter|stopcock|water pressure|hose|valve|plumbing|"
    "flush|cistern|mixer|borehole|water pump|bathtub|plumber|mains|sprinkler pipe|water main|stop tap|"
    "isolating valve|spout|overhead tank|water line",
    "electricity": "electric hit|buzzing|挂断了电线|插座|电闸|空气开关|空开|漏保|漏电保护|配电箱|电箱|电表|电线|"
    "电路|线路|保险丝|总闸|插头|插苏|排插|开关坏|开关打不|开关按不|开关没反应|开关失灵|开关不灵|开关松|"
    "电制|"
    "电掣|苏掣|强电|变压器|配电房|配电间|电表箱|火线|电缆|电井|火花|漏电|短路|跳闸|跳掣|掉闸|"
    "socket|outlet|plug point|plug|breaker|mcb|rccb|elcb|fuse|fuse box|db board|db box|db|circuit|wiring|wire|"
    "power point|switchboard|transformer|electrician|meter box|electric meter|prepaid meter|inverter|live wire|"
    "power line|power cable|distribution board|consumer unit|rcd|junction box|spark|sparking|electric shock|"
    "short circuit|exposed wire|power board|genset",
    "gas": "燃气|煤气|天然气|瓦斯|液化气|燃气管|燃气表|煤气表|石油气|煤气管|gas|gas pipe|lpg|gas meter|gas cylinder|"
    "gas pipeline|gas valve|gas regulator|flame",
    "lift": "电梯|升降机|升降梯|扶梯|轿厢|货梯|客梯|部梯|梯入面|消防梯|直梯|lift|elevator|escalator|lift car|"
    "cargo lift|service lift",
    "door_access": "磁扣|门匙|锁匙|钥匙孔|lockset|keyhole|门禁|门禁卡|对讲|对讲机|可视对讲|门铃|单元门|楼栋门|"
    "楼道门|楼门|闭门器|门锁|智能锁|密码锁|"
    "锁芯|门磁|"
    "刷卡机|人脸识别|人脸机|门卡|大门锁|防火门|铁闸|电子锁|锁舌|自动门|旋转门|门口机|入户门|防盗门|大门|指纹锁|"
    "读卡器|闸机|玻璃大门|感应门|人行闸|刷脸机|门机|锁头|梯卡|"
    "intercom|door access|card reader|door lock|lock|door closer|fob reader|fob|entry phone|entryphone|turnstile|"
    "keypad|gate motor|automatic gate|auto gate|auto door|automatic door|door phone|doorbell|revolving door|"
    "access panel|key card|keycard|access card|face scan|face recognition|facial recognition|biometric|smart lock|"
    "main door|buzzer|access control|entry door|fire door|sliding gate|deadbolt|front door|digital lock|"
    "pedestrian gate|lobby door|store door|entrance door|glass door|swipe|door release|side gate|door hinge|"
    "access reader",
    "hvac": "空调|冷气|中央空调|暖气|暖气片|暖汽片|暖汽|地暖|新风|通风|排风|风机盘管|温控器|温控|外机|内机|供暖|分水器|"
    "换气扇|排气扇|抽风机|采暖|暖气管|冷气机|抽湿机|壁挂炉|空调外机|空调管|出风口|制冷|制热|风口|"
    "aircon|air con|ac|a/c|air conditioner|air conditioning|air-con|air-conditioning|heating|radiator|boiler|"
    "thermostat|hvac|vent|ventilation|exhaust fan|extractor|extractor fan|heat pump|heater|furnace|chiller|"
    "split unit|ceiling fan|compressor|condenser|fan coil|bedroom unit|outdoor unit|indoor unit|underfloor heating|"
    "a.c|fcu|blower|aircond|duct",
    "drainage": "下水道|下水管|下水|地漏|排水|排水管|污水|污水管|粪管|化粪池|反水|返水|倒灌|返臭|返味|反味|下水口|"
    "雨水管|"
    "排污|雨水井|排水沟|去水|去水位|塞渠|渠口|厕所塞|屎渠|通厕|通渠|下水慢|水下得慢|水下得特别慢"
    "|水下得很慢|水下得好慢|水下不去|水下得太慢|塞咗|冒粪|马桶堵|蹲坑|蹲便|排水口|"
    "污水井|窨井|马桶不下|落水管|"
    "drain|drainage|sewer|sewage|gully|floor trap|clogged|clog|blocked toilet|toilet blocked|toilet is blocked|"
    "toilet choke|dunny|lavvy|choke|choked|choking drain|manhole|septic|gutter|backing up|"
    "blocked sink|sink blocked|shower drain|sink drain|bath drain|basin drain|bathtub drain|toilet drain|"
    "sink is blocked|drain pipe|drainpipe|soakaway|storm drain|floor drain|backed up|wastewater|unclog|"
    "overflowing toilet|floor hole|trap|waste pipe|plughole|downpipe|not taking water|drains slowly|"
    "water does not go down|water doesn't go down|water not going down|water won't go down|water isn't going down|"
    "water goes down slowly|water stays in|"
    "not draining|doesn't drain|does not drain|draining slowly|drain slowly|slow to drain|won't flush|"
    "poop|effluent",
    "lighting": "等坏|等不亮|等不两|灯不两|"
    "灯|灯泡|灯管|路灯|吊灯|声控灯|声控|感应灯|照明|楼道灯|走廊灯|庭院灯|吸顶灯|应急灯|灯带|射灯|筒灯|"
    "草坪灯|台阶灯|壁灯|门灯|地灯|镜前灯|床头灯|顶灯|夜灯|门廊灯|"
    "灯胆|光管|镇流器|灯箱|"
    "light|lights|lighting|bulb|lamp|tube light|street light|streetlight|lamp post|corridor light|tubelight|lightbulb|"
    "light bulb|floodlight|downlight|chandelier|fluorescent|security light|emergency light|lamppost|bollard lamp|"
    "spotlight|tube|night light|ceiling light|light fitting|light switch|ballast",
    "network": "第四台|机上盒|网络|宽带|wifi|无线网|网线|光猫|路由器|光纤|断网|没网|有线电视|电视信号|"
    "手机信号|没有网了|没有网络|没有网啊|没有网的|网断了|网没了|网不好|网不行|网好卡|网很卡|网太慢|网又断|上网|机顶盒|上唔到网|"
    "冇网|网速|网口|弱电箱|internet|wi-fi|router|broadband|fibre|fiber|modem|tv signal|cable tv|phone signal|"
    "mobile signal|ethernet|lan port|network|network point|set-top box|satellite dish|data point|ont",
    "structure": "窗户锁|窗锁|窗户的锁|窗扣|窗户扣|"
    "外墙|瓷砖|地砖|屋顶|房顶|屋面|裂缝|开裂|窗户|窗|窗框|门框|门板|栏杆|扶手|推拉门|移门|玻璃门|纱窗|"
    "防水层|"
    "合页|铰链|滑轮|窗把手|把手|门把手|飘窗|阳台门|柜门|屋檐|雨棚|台阶|踏步|墙砖|石膏线|保温层|腻子|踢脚线|"
    "护栏|房门|木门|门吸|批荡|石屎|窗花|趟门|铝窗|楼板|女儿墙|幕墙|大理石|空鼓|起皮|脱落|掉皮|翘起|墙皮|水泥块|"
    "卧室门|卫生间门|厕所门|门轴|地板革|"
    "bannister|tile|floor tile|crack|window|window pane|glass|roof|railing|handrail|banister|door frame|hinge|plaster|"
    "balcony door|sliding door|cladding|facade|façade|paint peeling|peeling|skirting|parquet|floorboard|spalling|"
    "concrete|balustrade|window handle|window latch|stair tread|masonry|paving|door handle|mosquito net|"
    "blind|blinds|curtain|curtain rail|roller blind|drawer|drawer rail|drawer runner|抽屉|抽屉滑轨|"
    "window grille|bedroom door|bathroom door|cupboard door|wardrobe door|doorknob|door knob|brick|stucco|eaves|"
    "awning|grout|cornice|window frame|slab|retaining wall",
    "appliance": "rangehood|冰箱|洗衣机|热水器|燃气热水器|煤气热水器|油烟机|抽油烟机|燃气灶|灶具|洗碗机|烤箱|"
    "微波炉|电视机|"
    "烘干机|"
    "净水器|雪柜|电热水器|消毒柜|电饭煲|热水炉|电磁炉|煤气炉|智能马桶|马桶盖|马桶圈|浴霸|太阳能|"
    "fridge|refrigerator|washing machine|washer|dryer|dishwasher|oven|stove|cooker|hob|microwave|water heater|"
    "geyser|range hood|cooker hood|freezer|garbage disposal|disposal|disposer|induction|water purifier|ro unit|"
    "gas water heater|gas hob|gas stove|toilet seat|bidet|washlet|kettle|instant heater|tumble dryer|waste disposer",
    "public_facility": "健身器材|单杠|滑梯|秋千|长椅|休闲椅|凉亭|游乐设施|跷跷板|快递柜|信报箱|信箱|垃圾桶|井盖|"
    "喷泉|泳池|"
    "游泳池|"
    "健身房|跑步机|篮球架|篮筐|篮球场|消防栓|灭火器|监控|摄像头|石凳|指示牌|宣传栏|减速带|围栏|围墙|跑道|步道|"
    "沙井盖|游乐场|儿童乐园|路面|乒乓球台|公告栏|晾衣架|球网|饮水机|垃圾箱|水景|木栈道|消防箱|喇叭|路沿石|"
    "自助机|健身器|椅子|桌球|跑步带|地垫|木凳|塑胶|哑铃|"
    "playground|swing|slide|bench|gym|gym equipment|treadmill|mailbox|letterbox|parcel locker|bin|manhole cover|"
    "fountain|swimming pool|pool|bbq|bbq pit|grill|cctv|camera|fire extinguisher|hydrant|signage|speed bump|fence|"
    "perimeter fence|basketball hoop|tennis net|see-saw|seesaw|footpath|pavement|sauna|parcel box|dumbbell|hoop|"
    "sprinkler head|water fountain|jogging track|bin chute|rubbish chute|garbage chute|trash chute|dumpster|"
    "perimeter wall|notice board|noticeboard|tennis court|clubhouse|park bench|water feature|ping pong|elliptical|"
    "cable machine",
    "parking_equipment": "八达通机|停车场闸口|票机|道闸|闸杆|抬杆|升降杆|车牌识别|充电桩|地锁|车位锁|停车杆|车库门|"
    "卷帘门|起落杆|缴费机|停车机|"
    "车闸|"
    "车库道闸|"
    "拦车杆|地感|识别仪|机械车位|立体车库|充电枪|充电站|栏杆机|号桩|桩子|快充|慢充|停车场闸|挡车器|"
    "barrier|boom|boom gate|boom barrier|car park gate|ev charger|ev charging|charging station|charging point|"
    "charger|pay machine|parking meter|garage door|parking gate|roller shutter|shutter|ticket machine|"
    "parking barrier|lpr|anpr|pay station|parking machine|boom arm|drop arm|parking lock|parking sensor|car lift|"
    "wallbox|bollard|plate reader|number plate reader|plate camera|exit machine|stack parking|puzzle parking",
    "other": "烟感|烟雾报警|消防警报|马蜂|蛇|蟑螂|老鼠|白蚁|高空抛物|smoke detector|smoke alarm|fire alarm|wasp|hornet|"
    "beehive|bees|snake|rat|cockroach|pest|termite|panel alarm",
}
FAULT: Final[dict[str, str]] = {
    "water": "bocor|灌水|涨水|往里灌|filling up|filling|水往下|没水|停水|无水|断水|冇水|没有水|漏水|滴水|渗水|"
    "漏雨|爆管|爆了水|"
    "喷水|冒水|水浸|浸水|出水|水黄|黄水|浑水|"
    "滴答|水滴|进水|滋水|水流|泡水|水漫|漫水|流水|水帘|瀑布|淌水|水很小|水小|热水|冷水|水淹|淹|发大水|全是水|"
    "漏个不停|漏咗|"
    "no water|no hot water|leak|leaking|leaky|leakage|drip|dripping|burst|flood|flooded|flooding|"
    "water supply|water outage|water cut|water shutoff|water shut off|water is out|seepage|seeping|"
    "seeps|low pressure|gushing|spraying|rusty water|brown water|hot water|cold water|pouring|water coming|"
    "waterfall|water everywhere|ankle deep|weeping|dribble|trickle|sweats",
    "electricity": "没电|停电|断电|冇电|没有电|麻手|麻了|触电|电压|打火|来电|电死|电到|麻电|带电|就跳|一插就|半边没电|"
    "no power|power cut|blackout|tripping|tripped|trips|trip|sparked|power is out|power out|power outage|"
    "no electricity|load shedding|nepa|current|voltage|electricity|electrocuted|electric|power|zapped|tingle|"
    "no light from nepa|outage|brownout|loadshedding",
    "lift": "坠梯|不走了|平层|轿门|关人|困人|doors open between|between floors",
    "door_access": "钥匙|key|刷不开|打不开门|开不了门|刷脸|刷卡|门打不开|锁坏|门关不上|拍卡|开唔到门|嘟卡|锁不上|录脸|"
    "can't get in|"
    "won't unlock|door won't close|won't lock|beep|door",
    "hvac": "不热|没暖|冷风|不冷|唔冻|凉的|not cooling|no heating|no cooling|not cold|no heat|blowing warm|blowing hot|"
    "warm air|not cool",
    "drainage": "tersumbat|cannot go down|can't go down|not going down|堵|塞住|堵塞|疏通|臭水|溢出|漫出来|下不去|"
    "blocked|overflowing|overflow|gurgling|gurgle|won't go down|"
    "backflow|spewing|standing like|smelly|stinks|smells bad|bad smell|foul smell|smells terrible|smells awful",
    "lighting": "不亮|黑漆漆|黑灯|一片漆黑|乌漆|摸黑|黑灯瞎火|flickering|flickers|dark|pitch black|pitch dark|dim",
    "network": "上不了网|没信号|信号|掉线|连不上|no signal|offline|dropping out|buffering|dropped out",
    "structure": "掉墙皮|墙的皮|墙皮掉|下雨|雨天|台风|裂了|鼓包|掉渣|塌了|塌|掉下来|掉落|松动|发霉|霉|砸|倒塌|"
    "晃荡|屋漏|cracked|cracking|"
    "collapsed|collapse|collapsing|fell off|falling off|loose|mould|mold|bulging|fell from|falling|crumbling|"
    "sagging|rain|rains|rattles|damp|won't latch|hanging off|came off",
    "gas": "won't light|doesn't light|will not light|not light|"
    "漏气|臭鸡蛋|打不着火|rotten egg|rotten eggs|burner|leaking hiss",
    "public_facility": "消防|健身|设施|facility|equipment",
    "parking_equipment": "抬不起来|不抬杆|升不起|充不上电|充电|won't lift|won't go up|won't charge|not charging|车库门",
    "other": "糊味|焦味|烟味|焦糊|被困|困住|反锁|锁在|锁到|锁屋|卡住|夹住|卡到|没人应|不应门|没动静|失联|求救|救命|"
    "不动了|没反应|流血|贼|撬|打架|贴着窗台|窗台外|吊着|半空|走失|抛物|坐在楼顶|不接电话|打不接|敲敲门|砸门|"
    "fire|flames|burning|burnt|smoke|smoking|trapped|bleeding|fighting|not answering|doesn't answer|gun|fell down|"
    "stuck in|screaming|threatening|banging on|ambulance|explosion|exploded|smouldering",
}
PLACE: Final[dict[str, str]] = {
    "nowhere": "电梯口|电梯厅|电梯间|电梯门口|单元门口|大门口|楼门口|家门口|房门口|门口|门外|大门外|厕所里|窗台边|"
    "lift lobby|by the lift|near the lift|next to the lift|gate house|main gate|front gate|light rain|gas station",
}
"""Places named after things: they take the word away from the thing."""
HINT: Final[dict[str, str]] = {
    "water": "漏|马桶|厕所|洗手间|水|滴|渗|toilet|sink|water|wet|puddle|basin|tank",
    "electricity": "电|开关|电源|switch|cable|亮着",
    "structure": "墙|墙面|墙体|地板|天花板|天花|吊顶|玻璃|楼顶|砖|扶梯口|wall|ceiling|floor|paint|stairs",
    "lighting": "闪|暗|lights",
    "door_access": "门|锁|gate",
    "lift": "梯|按钮",
    "parking_equipment": "杆子|闸|桩",
    "other": "火|孩子|娃|老人|小孩|宝宝|孕妇|姑娘|大爷|child|baby|toddler|kid|old man|old lady|elderly|son|"
    "daughter|bug",
    "public_facility": "lounger|sunbed|垫子|公共",
    "appliance": "灶台|灶头|炉头",
}

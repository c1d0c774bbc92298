"""Words by which the trade that a fault belongs to is known. THING outweighs SIGN: 空调漏水 is hvac, not water."""

from typing import Final

THING: Final[dict[str, str]] = {
    "water": "水管|水龙头|龙头|水喉|喉管|水表|角阀|软管|花洒|淋浴|水箱|水泵|增压泵|自来水|弯头|进水管|热水管|水阀|总阀|阀门|水压|洗手盆|洗脸盆|浴缸|淋浴房|三角阀|暗管|水锤|厕所水箱|马桶水箱|水厕|水掣|食水|咸水|冲厕水|二次供水|"
    "water pipe|pipe|tap|faucet|shower|water tank|water meter|stopcock|water pressure|water heater pipe|hose|valve|plumbing|geyser pipe|flush|cistern|sink tap|mixer|borehole|water pump|pump|bathtub|plumber",
    "electricity": "插座|电闸|空气开关|空开|漏保|漏电保护|配电箱|电箱|电表|电线|电路|线路|保险丝|总闸|开关|插头|插苏|电制|电掣|苏掣|强电|变压器|电源|配电房|火线|"
    "socket|outlet|plug point|plug|breaker|mcb|rccb|elcb|fuse|fuse box|db board|db box|circuit|wiring|wire|power point|switchboard|transformer|cable|electrician|meter box|electric meter|prepaid meter|inverter|live wire|power line|power cable|switch",
    "gas": "燃气|煤气|天然气|瓦斯|液化气|燃气管|燃气表|煤气表|石油气|gas|gas pipe|lpg|gas leak|gas smell|smell gas|gas meter|gas cylinder|gas pipeline",
    "lift": "电梯|升降机|升降梯|扶梯|轿厢|梯门|货梯|客梯|𨋢|lift|elevator|escalator|lift door|lift button|lift car",
    "door_access": "门禁|门禁卡|对讲|可视对讲|门铃|单元门|楼栋门|闭门器|门锁|智能锁|密码锁|锁芯|门磁|刷卡机|人脸识别|门卡|大门锁|防火门|铁闸|电子锁|锁舌|自动门|旋转门|门口机|入户门|防盗门|大闸|指纹锁|读卡器|闸机|"
    "intercom|door access|access card reader|card reader|door lock|lock|door closer|fob reader|fob|entry phone|entryphone|turnstile|keypad|gate motor|automatic gate|auto gate|door phone|doorbell|revolving door|access panel|key card|face scan|facial recognition|biometric|smart lock|main door|buzzer|access control|entry door|fire door|sliding gate|deadbolt|front door",
    "hvac": "空调|冷气|中央空调|暖气|暖气片|地暖|新风|通风|排风|风机盘管|温控器|外机|内机|供暖|分水器|换气扇|排气扇|抽风机|浴霸|采暖|暖气管|冷气机|抽湿机|壁挂炉|热风|"
    "aircon|air con|ac|a/c|air conditioner|air conditioning|air-con|heating|radiator|boiler|thermostat|hvac|vent|ventilation|exhaust fan|extractor|extractor fan|heat pump|heater|furnace|chiller|split unit|ceiling fan|compressor|condenser",
    "drainage": "下水道|下水管|下水|地漏|排水|排水管|污水|污水管|马桶堵|坐便|粪管|化粪池|反水|返水|倒灌|返臭|返味|反味|下水口|雨水管|排污|雨水井|排水沟|渠|去水|去水位|塞渠|渠口|厕所塞|屎渠|堵了|堵住|堵死|堵塞|疏通|通厕|通渠|不下水|下水慢|塞咗|冒粪|"
    "drain|drainage|sewer|sewage|gully|floor trap|clogged|clog|blocked toilet|toilet blocked|toilet is blocked|toilet choke|choke|choked|manhole|septic|gutter|backing up|blocked sink|sink blocked|sink is blocked|drain pipe|soakaway|storm drain|floor drain|backed up|wastewater|unclog|overflowing toilet",
    "lighting": "灯|灯泡|灯管|路灯|吊灯|声控灯|感应灯|照明|楼道灯|走廊灯|庭院灯|吸顶灯|应急灯|灯带|射灯|筒灯|草坪灯|灯胆|光管|镇流器|"
    "light|lights|lighting|bulb|lamp|tube light|street light|streetlight|lamp post|corridor light|tubelight|lightbulb|light bulb|floodlight|downlight|chandelier|fluorescent|security light",
    "network": "网络|宽带|wifi|无线网|网线|光猫|路由器|光纤|断网|没网|有线电视|电视信号|手机信号|弱电|上网|机顶盒|上唔到网|冇网|网速|"
    "internet|wi-fi|router|broadband|fibre|fiber|modem|tv signal|cable tv|phone signal|mobile signal|ethernet|lan port|network",
    "structure": "墙|墙面|墙皮|墙体|外墙|瓷砖|地砖|地板|天花板|天花|吊顶|屋顶|楼顶|房顶|裂缝|开裂|窗户|窗|玻璃|窗框|门框|门板|栏杆|扶手|推拉门|移门|纱窗|防水层|合页|铰链|滑轮|窗把手|把手|门把手|飘窗|阳台门|柜门|檐|雨棚|台阶|踏步|墙砖|砖|石膏线|保温层|腻子|踢脚线|坠落物|护栏|房门|木门|门吸|批荡|石屎|窗花|趟门|铝窗|楼板|女儿墙|幕墙|大理石|空鼓|起皮|脱落|掉皮|翘起|"
    "wall|ceiling|tile|floor tile|crack|window|window pane|glass|roof|railing|handrail|banister|door frame|door hinge|hinge|plaster|balcony door|sliding door|cladding|facade|paint peeling|peeling|skirting|parquet|floorboard|spalling|concrete|balustrade|window handle|window latch|stair tread|masonry|paving|door handle|mosquito net|window grille|bedroom door|bathroom door|cupboard door|wardrobe door|doorknob|door knob",
    "appliance": "冰箱|洗衣机|热水器|油烟机|抽油烟机|燃气灶|灶具|洗碗机|烤箱|微波炉|电视机|烘干机|净水器|雪柜|电热水器|消毒柜|电饭煲|热水炉|电磁炉|煤气炉|灶台|灶头|"
    "fridge|refrigerator|washing machine|washer|dryer|dishwasher|oven|stove|cooker|hob|microwave|water heater|geyser|hood|range hood|cooker hood|freezer|garbage disposal|disposer|induction|water purifier|ro unit",
    "public_facility": "健身器材|单杠|滑梯|秋千|长椅|休闲椅|凉亭|游乐设施|跷跷板|快递柜|信报箱|信箱|垃圾桶|井盖|喷泉|泳池|游泳池|健身房|跑步机|篮球架|篮筐|篮球场|消防栓|灭火器|监控|摄像头|石凳|指示牌|宣传栏|减速带|围栏|花坛|跑道|步道|沙井盖|游乐场|儿童乐园|会所设备|地砖路|路面|乒乓球台|公告栏|晾衣架|球网|饮水机|垃圾箱|水景|木栈道|消防箱|烟感|喇叭|路沿石|"
    "playground|swing|slide|bench|gym equipment|treadmill|mailbox|letterbox|parcel locker|bin|manhole cover|fountain|swimming pool|pool|bbq pit|cctv|camera|fire extinguisher|hydrant|signage|speed bump|fence|perimeter fence|basketball hoop|tennis net|see-saw|seesaw|footpath|pavement|sauna|parcel box|dumbbell|hoop|smoke detector|smoke alarm|fire alarm panel|sprinkler|water fountain|jogging track|bin chute|rubbish chute|garbage chute",
    "parking_equipment": "道闸|闸杆|抬杆|升降杆|车牌识别|充电桩|地锁|车位锁|停车杆|车库门|卷帘门|杆子|起落杆|缴费机|停车机|车闸|闸口|车库道闸|拦车杆|地感|识别仪|机械车位|立体车库|充电枪|充电站|电动车充电|栏杆机|"
    "barrier|boom gate|boom barrier|car park gate|ev charger|charging station|charging point|charger|pay machine|parking meter|garage door|parking gate|roller shutter|shutter|ticket machine|parking barrier|lpr|anpr|pay station|parking machine|boom arm|drop arm|parking lock|parking sensor|car lift|wallbox|bollard|number plate reader",
    "other": "着火|起火|失火|火灾|烧起|烧着|燃起|火烛|大火|火苗|明火|冒烟|浓烟|烟味|焦糊味|糊味|自燃|爆炸|救火|晕倒|昏倒|昏迷|抽搐|心脏病|心梗|没呼吸|没反应|不应门|敲门没人|自杀|跳楼|要跳|轻生|撬门|撬锁|小偷|入室|闯入|持刀|拿刀|砍人|打架|抢劫|爆格|贼|走失|溺水|落水|掉水里|卡住了头|卡住手|夹住|反锁|锁在|锁到|马蜂|蛇|蟑螂|老鼠|白蚁|高空抛物|抛物|触电|坠楼|失联|求救|救命|"
    "fire|on fire|in flames|flames|burning|burning smell|smoke|explosion|exploded|collapsed person|unconscious|not breathing|heart attack|stroke|seizure|fainted|suicide|jump|break-in|break in|breaking in|burglar|burglary|intruder|knife|armed|robber|robbery|thief|thieves|thugs|fighting|drowning|locked in|locked inside|trapped|stuck in the chute|wasp|hornet|bees|snake|rat|cockroach|pest|termite|not answering|kidnap|bleeding|choking|gunshot|gun",
}
SIGN: Final[dict[str, str]] = {
    "water": "没水|停水|无水|断水|冇水|漏水|滴水|渗水|漏雨|爆管|水很小|水小|喷水|冒水|积水|水浸|浸水|淹|出水|滴|漏|水黄|黄水|浑水|渗|水费异常|潮|洇|进水|滋水|哗哗|水流|泡水|水漫|漫水|流水|"
    "no water|leak|leaking|leakage|drip|dripping|water coming|burst|flood|flooded|flooding|water supply|seepage|seeping|low pressure|water|wet|damp|puddle|gushing|spraying|rusty water|brown water|hot water|pouring",
    "electricity": "没电|停电|断电|跳闸|短路|冇电|跳掣|火花|漏电|电弧|麻手|没有电|电压|打火|来电|亮着|电死|电到|掉闸|麻电|带电|"
    "no power|power cut|blackout|tripping|tripped|trip|short circuit|sparks|sparking|sparked|electric shock|power is out|power out|power outage|no electricity|load shedding|nepa|light off in|no light from nepa|current|voltage|electricity|electrocuted|electric|power|zapped|no stima",
    "lift": "困在电梯|关人|困人|坠梯|不走了|平层|轿门",
    "door_access": "刷不开|打不开门|开不了门|刷脸|刷卡|门打不开|锁坏|门关不上|拍卡|开唔到门|嘟卡|锁不上|can't get in|won't unlock|door won't close|tap in|won't lock|beep me in",
    "hvac": "不制冷|不制热|不热|没暖气|制冷|冷风|不冷|唔冻|制热|没暖|not cooling|no heating|no cooling|not cold|freezing in here|no heat",
    "drainage": "堵|塞|臭水|溢出|漫出来|下不去|blocked|overflowing|overflow|slow drain|won't drain|not draining|smelly drain|gurgling|won't go down|backflow|spewing",
    "lighting": "不亮|黑漆漆|黑灯|一片漆黑|乌漆|摸黑|闪|flickering|dark|pitch black|pitch dark",
    "network": "上不了网|信号|掉线|连不上|no signal|offline|disconnect",
    "structure": "裂|鼓包|掉渣|塌|掉下来|掉落|松动|发霉|砸|倒塌|cracked|cracking|collapsed|collapse|collapsing|fell off|falling off|loose|mould|mold|bulging|fell from|falling|crumbling|sagging",
    "gas": "漏气|臭鸡蛋|煤气味|rotten egg|rotten eggs",
    "public_facility": "消防|健身|设施|facility|equipment",
    "parking_equipment": "抬不起来|不抬杆|升不起|充不上电|充电|won't lift|won't go up|won't charge|not charging|parking ticket|车库",
    "other": "人不动|躺在|流血|呼吸|老人没|没人应|没动静",
}

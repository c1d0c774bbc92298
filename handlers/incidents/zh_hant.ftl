# 叫甚麼
incident-water = 停水
incident-electricity = 停電
incident-gas = 停氣
incident-lift = 升降機停駛
incident-hvac = 暖氣冷氣中斷
incident-network = 斷網
incident-of = { $category }故障
incident-everywhere = 全屋苑
incident-and = 、
incident-end-unknown = 尚未確定
incident-note = 說明：{ $note }

# 告訴住戶
incident-active =
    { $where }{ $what }：{ $since } 開始，預計恢復：{ $until }。管理處已在處理。{ $note }
    { $count ->
        [0] 恢復了或者時間有變，我馬上告訴您。
       *[other] 已有 { $count } 人反映。恢復了或者時間有變，我馬上告訴您。
    }
incident-overdue =
    { $where }{ $what }：{ $since } 開始，原定恢復：{ $until }，到現在還沒有恢復的消息，管理處在跟進。{ $note }
    { $count ->
        [0] 一有消息我馬上告訴您。
       *[other] 已有 { $count } 人反映。一有消息我馬上告訴您。
    }
incident-planned =
    { $where }計劃{ $what }：{ $since } 開始，預計恢復：{ $until }。{ $note }
    { $count ->
        [0] 請提前準備。時間有變，我告訴您。
       *[other] 請提前準備。時間有變，我告訴您。
    }
incident-me-too = 我家也是
incident-something-else = 是其他問題
incident-joined =
    { $count ->
        [1] 記下了，您是第一位反映的。
       *[other] 記下了，已有 { $count } 人反映。
    }
    { $where }{ $what }，預計恢復：{ $until }。恢復了我馬上告訴您，不用再報。
incident-tied = 您報的 { $number } 和同座其他住戶說的是同一件事：{ $where }{ $what }，預計恢復：{ $until }。管理處在統一處理，恢復了我馬上告訴您。
incident-changed = { $where }{ $what }的恢復時間有變：現在預計 { $until } 恢復。{ $note }再有變化我告訴您。
incident-ended = { $where }{ $what }已經恢復正常。您家如果還沒好，點「我家還沒好」，我馬上替您報修。
incident-called-off = 原定 { $since } 的{ $where }{ $what }取消了，照常使用。
incident-still = 我家還沒好
incident-still-words = { $where }{ $what }通知已恢復，但我家還沒好。

# 給員工
incident-opened =
    已登記：{ $where }{ $what }，{ $since } 開始，預計恢復：{ $until }。
    住戶再問起或報修這件事，先看到這條；現在有 { $count } 人等恢復的消息。
    恢復時點「已恢復」；改時間就寫，例如「停水延到20點」。
incident-open-already = 這件已經登記過：{ $where }{ $what }，{ $since } 開始，預計恢復：{ $until }，{ $count } 人在等消息。
incident-end-changed = 已改：{ $where }{ $what }預計 { $until } 恢復，已告訴 { $count } 位住戶。
incident-end-it = 已恢復
incident-end-done = 已結束：{ $where }{ $what }。恢復的消息會發給 { $count } 位住戶。
incident-tickets-left = 有關的工單仍未完成：{ $numbers }，處理完請分別點「完成」。
incident-ended-already = { $where }{ $what }已經結束了，不用再點。
incident-none = 現在沒有登記中的{ $what }。要登記就寫，例如「停水通知 3棟 到18點」。
incident-which-ends = 哪一個恢復了？點一下或回覆序號。
incident-which-changes =
    有幾處同類的，請帶上座數再說一次，例如「停水延到20點 3棟」：
    { $lines }
incident-in-a-line = { $where }{ $what }（{ $since } 起）
incident-no-such-building = 沒有這座樓：{ $name }。本屋苑有：{ $known }。
incident-end-passed = 這個時間已經過了，或者沒說清。請寫恢復時間，例如「停水延到20點」。
incident-not-yours = 登記和結束停水停電由前台或經理負責，請告訴前台。
incident-proposed =
    半小時內 { $where }有 { $count } 單同樣的報修（{ $numbers }），可能是整座的{ $what }。
    核實後點「登記為公共事件」：這幾單會併在一起，住戶再問起先看到它。
incident-open-it = 登記為公共事件
incident-is-it-back = { $where }{ $what }（{ $since } 起）原定現在恢復。恢復了請點「已恢復」，住戶會收到消息；未恢復就寫新的時間，例如「停水延到20點」。

booking-ask-what = 您要預約甚麼？例如「清潔兩小時」「清洗冷氣」「網球場」。
booking-ask-time = 想約在甚麼時候？選一個，或直接寫時間，例如「星期六上午」。
booking-any-time = 時間都可以
booking-people-unsaid = 沒說
booking-no-home = 沒有指定
booking-for-people = 人數：{ $people }
booking-summary =
    請核對預約：
    內容：{ $what }
    時間：{ $when }
    人數：{ $people }
    單位：{ $home }
    電話：{ $phone }
    對嗎？要改就直接寫，例如「改到星期日下午」。
booking-opened =
    預約已登記，工單號 { $number }：{ $what }
    時間：{ $when }
    有沒有空位、多少錢，由前台確認，{ $by } 前回覆您；確認之前請先不要安排。
    要改時間就說「改到星期日下午」，不要了就說「取消」加上工單號。
booking-price-later = 價錢和空位由前台確認後一併告訴您；確認之前都可以改、可以取消。
booking-price-known = { $what }：{ $price }。
booking-price-passed-on = 價錢的問題已寫進預約 { $number }，前台確認時一併告訴您；確認前都可以改或取消。
booking-list-none = 您現在沒有預約。要約甚麼、甚麼時候，直接告訴我就可以。
booking-list =
    您的預約：
    { $lines }
    要改時間就說「改到星期日下午」，不要了就說「取消」加上工單號。
booking-line = { $number } · { $what } · { $when }
booking-cancel-which = 您要取消哪一個？點一下或回覆序號。
booking-move-which = 您要改哪一個的時間？點一下或回覆序號。
booking-wait-noted = 已在 { $number } 記下：如果滿了，前台會把您排進候補並告訴您。
booking-moved = 預約 { $number } 的時間已改為{ $when }，前台會再確認。
booking-moved-note = 住戶把預約時間改為：{ $when }，請確認。
booking-move-late = 預約 { $number } 已經開始辦了，這裏改不了時間，請聯絡管理處 { $phone }。
activity-ask-what = 您想報名哪個活動？寫活動的名字就可以，例如「週末親子活動」。
activity-summary =
    請核對報名：
    活動：{ $what }
    人數：{ $people }
    電話：{ $phone }
    對嗎？要改就直接寫，例如「兩個人」。
activity-opened =
    報名已登記，工單號 { $number }：{ $what }
    人數：{ $people }
    還有沒有名額由前台確認，{ $by } 前回覆您。不去了就說「取消」加上工單號。
booking-price = { $amount } 元／{ $unit }
booking-price-free = 免費
booking-unit-slot = 次
booking-known-summary =
    請核對預約：
    內容：{ $what }
    時間：{ $when }
    價格：{ $price }
    單位：{ $home }
    電話：{ $phone }
    這個時間有空位。對嗎？要改就直接寫，例如「改到週日下午」。
booking-wait-summary =
    請核對候補：
    內容：{ $what }
    時間：{ $when }（已約滿，排候補）
    價格：{ $price }
    單位：{ $home }
    電話：{ $phone }
    有人取消就自動為您訂上並通知您。對嗎？
booking-booked =
    已訂好，工單號 { $number }：{ $what }
    時間：{ $when }
    價格：{ $price }
    要改時間就說「改到週日下午」，不要了就說「取消」加上工單號。
booking-waits =
    已排候補，工單號 { $number }：{ $what }
    時間：{ $when }
    有人取消就自動為您訂上並馬上通知您；不等了就說「取消」加上工單號。
booking-full = { $what }在{ $when }已經約滿。最近的空位如下，點一個、回覆序號，或寫別的時間：
booking-closed = { $what }的開放時間是 { $hours }，您說的時間約不到。最近的空位如下，點一個、回覆序號，或寫別的時間：
booking-wait = 排候補
booking-give-up = 不要了，取消
booking-promoted = 候補輪到您了：{ $what }，{ $when }，工單號 { $number }，已經為您留好。來不了請盡早取消，讓給後面的人。
booking-promoted-note = 候補轉為正式：有空位了。
booking-waiting-note = （候補：目前已約滿）
booking-if-full-note = （約滿了就排候補）
booking-wait-passed-on = 好，我告訴櫃檯：預約 { $number } 沒有空位就排候補，有空位會通知您。
booking-waiting-mark = （候補中）
booking-moved-kept = 預約 { $number } 已改到{ $when }，這個時間已經為您留好。
booking-move-full = 預約 { $number } 沒有改：那個時間沒有空位。可以改到下面的時間，點一個或回覆序號：
activity-move-not = 報名 { $number } 的活動時間是固定的，改不了。去不了就說「取消」加上工單號。
activity-ask-which = 您想報名哪個活動？點一個，或回覆序號、名稱。
activity-known-summary =
    請核對報名：
    活動：{ $what }
    時間：{ $when }
    地點：{ $place }
    人數：{ $people }（還剩 { $left } 個名額）
    對嗎？要改人數就直接寫，例如「兩個人」。
activity-full-summary =
    { $what }（{ $when }）還剩 { $left } 個名額，不夠 { $people } 人，可以排候補：有人取消就自動補上並通知您。
    要排候補嗎？也可以改人數，例如「一個人」。
activity-going =
    報名成功，工單號 { $number }：{ $what }
    時間：{ $when }
    地點：{ $place }
    人數：{ $people }
    前一天會提醒您。不去了就說「取消」加上工單號。
activity-waits =
    名額不夠，已為您排候補，工單號 { $number }：{ $what }，{ $when }，{ $people } 人。
    有名額就自動補上並通知您；不去了就說「取消」加上工單號。
activity-already = 您已經報名了：{ $what }，{ $people } 人，工單號 { $number }。要改人數請先取消再報。
activity-people-changed = 工單 { $number }（{ $what }）已改為 { $people } 人。不去了就說「取消」加上工單號。
activity-people-full = { $what }只剩 { $left } 個名額，工單 { $number } 仍是 { $people } 人。可以少報幾位，或問問前台。
activity-reminder =
    提醒您：{ $what }在{ $when }開始。
    地點：{ $place }；人數：{ $people }
    來不了請點「取消」，把名額讓給候補的鄰居。
activity-none = 現在沒有開放報名的活動。
activity-attendance = { $lists }
activity-attendance-head = { $what }：{ $people }/{ $capacity } 人，候補 { $waiting } 人
activity-attendance-line = · { $name }：{ $people } 人
activity-attendance-waits = · { $name }：{ $people } 人（候補）
activity-nameless = 未留姓名
activity-list =
    現在可以報名的活動：
    { $lines }
    想參加就說「報名」加上活動的名稱和人數。
activity-attendance-came = ✓ { $name }：{ $people } 人，已到場
activity-attendance-missed = ✗ { $name }：{ $people } 人，沒來
activity-mark-came = { $name } 到場
booking-regretted = 沒關係。預約 { $number } 已經取消，我按原來的內容給您重新登記：

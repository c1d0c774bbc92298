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
booking-list-none = 您現在沒有預約。要約甚麼、甚麼時候，直接告訴我就可以。
booking-list =
    您的預約：
    { $lines }
    要改時間就說「改到星期日下午」，不要了就說「取消」加上工單號。
booking-line = { $number } · { $what } · { $when }
booking-cancel-which = 您要取消哪一個？點一下或回覆序號。
booking-move-which = 您要改哪一個的時間？點一下或回覆序號。
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

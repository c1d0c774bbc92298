registration-code-wrong = 這個邀請碼用不了，可能輸入錯誤、過期或已經用過。請核對後再傳一次，或請前台給您一個新的。
registration-bound =
    { $name }，綁定好了。您的單位：{ $homes }
    以後報修、投訴建議、查進度，直接在這裏說，例如「洗手間燈不亮」。
registration-staff-bound =
    { $name }，綁定好了。派給您的工單會傳到這裏，按按鈕或輸入文字都能處理。
    想看手上的工單，回覆「我的工單」。
homes-none = 還沒有登記
registration-demo = 這裏是示範屋苑，資料都是虛構的。您想以誰的身份試用？按一下或回覆號碼。
registration-demo-label = { $name } · { $role } · { $community }
registration-playing =
    您現在是{ $name }，單位：{ $homes }
    試試說「廚房水龍頭漏水」。想換人就傳送 /demo。
registration-playing-staff =
    您現在是{ $name }。有工單派給您時，會傳到這裏。
    想看手上的工單，回覆「我的工單」；想換人就傳送 /demo。
role-resident = 住戶
role-front-desk = 前台
role-technician = 維修師傅
role-guard = 保安
role-finance = 財務
role-manager = 經理
role-assessor = 考評員
registration-code-locked = 邀請碼試錯太多次了，請一小時後再試，或請前台當面幫您綁定。
registration-how = 就是現在這幾步：單位、姓名、電話都對得上，前台核對後就開通。手上有邀請碼的話，直接發來更快。
registration-ask-home = 是哪一個單位？請寫全，例如「3座2單元501」。
registration-ask-building = { $room } 在哪一座、哪個單元？請寫全，例如「3座2單元501」。
registration-ask-name = 請問您的姓名？請按前台登記的寫。
registration-ask-phone = 請留一個電話號碼，讓前台核對。
registration-ask-role = 您是這個單位的什麼人？
registration-ask-until = 租到哪一天？寫個日期，例如「明年6月30日」。
registration-until-open = 租期沒說
household-role-owner = 業主
household-role-tenant = 租客
household-role-family = 家人
household-role-helper = 家務、照護人員
registration-summary =
    請核對綁定申請：
    單位：{ $home }
    姓名：{ $name }
    電話：{ $phone }
    身分：{ $role }
registration-summary-until = 租期到：{ $until }
registration-summary-end = 前台核對後才會開通。對嗎？要改就直接寫。
registration-submitted = 已交給前台核對，{ $by } 前給您結果。開通前，公用地方的問題和緊急情況照樣可以直接說。
registration-already-waiting = { $home } 的申請還在核對，不用再交。有結果我馬上告訴您。
registration-too-many = 您的申請已經有幾份了，請等前台核對完再交。急的話請聯絡物業 { $phone }。
registration-nobody-there = 申請記下了，但這裏現在沒有人能核對。請帶證件到前台，或致電物業 { $phone }。
registration-approved =
    { $name }，{ $home } 已綁定好。
    以後報修、訪客、查進度，直接在這裏說，例如「浴室燈不亮」。
registration-refused = { $home } 的綁定申請沒有通過。請帶身分證件到前台辦理，或致電物業 { $phone }；資料寫錯了，可以重新說「綁定單位」。
claim-card =
    有人申請綁定單位，請核對：
    單位：{ $home }
    姓名：{ $name }
    電話：{ $phone }
    身分：{ $role }
    檔案：{ $match }
    按「通過」之前，請確認是本人。
claim-approve = 通過
claim-refuse = 不通過
claim-match-both = 姓名和電話都對得上
claim-match-name = 只有姓名對得上
claim-match-phone = 只有電話對得上
claim-match-nobody = 這個單位的檔案裏沒有這個人
claim-match-no-home = 沒有找到這個單位，或寫得不全
claim-approved = 已通過：{ $name } 綁定到 { $home }，已通知對方。
claim-refused = 沒有通過：{ $name }（{ $home }），已請對方到前台辦理。
claim-no-home = 「{ $home }」對不上唯一的一個單位，不能通過。請聯絡申請人問清楚，或按「不通過」。
claim-already-approved = 這份申請{ $name }已經通過了，不用再按。
claim-already-refused = 這份申請{ $name }已經退回了，不用再按。
leaving-which = 要解綁哪一個單位？
leaving-summary =
    要把 { $home } 和這個帳號解綁，對嗎？
    解綁後看不到它的帳單、訪客和工單；要再綁定，需要前台重新核對。
leaving-nothing = 您現在沒有綁定的單位，不用解綁。
leaving-done = { $home } 已解綁。祝一切順利，有事隨時說。
leaving-news = { $name } 把帳號和 { $home } 解綁了，說已不住在那裏。請核對檔案。

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

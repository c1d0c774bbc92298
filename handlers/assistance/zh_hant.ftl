thanks = 不客氣，有事隨時說。
yes-to-nothing = 好的。要辦什麼，直接告訴我就可以。
no-to-nothing = 好的，那先不辦。有需要隨時叫我。
out-of-scope = 這個我幫不上忙。屋苑裏的事，像報修、投訴建議、訪客、費用、查進度，都可以找我。
person-called = 已經告訴前台同事，會盡快聯絡您。如有急事請聯絡管理處 { $phone }。
person-not-reached =
    抱歉，前台現在沒有人當值。如有急事請聯絡管理處 { $phone }。
    也可以把事情寫給我，我登記下來交給前台跟進。
person-wanted =
    有住戶想找真人職員，請盡快聯絡：
    姓名：{ $name }
    電話：{ $phone }
    原話：{ $words }

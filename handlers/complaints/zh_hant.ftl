# 投訴
complaint-ask-words = 讓您不舒心了，抱歉。請說說是什麼事、在哪裏、什麼時候，我記下來交給負責的人。
complaint-summary = 遇到這種事確實煩心，抱歉。我按投訴登記，請核對：
complaint-line-topic = 類型：{ $topic }
complaint-line-words = 內容：{ $words }
complaint-line-about = 關於：{ $value }
complaint-line-where = 地點：{ $value }
complaint-line-when = 時間：{ $value }
complaint-line-home = 您的單位：{ $value }
complaint-line-photos = 相片：{ $value } 張
complaint-seen-named = 誰看得到您：處理的前台或經理會看到您的姓名（{ $name }）和聯絡方式。
complaint-seen-sealed = 誰看得到您：只有經理看得到您是誰，前台只看到內容。
complaint-seen-anonymous = 誰看得到您：沒有人，姓名、單位、電話都不顯示。進展我照樣在這裏告訴您。
complaint-kept-from-them = 您提到的工作人員要迴避，看不到這件事，也不會派給他們。
complaint-where-for-guards = 現在還在吵，告訴我是哪一座、哪一層，我就請當值保安過去勸，不說是誰反映的。
complaint-how-to-submit = 怎麼提交？要改或補充，直接寫就可以。
complaint-submit = 提交
complaint-submit-named = 實名提交
complaint-submit-anonymous = 匿名提交
complaint-submit-sealed = 只讓經理看到
complaint-after-anonymous = 這件事不顯示您是誰。回覆會傳到這裏，您隨時可以來問進度。
complaint-after-sealed = 只有經理看得到您是誰。要對別人公開，必須寫明原因，並且會通知您。
complaint-nobody-else = 您提到的人都要迴避，這裏現在沒有別人能接手。我先存著，請再致電物業 { $phone } 找上級處理。
complaint-patrol = 🔔 有住戶反映現在很吵：{ $where }。請過去看看、勸一下，情況告訴前台。
complaint-patrol-sent = 現在還在吵，所以也請了值班保安去 { $where } 看看、勸一下；沒有告訴他們是誰反映的。
complaint-level-stays = 工單 { $number } 不用改：匿名或實名，和提交時一樣。
complaint-who-sees = 被反映的一方看不到是誰說的，我們也不會告訴他們。具名提交時，只有處理的櫃檯或經理能看到您；不想讓他們知道，就說「匿名」或「只給經理看」。
complaint-now-named = 工單 { $number } 已改為實名，處理的人看得到您的姓名和電話，方便聯絡您。
complaint-revealed-card =
    住戶願意實名了，可以直接聯絡：
    { $card }
complaint-now-anonymous = 工單 { $number } 已改為匿名，從現在起沒有人看得到您是誰。之前已經傳給處理人的訊息收不回來，抱歉。
complaint-now-sealed = 工單 { $number } 已改為保密，從現在起只有經理看得到您是誰。之前已經傳給處理人的訊息收不回來，抱歉。
complaint-veil = （已隱去）

# 建議
suggestion-ask-words = 謝謝您願意提建議。請說說想改什麼、在哪裏。
suggestion-summary = 謝謝您的建議。我這樣登記，請核對：

# 解除保密
complaint-ask-unsealing-reason = 為什麼要讓處理人看到投訴人？寫一句原因，這句話會傳給住戶。
complaint-unsealing-done = 工單 { $number } 已解除保密，已通知住戶。投訴人：{ $contact }
complaint-unsealed = 您的投訴 { $number }：{ $name }已讓處理人看到您是誰，原因：{ $reason }。有異議請直接在這裏告訴我。
complaint-unsealed-card =
    這件投訴已解除保密，原因：{ $note }
    { $card }

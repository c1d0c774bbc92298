survey-question =
    工單 { $number }（「{ $what }」）由{ $assignee }處理完了。
    您給幾分？1（很差）到 5（很好），按一下或回覆數字；想多說兩句，寫在數字後面就可以，例如「4 來得很快」。
survey-reminder =
    想再請您評一下工單 { $number }（「{ $what }」，{ $assignee }處理）：1（很差）到 5（很好），按一下或回覆數字，也可以寫兩句。
    不方便就不用理會，之後不再問了。
survey-score = { $score } 分 · { $score ->
        [1] 很差
        [2] 較差
        [3] 一般
        [4] 滿意
       *[5] 很好
    }
survey-thanks = 謝謝！工單 { $number } 的 { $score } 分記下了。想改分或補充，再傳一次分數和您的話就可以。
survey-thanks-low =
    工單 { $number } 的 { $score } 分記下了，抱歉沒讓您滿意。主管會看到您的評價。
    哪裏不好，請再傳一次分數加幾個字，例如「2 師傅遲到」；問題還在就說「沒解決」，我讓人再去處理。
survey-thanks-low-words =
    工單 { $number } 的 { $score } 分和您寫的都記下了，抱歉沒讓您滿意，主管會看到。
    問題還在就說「沒解決」，我讓人再去處理。
survey-declined = 好的，這次不再問您了。
survey-too-late = 這次評價已經截止了，未能記錄。有意見直接寫給我，我登記下來交給前台。
survey-low-alert =
    工單 { $number }（「{ $what }」）只得了 { $score } 分，處理人：{ $assignee }。
    住戶評價：{ $comment }
    請聯絡住戶了解情況，看是否需要補救。
survey-no-comment = 沒有寫評語
survey-comment-added = 您的話也記到工單 { $number } 的評價裡了，謝謝。
survey-opened-again = 抱歉沒弄好，{ $score } 分記下了，主管會看到。工單 { $number } 已重新打開，會馬上聯絡您再來處理；現在是什麼情況，可以發文字或照片給我。

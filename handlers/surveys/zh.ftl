survey-question =
    工单 { $number }（“{ $what }”）由{ $assignee }处理完了。
    您给几分？1（很差）到 5（很好），点一下或回复数字；想多说两句，写在数字后面就行，例如“4 来得很快”。
survey-reminder =
    想再请您评一下工单 { $number }（“{ $what }”，{ $assignee }处理）：1（很差）到 5（很好），点一下或回复数字，也可以写两句。
    不方便就不用理会，之后不再问了。
survey-score = { $score } 分 · { $score ->
        [1] 很差
        [2] 较差
        [3] 一般
        [4] 满意
       *[5] 很好
    }
survey-thanks = 谢谢！工单 { $number } 的 { $score } 分记下了。想改分或补充，再发一次分数和您的话就行。
survey-thanks-low =
    工单 { $number } 的 { $score } 分记下了，抱歉没让您满意。主管会看到您的评价。
    哪里不好，请再发一次分数加几个字，例如“2 师傅迟到”；问题还在就说“没解决”，我让人再去处理。
survey-thanks-low-words =
    工单 { $number } 的 { $score } 分和您写的都记下了，抱歉没让您满意，主管会看到。
    问题还在就说“没解决”，我让人再去处理。
survey-declined = 好的，这次不再问您了。
survey-too-late = 这次评价已经截止了，没能记上。有意见直接写给我，我登记下来交给前台。
survey-low-alert =
    工单 { $number }（“{ $what }”）只得了 { $score } 分，处理人：{ $assignee }。
    住户评价：{ $comment }
    请联系住户了解情况，看是否需要补救。
survey-no-comment = 没有写评语
survey-comment-added = 您的话也记到工单 { $number } 的评价里了，谢谢。
survey-opened-again = 抱歉没弄好，{ $score } 分记下了，主管会看到。工单 { $number } 已重新打开，会马上联系您再来处理；现在是什么情况，可以发文字或照片给我。

# 投诉
complaint-ask-words = 让您不舒心了，抱歉。请说说是什么事、在哪里、什么时候，我记下来交给负责的人。
complaint-summary = 遇到这种事确实闹心，抱歉。我按投诉登记，请核对：
complaint-line-topic = 类型：{ $topic }
complaint-line-words = 内容：{ $words }
complaint-line-about = 关于：{ $value }
complaint-line-where = 地点：{ $value }
complaint-line-when = 时间：{ $value }
complaint-line-home = 您的房屋：{ $value }
complaint-line-photos = 照片：{ $value } 张
complaint-seen-named = 谁能看到您：处理的前台或经理能看到您的姓名（{ $name }）和联系方式。
complaint-seen-sealed = 谁能看到您：只有经理能看到您是谁，前台只看到内容。
complaint-seen-anonymous = 谁能看到您：没有人，姓名、房号、电话都不显示。进展我照样在这里告诉您。
complaint-kept-from-them = 您说到的工作人员要回避，看不到这件事，也不会派给他们。
complaint-where-for-guards = 现在还在吵，告诉我是哪一栋、哪一层，我就请值班保安过去劝，不说是谁反映的。
complaint-how-to-submit = 怎么提交？要改或补充，直接写就行。
complaint-submit = 提交
complaint-submit-named = 实名提交
complaint-submit-anonymous = 匿名提交
complaint-submit-sealed = 只让经理看到
complaint-after-anonymous = 这件事不显示您是谁。回复会发到这里，您随时可以来问进度。
complaint-after-sealed = 只有经理能看到您是谁。要对别人公开，必须写明原因，并且会通知您。
complaint-nobody-else = 您说到的人都要回避，这里现在没有别人能接手。我先存着，请再打物业电话 { $phone } 找上级处理。
complaint-patrol = 🔔 有住户反映现在很吵：{ $where }。请过去看看、劝一下，情况告诉前台。
complaint-patrol-sent = 现在还在吵，所以也请了值班保安去 { $where } 看看、劝一下；没有告诉他们是谁反映的。
complaint-level-stays = 工单 { $number } 不用改：您是匿名还是实名，和提交时一样。
complaint-who-sees = 被反映的一方看不到是谁说的，我们也不会告诉他们。实名提交时，只有处理的前台或经理能看到您；不想让他们知道，就说“匿名”或“只给经理看”。
complaint-now-named = 工单 { $number } 已改为实名，处理的人能看到您的姓名和电话，好跟您联系。
complaint-revealed-card =
    住户愿意实名了，可以直接联系：
    { $card }
complaint-now-anonymous = 工单 { $number } 已改为匿名，从现在起没有人能看到您是谁。之前已经发给处理人的消息收不回来，抱歉。
complaint-now-sealed = 工单 { $number } 已改为保密，从现在起只有经理能看到您是谁。之前已经发给处理人的消息收不回来，抱歉。
complaint-veil = （已隐去）

# 建议
suggestion-ask-words = 谢谢您愿意提建议。请说说想改什么、在哪里。
suggestion-summary = 谢谢您的建议。我这样登记，请核对：

# 解除保密
complaint-ask-unsealing-reason = 为什么要让处理人看到投诉人？写一句原因，这句话会发给住户。
complaint-unsealing-done = 工单 { $number } 已解除保密，已通知住户。投诉人：{ $contact }
complaint-unsealed = 您的投诉 { $number }：{ $name }已让处理人看到您是谁，原因：{ $reason }。有异议请直接在这里告诉我。
complaint-unsealed-card =
    这件投诉已解除保密，原因：{ $note }
    { $card }

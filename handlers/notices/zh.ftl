# 公告
notice-message =
    【公告】{ $title }
    { $body }
    全文：{ $link }
notice-page = 公告
notice-page-404 = 没有这份公告，请检查链接是否完整。

# 公告
notice-message =
    【公告】{ $title }
    { $body }
    全文：{ $link }
notice-page = 公告
notice-page-404 = 找不到這份公告，請檢查連結是否完整。

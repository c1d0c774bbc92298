# Notices
notice-message =
    Notice: { $title }
    { $body }
    In full: { $link }
notice-page = Notice
notice-page-404 = There is no such notice; please check that the link is complete.

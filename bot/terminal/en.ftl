terminal-who = Who would you like to be? Type a number or a name; just Enter makes you a guest.
terminal-nobody = There is nobody called “{ $name }” here. It can be: { $names }, or guest.
terminal-no-demo = There is no demo community here, so nobody called “{ $name }”. Run guanjia demo first, or leave --as out to talk as a guest.
terminal-hello = Hello { $name }! You are at { $community } ({ $role }), and I am the front desk.
terminal-hello-guest = Hello! I am the front desk. You are a guest; if you have an invitation code, just send it to me.
terminal-how = Just type what it is about; answer choices by their number. /photo FILE sends a photo, /quit leaves.
terminal-missed = —— while you were away ——
terminal-photos =
    { $count ->
        [1] [1 photo]
       *[other] [{ $count } photos]
    }
terminal-photo-which = Please name the file, for example: /photo leak.jpg
terminal-photo-unreadable = The file { $path } cannot be read. Is the path right?
terminal-photo-refused = { $path } is no photo (JPEG, PNG, GIF, WebP), or larger than 10 MB.
terminal-outage = The database is out of reach, so this was not recorded. Please send it again in a moment.
terminal-bye = Goodbye! I am here whenever you need me.

"""Words said in reply to what was asked or told: yes, no, a number, a time, a rating, small talk."""

"""Work for staff: opening a ticket, finding who does it, showing it, telling who has to know.

Every feature may use it, as it may use the dialogue; it knows no feature (docs/decisions/0008).
"""

"""A fake of a Rasa server, for what a real one seldom does; `test_rasa_contract.py` talks to a real one."""

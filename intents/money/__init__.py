"""Words about money: what a bill is asked for, and what work costs."""

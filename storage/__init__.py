"""All SQL of Guanjia: mapped classes with their rules and queries, one module per noun."""

from sqlalchemy.orm import Session

__all__ = ["Session"]

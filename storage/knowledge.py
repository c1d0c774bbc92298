"""What a community has written down for its residents: rules, procedures, hours, published accounts."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base


class KnowledgeEntry(Base):
    """An answer of one community to a question that residents ask.

    `answers` holds it by language tag; `questions` ways to ask, in any language. `source` and `as_of` say where it
    comes from and from when it is: no answer is given without them. `topic` replaces what the assistant would say
    about that topic by itself.
    """

    __tablename__ = "knowledge_entry"
    __table_args__ = (UniqueConstraint("community_id", "topic"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"))
    topic: Mapped[str]
    questions: Mapped[list[str]] = mapped_column(default=list)
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    source: Mapped[dict[str, Any]] = mapped_column(default=dict)
    as_of: Mapped[date]
    active: Mapped[bool] = mapped_column(default=True)

    @classmethod
    def of_community(cls, session: Session, community_id: int) -> Sequence[Self]:
        """Give what the community has written down and not withdrawn, by topic."""
        query = select(cls).where(cls.community_id == community_id, cls.active)
        return session.scalars(query.order_by(cls.topic)).all()


def in_language(texts: dict[str, Any], language: str) -> str:
    """Give the text in that language, else in one that its readers can read, else any."""
    order = {"zh": ("zh", "zh-Hant"), "zh-Hant": ("zh-Hant", "zh"), "en": ("en",)}.get(language, ())
    return str(next((texts[one] for one in (*order, *texts) if texts.get(one)), ""))

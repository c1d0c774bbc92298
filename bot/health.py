"""Liveness, readiness, metrics."""

import asyncio
from collections.abc import Mapping, Sequence

import prometheus_client
from prometheus_client.core import GaugeMetricFamily
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from storage.database import Database
from storage.outbox import Delivery, delivery_counts
from storage.transaction import reading


def health_routes(database: Database) -> Sequence[BaseRoute]:
    """Give /health/live (the process answers), /health/ready (and the database, too) and /metrics."""

    async def live(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def ready(_request: Request) -> Response:
        try:
            await asyncio.to_thread(database.ping)
        except Exception as error:  # noqa: BLE001 - whatever the driver raises, we are not ready
            return JSONResponse({"status": "database out of reach", "error": type(error).__name__}, status_code=503)
        return JSONResponse({"status": "ok"})

    async def metrics(_request: Request) -> Response:
        body = await asyncio.to_thread(_metrics, database)
        return Response(body, media_type=prometheus_client.CONTENT_TYPE_LATEST)

    return (Route("/health/live", live), Route("/health/ready", ready), Route("/metrics", metrics))


def _metrics(database: Database) -> bytes:
    """Give the process's own metrics, whether the database answers, and the outbox by delivery status as it is now."""
    registry = prometheus_client.CollectorRegistry()
    up = GaugeMetricFamily("guanjia_database_up", "Whether the database answers")
    registry.register(_Once(up))
    try:
        with reading(database) as session:
            counts = delivery_counts(session)
    except Exception:  # noqa: BLE001 - when the database is down, the rest is wanted more than ever
        up.add_metric([], 0)
    else:
        up.add_metric([], 1)
        registry.register(_Once(_outbox(counts)))
    return prometheus_client.generate_latest() + prometheus_client.generate_latest(registry)


def _outbox(counts: Mapping[str, int]) -> GaugeMetricFamily:
    gauge = GaugeMetricFamily("guanjia_outbox", "Notifications by delivery status", labels=["status"])
    for status in Delivery:
        gauge.add_metric([status], counts.get(status, 0))
    return gauge


class _Once:
    def __init__(self, family: GaugeMetricFamily) -> None:
        self._family = family

    def collect(self) -> list[GaugeMetricFamily]:
        """Give what was counted."""
        return [self._family]

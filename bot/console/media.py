"""Photos of tickets, for those who may see the ticket."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.console.forms import without_controls
from bot.console.visit import Visit
from storage.console import shows_photo


def show_photo(visit: Visit) -> Response:
    """Give a photo; 404 when it is on no ticket that this person may see, as when there is no such photo."""
    digest = without_controls(visit.request.path_params["digest"])
    if not shows_photo(visit.session, visit.staff, digest):
        raise HTTPException(404)
    found = visit.reception.media.read(digest)
    if found is None:
        raise HTTPException(404)
    content, media_type = found
    return Response(content, media_type=media_type, headers={"cache-control": "private, max-age=600"})

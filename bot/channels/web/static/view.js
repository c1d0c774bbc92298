// The log: a list of messages in the order of time, each known by its id, with day separators and the state of sending.
import { bubble, fillChoices } from "./bubble.js";
import { createDays, insertByTime } from "./order.js";

const NEAR_END = 120;

export function createView({ list, log, typing, empty, newest, viewer, texts, zone, language, onChoice, onRetry, onDrop }) {
  const items = new Map(); // id of the server, or client id → list item
  const clock = new Intl.DateTimeFormat(language, { timeZone: zone, hour: "2-digit", minute: "2-digit", hour12: false });
  const days = createDays(list, texts, zone, language);
  let pinned = true;

  function place(message) {
    const known = items.get(message.id) || (message.client && items.get(message.client));
    const item = known || document.createElement("li");
    const isNew = !known;
    const at = Date.parse(message.at);
    if (known && known.dataset.at === String(at)) {
      update(item, message);
      return false;
    }
    if (message.from === "me" && !known) closeReplies(at);
    item.dataset.at = at;
    item.dataset.from = message.from;
    item.replaceChildren(...bubble(message, texts, press(item), openPhoto));
    item.className = `message ${message.from} ${message.kind}`;
    item.lastElementChild.replaceChildren(timeOf(at));
    items.set(message.id, item);
    if (message.client) items.set(message.client, item);
    insertByTime(list, item);
    tidy();
    follow();
    return isNew;
  }

  function update(item, message) {
    if (message.chosen && !item.querySelector(".chosen, .used")) fillChoices(item, message, texts, press(item));
    if (message.client) settle(message.client);
  }

  function placeDraft(draft) {
    const now = Date.now();
    closeReplies(now);
    const item = document.createElement("li");
    item.className = "message me said pending";
    // Until the server gives its time it stands at the end.
    item.dataset.at = Number.MAX_SAFE_INTEGER;
    item.dataset.from = "me";
    const photos = draft.photos.map((photo) => photo.preview);
    item.replaceChildren(...bubble({ ...draft, photos, choices: [], kind: "said" }, texts, null, openPhoto));
    items.set(draft.client, item);
    list.append(item);
    tidy();
    toNewest();
  }

  function mark(client, state, words, again = true) {
    const item = items.get(client);
    if (!item) return;
    const meta = item.lastElementChild;
    item.classList.toggle("pending", state === "pending");
    item.classList.toggle("failed-message", state === "failed");
    meta.className = `meta ${state}`;
    meta.replaceChildren(state === "failed" ? document.createTextNode(words) : quietly(words));
    if (state === "failed") {
      if (again) meta.append(action(texts.retry, () => onRetry(client)));
      meta.append(action(texts.drop, () => onDrop(client)));
    }
    follow();
  }

  function quietly(words) {
    const note = document.createElement("span");
    note.textContent = `${words}…`;
    return note;
  }

  function action(label, run) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", run);
    return button;
  }

  function settle(client) {
    const item = items.get(client);
    if (!item || !item.classList.contains("pending") && !item.classList.contains("failed-message")) return;
    item.classList.remove("pending", "failed-message");
    const at = Number(item.dataset.at);
    item.lastElementChild.className = "meta";
    item.lastElementChild.replaceChildren(timeOf(at === Number.MAX_SAFE_INTEGER ? Date.now() : at));
  }

  // What was asked has been answered, by a tap or by words; the buttons of a ticket's card stay good.
  function closeReplies(at) {
    list.querySelectorAll(".choices.passing").forEach((group) => {
      if (Number(group.parentElement.dataset.at) <= at) group.remove();
    });
  }

  function press(item) {
    return (choice, group) => {
      fillChoices(item, { ...group.message, chosen: choice.label, open: false }, texts, null);
      onChoice(choice);
    };
  }

  function timeOf(at) {
    const time = document.createElement("time");
    time.dateTime = new Date(at).toISOString();
    time.textContent = clock.format(at);
    return time;
  }

  function tidy() {
    days.tidy();
    empty.hidden = items.size > 0;
  }

  function openPhoto(address) {
    viewer.querySelector("img").src = address;
    viewer.showModal();
  }

  function toNewest() {
    pinned = true;
    newest.classList.remove("unread");
    log.scrollTop = log.scrollHeight;
  }

  function follow() {
    if (pinned) toNewest();
    else newest.classList.add("unread");
  }

  log.addEventListener("scroll", () => {
    pinned = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
    newest.hidden = pinned;
    if (pinned) newest.classList.remove("unread");
  });
  list.addEventListener("load", () => { if (pinned) toNewest(); }, true);
  new ResizeObserver(() => { if (pinned) toNewest(); }).observe(log);
  viewer.addEventListener("click", (event) => { if (event.target === viewer) viewer.close(); });

  return {
    place, placeDraft, mark, settle, toNewest,
    has: (client) => items.has(client),
    remove: (client) => { items.get(client)?.remove(); items.delete(client); tidy(); },
    ready: () => { tidy(); toNewest(); },
    typing: (on) => { typing.hidden = !on; if (on) follow(); },
    keepingPosition: (change) => {
      const fromEnd = log.scrollHeight - log.scrollTop;
      pinned = false;
      change();
      log.scrollTop = log.scrollHeight - fromEnd;
    },
  };
}

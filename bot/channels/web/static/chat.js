// The page of one chat: connects the form, the log and the network. The parts know nothing of each other.
import { createTalk } from "./talk.js";
import { createTray } from "./photos.js";
import { createView } from "./view.js";

const room = document.getElementById("room");
const element = (id) => document.getElementById(id);
const texts = JSON.parse(room.dataset.texts);
const words = element("words");
const draftKey = `guanjia-draft-${room.dataset.seat}`;
const title = document.title;
let unread = 0;

const view = createView({
  list: element("messages"), log: element("log"), typing: element("typing"), empty: element("empty"),
  newest: element("newest"), viewer: element("viewer"), texts, zone: room.dataset.zone, language: room.dataset.language,
  onChoice: (choice) => talk.send({ text: choice.label, choice: choice.id, photos: [] }),
  onRetry: (client) => talk.retry(client),
  onDrop: (client) => talk.drop(client),
});

const talk = createTalk({
  seat: room.dataset.seat, view, texts,
  onTrouble: (text) => { element("banner").textContent = text; element("banner").hidden = !text; },
  onEarlier: (more) => { element("earlier").hidden = !more; },
  onNews: (count) => {
    if (!document.hidden) return;
    unread += count;
    document.title = `(${unread}) ${title}`;
  },
});

const tray = createTray({
  input: element("photos"), tray: element("tray"), room, texts,
  most: Number(room.dataset.mostPhotos), largest: Number(room.dataset.largestPhoto),
  onProblem: (text) => { element("hint").textContent = text; element("hint").hidden = !text; },
  onChange: () => refresh(),
});

function refresh() {
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight + 2}px`;
  element("send").disabled = false;
  element("send").setAttribute("aria-disabled", String(!words.value.trim() && tray.isEmpty()));
  sessionStorage.setItem(draftKey, words.value);
}

async function submit() {
  const text = words.value.trim();
  if (!text && tray.isEmpty()) return;
  words.value = "";
  const photos = tray.take();
  refresh();
  view.toNewest();
  talk.send({ text, choice: null, photos: await photos });
}

element("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
words.addEventListener("input", refresh);
words.addEventListener("keydown", (event) => {
  // While an input method composes (pinyin), Enter takes its suggestion.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});
document.querySelectorAll("[data-hint]").forEach((button) => button.addEventListener("click", () => {
  words.value = button.textContent.trim();
  words.focus();
  refresh();
}));
element("earlier").addEventListener("click", () => talk.earlier());
element("newest").addEventListener("click", () => view.toNewest());
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  unread = 0;
  document.title = title;
  talk.wake();
});
window.addEventListener("online", () => talk.wake());
window.addEventListener("offline", () => talk.wake());
document.addEventListener("click", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (event.key === "Escape" && menu) { menu.open = false; menu.querySelector("summary").focus(); }
});

// Whoever began to type before this script was there goes on typing.
words.value = words.value || sessionStorage.getItem(draftKey) || "";
refresh();
talk.start().then(() => { room.dataset.ready = "true"; });
if (matchMedia("(hover: hover)").matches) words.focus();

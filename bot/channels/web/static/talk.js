// The network side: sends one message after the other, and asks for news. Nothing is lost, nothing doubled:
// a message keeps its id on every retry, and what comes twice is known by its id.
const SEEN = 2000;
const HIDDEN = 15000;
const PATIENCE = 30000;
const PATIENCE_WITH_PHOTOS = 180000;
const TYPING_AFTER_ANSWER = 4000;

export function createTalk({ seat, view, texts, onTrouble, onEarlier, onNews }) {
  const address = `/chat/${seat}/messages`;
  const storeKey = `guanjia-unsent-${seat}`;
  const drafts = new Map();
  const queue = [];
  let cursor = null, earlierThan = null, busy = false, ended = false, timer = null, polling = false;

  async function ask(query) {
    const response = await fetch(`${address}${query}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 401) end((await response.json()).error);
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  function end(words) {
    ended = true;
    clearTimeout(timer);
    onTrouble(words || texts.ended);
  }

  function show(messages) {
    let news = 0;
    for (const message of messages) {
      if (message.client && drafts.has(message.client)) forget(message.client);
      if (view.place(message) && message.from === "desk") news += 1;
    }
    return news;
  }

  async function poll() {
    if (polling || ended) return;
    polling = true;
    clearTimeout(timer);
    try {
      const found = await ask(cursor ? `?since=${encodeURIComponent(cursor)}` : "");
      if (!cursor) { earlierThan = found.earlier; onEarlier(Boolean(earlierThan)); }
      const first = !cursor;
      cursor = found.cursor;
      const news = show(found.messages);
      if (first) { restore(); view.ready(); } else if (news) { view.typing(busy); onNews(news); }
      if (!ended) onTrouble("");
    } catch {
      if (!ended) onTrouble(texts.offline);
    } finally {
      polling = false;
      if (!ended) timer = setTimeout(poll, document.hidden ? HIDDEN : SEEN);
    }
  }

  async function earlier() {
    const before = earlierThan;
    if (!before) return;
    const found = await ask(`?before=${encodeURIComponent(before)}`);
    earlierThan = found.earlier === before ? null : found.earlier;
    onEarlier(Boolean(earlierThan));
    view.keepingPosition(() => show(found.messages));
  }

  function send({ text, choice, photos }) {
    const draft = { client: newId(), text, choice, photos };
    drafts.set(draft.client, draft);
    view.placeDraft(draft);
    enqueue(draft);
  }

  function enqueue(draft) {
    draft.failed = false;
    queue.push(draft);
    keep();
    view.mark(draft.client, "pending", texts.sending);
    pump();
  }

  async function pump() {
    if (busy || ended) return;
    busy = true;
    while (queue.length && !ended) {
      view.typing(true);
      await deliver(queue.shift());
    }
    busy = false;
  }

  async function deliver(draft) {
    try {
      const patience = draft.photos.length ? PATIENCE_WITH_PHOTOS : PATIENCE;
      const response = await fetch(address, { method: "POST", body: formOf(draft), signal: AbortSignal.timeout(patience) });
      const answer = await response.json();
      if (!response.ok) {
        if (response.status === 401) end(answer.error);
        fail(draft, answer.error, response.status !== 422);
        return;
      }
      forget(draft.client);
      const replies = answer.messages.filter((one) => one.from === "desk");
      show(answer.messages);
      view.settle(draft.client);
      if (replies.length) view.typing(queue.length > 0);
      else setTimeout(() => view.typing(busy), TYPING_AFTER_ANSWER);
    } catch {
      // A look at the log may have shown meanwhile that it arrived, and only the answer was lost.
      if (!drafts.has(draft.client)) return;
      fail(draft, texts.notSent);
      draft.lost = true;
    }
  }

  function fail(draft, words, again = true) {
    draft.failed = true;
    keep();
    view.typing(queue.length > 0);
    view.mark(draft.client, "failed", words, again);
  }

  function forget(client) {
    drafts.delete(client);
    keep();
  }

  function retry(client) {
    const draft = drafts.get(client);
    if (draft && !queue.includes(draft)) enqueue(draft);
  }

  function drop(client) {
    forget(client);
    view.remove(client);
  }

  // Words that were not sent outlive a reload of this tab; photos do not.
  function keep() {
    const rest = [...drafts.values()].filter((one) => !one.photos.length);
    sessionStorage.setItem(storeKey, JSON.stringify(rest.map(({ client, text, choice }) => ({ client, text, choice }))));
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(storeKey) || "[]");
    for (const one of kept) {
      if (view.has(one.client) || drafts.has(one.client)) continue;
      const draft = { ...one, photos: [] };
      drafts.set(draft.client, draft);
      view.placeDraft(draft);
      fail(draft, texts.notSent);
    }
    keep();
  }

  function wake() {
    poll();
    if (navigator.onLine) [...drafts.values()].filter((one) => one.failed && one.lost).forEach((one) => retry(one.client));
  }

  return { start: poll, send, retry, drop, earlier, wake };
}

function formOf(draft) {
  const form = new FormData();
  form.set("id", draft.client);
  if (draft.choice) form.set("choice", draft.choice);
  else form.set("text", draft.text);
  draft.photos.forEach((photo) => form.append("photo", photo.blob, "photo"));
  return form;
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

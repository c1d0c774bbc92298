// The order of the log: messages by their time, a separator where a new day begins, runs of one speaker drawn together.
const GROUPED_WITHIN = 3 * 60 * 1000;

export function insertByTime(list, item) {
  const at = Number(item.dataset.at);
  let before = null;
  for (let last = list.lastElementChild; last; last = last.previousElementSibling) {
    if (last === item || !last.dataset.at) continue;
    if (Number(last.dataset.at) <= at) break;
    before = last;
  }
  if (!item.parentElement || item.nextElementSibling !== before) list.insertBefore(item, before);
}

export function createDays(list, texts, zone, language) {
  const dayKey = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  const dayName = new Intl.DateTimeFormat(language, { timeZone: zone, month: "long", day: "numeric", weekday: "long" });

  function tidy() {
    let previous = null, day = null;
    for (const item of [...list.children]) {
      if (!item.dataset.at) continue;
      const at = Math.min(Number(item.dataset.at), Date.now());
      const today = dayKey.format(at);
      const separator = item.previousElementSibling && !item.previousElementSibling.dataset.at ? item.previousElementSibling : null;
      if (today !== day && separator?.dataset.day !== today) { separator?.remove(); list.insertBefore(separatorFor(at, today), item); }
      if (today === day) separator?.remove();
      const follows = Boolean(previous) && today === day && previous.dataset.from === item.dataset.from && at - Number(previous.dataset.at) < GROUPED_WITHIN;
      item.classList.toggle("follows", follows);
      previous?.classList.toggle("closed-up", follows);
      item.classList.remove("closed-up");
      previous = item;
      day = today;
    }
  }

  function separatorFor(at, key) {
    const item = document.createElement("li");
    const label = document.createElement("span");
    item.className = "day";
    item.dataset.day = key;
    const isToday = key === dayKey.format(Date.now());
    const isYesterday = key === dayKey.format(Date.now() - 24 * 3600 * 1000);
    label.textContent = isToday ? texts.today : isYesterday ? texts.yesterday : dayName.format(at);
    item.append(label);
    return item;
  }

  return { tidy };
}

// One message as elements: texts are always set as text, never as markup.
const LINK = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?，。；：！？）)])|(?<![\d-])(1[3-9]\d{9}|0\d{2,3}-\d{3,4}-?\d{4}|400-\d{3}-?\d{4})(?![\d-])/g;
const STAR = "M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z";
const SCORES = 5;

export function bubble(message, texts, onPress, onPhoto) {
  const body = document.createElement("div");
  body.className = "bubble";
  const speaker = document.createElement("span");
  speaker.className = "unseen";
  speaker.textContent = message.kind === "said" ? texts.me : texts.desk;
  body.append(speaker);
  if (message.kind === "alert") body.append(labelled(texts.alert));
  if (message.photos.length) body.append(shots(message.photos, texts, onPhoto));
  if (message.text) body.append(paragraph(message.text));
  const meta = document.createElement("div");
  meta.className = "meta";
  const choices = choicesOf(message, texts, onPress);
  return choices ? [body, choices, meta] : [body, meta];
}

export function fillChoices(item, message, texts, onPress) {
  const old = item.querySelector(".choices");
  const fresh = choicesOf(message, texts, onPress);
  if (old && fresh) old.replaceWith(fresh);
  else old?.remove();
}

function labelled(words) {
  const label = document.createElement("p");
  label.className = "label";
  label.textContent = words;
  return label;
}

function paragraph(words) {
  const text = document.createElement("div");
  text.className = "text";
  let end = 0;
  for (const found of words.matchAll(LINK)) {
    const link = document.createElement("a");
    link.textContent = found[0];
    link.href = found[1] ? found[1] : `tel:${found[2]}`;
    if (found[1]) { link.target = "_blank"; link.rel = "noopener noreferrer"; }
    text.append(words.slice(end, found.index), link);
    end = found.index + found[0].length;
  }
  text.append(words.slice(end));
  return text;
}

function shots(photos, texts, onPhoto) {
  const group = document.createElement("div");
  group.className = "shots";
  for (const address of photos) {
    const link = document.createElement("a");
    const image = document.createElement("img");
    link.href = address;
    link.target = "_blank";
    link.addEventListener("click", (event) => { event.preventDefault(); onPhoto(address); });
    image.src = address;
    image.alt = texts.photo;
    link.append(image);
    group.append(link);
  }
  return group;
}

function choicesOf(message, texts, onPress) {
  // The answer to a question is the next message anyway; a card shows what was done with it.
  if (!message.choices.length || (!message.open && (!message.chosen || message.passing))) return null;
  const group = document.createElement("div");
  const isRating = message.kind === "survey" && message.choices.length === SCORES;
  group.className = `choices${isRating ? " stars" : ""}${message.passing ? " passing" : ""}${message.open ? "" : " used"}`;
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", isRating ? texts.stars : texts.choices);
  group.message = message;
  const chosen = message.choices.findIndex((choice) => choice.label === message.chosen);
  const shown = message.open || isRating ? message.choices : message.choices.filter((_choice, index) => index === chosen);
  shown.forEach((choice, index) => {
    const button = isRating ? star(choice, index <= chosen) : chip(choice, !message.open);
    button.disabled = !message.open;
    button.addEventListener("click", () => onPress(choice, group));
    group.append(button);
  });
  return group;
}

function chip(choice, chosen) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = chosen ? "choice chosen" : "choice";
  button.textContent = choice.label;
  return button;
}

function star(choice, lit) {
  const button = document.createElement("button");
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  button.type = "button";
  button.className = lit ? "star lit" : "star";
  button.setAttribute("aria-label", choice.label);
  button.title = choice.label;
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  path.setAttribute("d", STAR);
  picture.append(path);
  button.append(picture);
  return button;
}

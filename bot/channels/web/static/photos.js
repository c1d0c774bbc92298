// Photos on their way: picked, dropped or pasted, shown in a tray, made small before they travel.
const LONGEST_SIDE = 2048;
const QUALITY = 0.85;
const SMALL_ENOUGH = 400 * 1024;

export function createTray({ input, tray, room, texts, most, largest, onProblem, onChange }) {
  let chosen = [];

  function add(files) {
    const images = [...files].filter((file) => file.type.startsWith("image/") || /\.(jpe?g|png|gif|webp|hei[cf])$/i.test(file.name));
    if (!images.length && files.length) onProblem(texts.notPhoto);
    else onProblem(chosen.length + images.length > most ? texts.tooMany : "");
    for (const file of images.slice(0, most - chosen.length)) {
      const photo = { preview: URL.createObjectURL(file), blob: null };
      // Scaled down while the person still types.
      photo.ready = shrink(file).then((blob) => { photo.blob = blob; if (blob.size > largest) { onProblem(texts.tooLarge); remove(photo); } });
      chosen.push(photo);
      tray.append(thumbnail(photo));
    }
    changed();
  }

  function thumbnail(photo) {
    const item = document.createElement("li");
    const image = document.createElement("img");
    const button = document.createElement("button");
    image.src = photo.preview;
    image.alt = texts.photo;
    image.addEventListener("error", () => image.removeAttribute("src"));
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", texts.removePhoto);
    button.addEventListener("click", () => { remove(photo); URL.revokeObjectURL(photo.preview); });
    item.append(image, button);
    photo.item = item;
    return item;
  }

  function remove(photo) {
    chosen = chosen.filter((one) => one !== photo);
    photo.item.remove();
    changed();
  }

  function changed() {
    tray.hidden = !chosen.length;
    onChange();
  }

  async function take() {
    const taken = chosen;
    chosen = [];
    tray.replaceChildren();
    onProblem("");
    changed();
    await Promise.all(taken.map((photo) => photo.ready));
    return taken.filter((photo) => photo.blob && photo.blob.size <= largest);
  }

  input.addEventListener("change", () => { add(input.files); input.value = ""; });
  document.addEventListener("paste", (event) => {
    if (event.clipboardData && event.clipboardData.files.length) { event.preventDefault(); add(event.clipboardData.files); }
  });
  room.addEventListener("dragover", (event) => { event.preventDefault(); room.classList.add("dragging"); });
  room.addEventListener("dragleave", () => room.classList.remove("dragging"));
  room.addEventListener("drop", (event) => {
    event.preventDefault();
    room.classList.remove("dragging");
    add(event.dataTransfer.files);
  });
  return { take, isEmpty: () => !chosen.length };
}

// Drawn anew, a photo also loses what it says about where it was taken.
async function shrink(file) {
  if (file.type === "image/gif" || (file.type === "image/png" && file.size < SMALL_ENOUGH)) return file;
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return file; // The server says whether it can read it.
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paint = canvas.getContext("2d");
  paint.fillStyle = "#fff"; // JPEG knows no transparency.
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => { canvas.toBlob((blob) => resolve(blob || file), "image/jpeg", QUALITY); });
}

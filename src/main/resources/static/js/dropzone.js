// <label data-dropzone> with a file input inside: files can be dropped on it; [data-dropzone-name] shows what was chosen.
const zoneOf = (event) => event.target.closest?.("[data-dropzone]");

document.addEventListener("dragover", (event) => {
  const zone = zoneOf(event);
  if (!zone) return;
  event.preventDefault();
  zone.toggleAttribute("data-over", true);
});

document.addEventListener("dragleave", (event) => zoneOf(event)?.removeAttribute("data-over"));

document.addEventListener("drop", (event) => {
  const zone = zoneOf(event);
  if (!zone) return;
  event.preventDefault();
  zone.removeAttribute("data-over");
  const input = zone.querySelector("input[type=file]");
  if (event.dataTransfer.files.length === 0) return;
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("change", ({ target }) => {
  const name = target.closest?.("[data-dropzone]")?.querySelector("[data-dropzone-name]");
  if (name && target.files?.length > 0) name.textContent = target.files[0].name;
});

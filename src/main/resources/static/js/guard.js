// <form data-guard> warns before unsaved changes are left. [data-guard-note] inside is shown while there are some.
const changed = new Set();

function mark(form, dirty) {
  if (dirty) changed.add(form);
  else changed.delete(form);
  form.querySelectorAll("[data-guard-note]").forEach((note) => (note.hidden = !dirty));
}

const guarded = (event) => event.target.closest?.("form[data-guard]");

document.addEventListener("input", (event) => {
  const form = guarded(event);
  if (form) mark(form, true);
});

document.addEventListener("reset", (event) => {
  const form = guarded(event);
  if (form) mark(form, false);
});

document.addEventListener("submit", (event) => {
  const form = guarded(event);
  if (form && !event.defaultPrevented) mark(form, false);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = guarded(event);
  if (form && event.detail.successful) mark(form, false);
});

addEventListener("beforeunload", (event) => {
  const open = [...changed].some((form) => form.isConnected);
  if (open) event.preventDefault();
});

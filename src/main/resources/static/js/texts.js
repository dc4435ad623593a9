/** Sentences for scripts, in the language of the page: the layout puts them on the body as data-text-… */
export function text(name) {
  return document.body.dataset["text" + name[0].toUpperCase() + name.slice(1)] ?? "";
}

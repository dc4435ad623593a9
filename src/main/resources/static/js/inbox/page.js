/** The inbox on this page, and what its markup says. */
export const root = document.querySelector("[data-inbox]");

/** A sentence in the reader's language: the page carries them as data-text-… */
export const sentence = (name) => root.dataset["text" + name[0].toUpperCase() + name.slice(1)] ?? "";

export const pane = () => root.querySelector("[data-conversation]");
export const openId = () => pane()?.dataset.conversation;
export const part = (name) => root.querySelector(`[data-${name}]`);

/** Elements of an answer that is HTML. Text in it was escaped by the server. */
export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

export const copyOf = (name) => pane().querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);

export const emit = (name, detail) => root.dispatchEvent(new CustomEvent(name, { detail }));
export const on = (name, run) => root.addEventListener(name, (event) => run(event.detail));

/** Runs work at most once in each `pause`, and once more after the last call of a burst. Never two at a time. */
export function coalesce(work, pause) {
  let timer;
  let running = false;
  let again = false;
  const start = async () => {
    timer = undefined;
    running = true;
    again = false;
    try {
      await work();
    } catch {
      // The server can not be reached: the next connection starts everything afresh.
    }
    running = false;
    if (again) later();
  };
  const later = () => {
    timer ??= setTimeout(start, pause);
  };
  return () => (running ? (again = true) : later());
}

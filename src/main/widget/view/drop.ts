import { h } from "./dom.ts";

/** Files dragged over the chat. Leaving is counted, because every element on the way reports it. */
export function acceptDrops(place: HTMLElement, invitation: string, dropped: (files: File[]) => void): void {
  const veil = h("div", { class: "veil", hidden: true }, h("p", {}, invitation));
  let depth = 0;
  const show = (change: number) => {
    depth = Math.max(0, depth + change);
    veil.hidden = depth === 0;
  };
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  place.append(veil);
  place.addEventListener("dragenter", (event) => hasFiles(event) && show(1));
  place.addEventListener("dragleave", (event) => hasFiles(event) && show(-1));
  place.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  place.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    show(0);
    dropped(Array.from(event.dataTransfer?.files ?? []));
  });
}

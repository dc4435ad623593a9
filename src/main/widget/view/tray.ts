import type { Limits } from "../chat/protocol.ts";
import { isPicture } from "./attachments.ts";
import { h, setText } from "./dom.ts";
import { icon } from "./icons.ts";
import type { Texts } from "./texts.ts";
import type { Refusal, Upload, Uploads } from "./uploads.ts";

interface Chip {
  element: HTMLElement;
  refresh(): void;
}

/** The files waiting to be sent with the next message, and what is wrong with those that are not. */
export class Tray {
  readonly element: HTMLElement;
  private readonly chips = new Map<number, Chip>();
  private readonly list = h("ul", { class: "chips" });
  private readonly problem = h("div", { class: "problem", role: "alert" });
  private failed = "";

  constructor(private readonly texts: Texts, private readonly uploads: Uploads) {
    this.element = h("div", { class: "tray" }, this.problem, this.list);
  }

  refuse(refusal: Refusal | null, limits: Limits): void {
    const values = { name: refusal?.file.name ?? "", size: this.texts.size(limits.fileBytes), count: limits.files };
    setText(this.problem, refusal ? this.texts.t(refusal.key, values) : "");
  }

  clear(): void {
    setText(this.problem, "");
  }

  update(): void {
    const { list } = this.uploads;
    for (const [key, chip] of this.chips) {
      if (list.some((upload) => upload.key === key)) continue;
      chip.element.remove();
      this.chips.delete(key);
    }
    list.forEach((upload) => this.chip(upload).refresh());
    this.tellFailure(list.find((upload) => upload.failure));
  }

  private tellFailure(upload: Upload | undefined): void {
    const reason = upload?.failure?.message ?? this.texts.t("file.reason.network");
    const text = upload ? this.texts.t("file.failed", { name: upload.file.name, reason }) : "";
    if (text === this.failed) return;
    this.failed = text;
    setText(this.problem, text);
  }

  private chip(upload: Upload): Chip {
    const known = this.chips.get(upload.key);
    if (known) return known;
    const chip = createChip(upload, this.uploads, this.texts);
    this.chips.set(upload.key, chip);
    this.list.append(chip.element);
    return chip;
  }
}

function createChip(upload: Upload, uploads: Uploads, texts: Texts): Chip {
  const { name, size } = upload.file;
  const state = h("span", { class: "chip-state" });
  const bar = h("progress", { max: 1, value: 0, "aria-label": texts.t("file.uploading", { name, percent: "" }) });
  const button = (key: "file.retry" | "file.remove", action: () => void) => {
    const label = texts.t(key, { name });
    const sign = icon(key === "file.retry" ? "retry" : "close");
    return h("button", { type: "button", class: "chip-button", "aria-label": label, title: label, onclick: action }, sign);
  };
  const retry = button("file.retry", () => uploads.retry(upload));
  const element = h("li", { class: "chip" },
    preview(upload.file),
    h("span", { class: "chip-text" }, h("span", { class: "file-name", dir: "auto" }, name), state, bar),
    retry, button("file.remove", () => uploads.remove(upload)));
  const refresh = () => {
    element.classList.toggle("failed", upload.failure !== null);
    retry.hidden = !upload.failure;
    bar.hidden = upload.stored !== null || upload.failure !== null;
    bar.value = upload.progress;
    setText(state, upload.failure ? texts.t("failed") : upload.stored ? texts.size(size) : texts.percent(upload.progress));
  };
  refresh();
  return { element, refresh };
}

function preview(file: File): Node {
  if (!isPicture(file)) return icon("file");
  const address = URL.createObjectURL(file);
  const done = () => URL.revokeObjectURL(address);
  const image: HTMLImageElement = h("img", {
    class: "chip-picture", src: address, alt: "", onload: done,
    onerror: () => {
      done();
      image.replaceWith(icon("file"));
    },
  });
  return image;
}

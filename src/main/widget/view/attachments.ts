import type { StoredFile } from "../chat/protocol.ts";
import { h } from "./dom.ts";
import { icon } from "./icons.ts";
import { safeUrl } from "./linkify.ts";
import type { Texts } from "./texts.ts";

const WIDEST = 260;
const HIGHEST = 300;

export function fileList(files: StoredFile[], texts: Texts): HTMLElement {
  return h("div", { class: "files" }, ...files.map((file) => isPicture(file) ? picture(file, texts) : download(file, texts)));
}

/** SVG can carry script, so it is offered for download and never drawn. */
export function isPicture({ type }: { type: string }): boolean {
  return type.startsWith("image/") && type !== "image/svg+xml";
}

/** Its place is kept free before it has loaded, so that nothing jumps. */
function picture(file: StoredFile, texts: Texts): HTMLElement {
  const address = safeUrl(file.url) ?? "";
  const [width, height] = [file.width ?? WIDEST, file.height ?? 180];
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  const image = h("img", {
    src: address, alt: "", loading: "lazy",
    width: Math.round(width * scale), height: Math.round(height * scale),
  });
  const label = texts.t("file.image", { name: file.name });
  return h("a", { class: "picture", href: address, target: "_blank", rel: "noopener", "aria-label": label }, image);
}

function download(file: StoredFile, texts: Texts): HTMLElement {
  const size = texts.size(file.bytes);
  const label = texts.t("file.download", { name: file.name, size });
  return h("a", { class: "file", href: safeUrl(file.url) ?? "", target: "_blank", rel: "noopener", "aria-label": label },
    icon("file"),
    h("span", { class: "file-name", dir: "auto" }, file.name),
    h("span", { class: "file-size" }, size));
}

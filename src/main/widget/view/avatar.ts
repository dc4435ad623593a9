import type { Author } from "../chat/protocol.ts";
import { h } from "./dom.ts";
import { icon } from "./icons.ts";
import { safeUrl } from "./linkify.ts";

/** A picture, or the first letter, or the sign of a bot. Decoration: the name is always said in text too. */
export function avatar(author: Author): HTMLElement {
  const fallback = () => author.kind === "bot" ? icon("bot") : initial(author.name) || icon("person");
  const box = h("span", { class: `avatar ${author.kind}`, "aria-hidden": "true" });
  const address = safeUrl(author.avatar);
  if (!address) {
    box.append(fallback());
    return box;
  }
  box.append(h("img", { src: address, alt: "", onerror: () => box.replaceChildren(fallback()) }));
  return box;
}

function initial(name: string | null | undefined): string {
  return Array.from(name?.trim() ?? "")[0]?.toLocaleUpperCase() ?? "";
}

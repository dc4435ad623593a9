import { h } from "./dom.ts";

// Chinese is written without spaces, so its letters and signs end an address as well.
const ADDRESS = /https?:\/\/[^\s<>"'`\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/giu;
const TRAILING = /[.,;:!?*_~]+$/;

/** Plain text as nodes; http(s) addresses become links, nothing else does. */
export function linkify(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trim(match[0]);
    if (!URL.canParse(address)) continue;
    nodes.push(text.slice(done, match.index), link(address));
    done = match.index + address.length;
  }
  nodes.push(text.slice(done));
  return nodes;
}

/** A relative or absolute address of a picture or file; anything but http(s) is refused. */
export function safeUrl(address: string | null | undefined): string | null {
  if (!address) return null;
  const base = location.href;
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

function trim(address: string): string {
  const plain = address.replace(TRAILING, "");
  const unopened = plain.endsWith(")") && plain.split("(").length < plain.split(")").length;
  return unopened || plain.endsWith("]") ? trim(plain.slice(0, -1)) : plain;
}

function link(address: string): HTMLElement {
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, address);
}

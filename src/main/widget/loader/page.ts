import type { Page } from "../chat/protocol.ts";

const LONGEST = 2_000;

export function currentPage(): Page {
  return {
    url: location.href.slice(0, LONGEST),
    title: document.title.slice(0, 300),
    referrer: document.referrer.slice(0, LONGEST),
  };
}

/** Single-page sites change the address without loading; history functions of the page are left alone. */
export function onNavigation(changed: () => void): void {
  let last = location.href;
  const check = () => {
    if (location.href === last) return;
    last = location.href;
    // The title usually follows the address.
    setTimeout(changed, 300);
  };
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener("navigatesuccess", check);
  addEventListener("popstate", check);
  addEventListener("hashchange", check);
}

const PHONE = "(max-width:480px),(max-height:480px)";

/** On a phone the chat fills what the keyboard leaves, and the page behind it does not scroll. */
export function fitPhone(host: HTMLElement, isOpen: () => boolean): () => void {
  const root = document.documentElement;
  const before = root.style.overflow;
  const fit = () => {
    const full = isOpen() && matchMedia(PHONE).matches;
    root.style.overflow = full ? "hidden" : before;
    const viewport = full ? window.visualViewport : null;
    host.style.setProperty("--height", viewport ? `${viewport.height}px` : "");
    host.style.setProperty("--top", viewport ? `${viewport.offsetTop}px` : "");
  };
  window.visualViewport?.addEventListener("resize", fit);
  window.visualViewport?.addEventListener("scroll", fit);
  return fit;
}

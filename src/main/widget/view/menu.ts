import { h } from "./dom.ts";
import { icon, type IconName } from "./icons.ts";

export interface Entry {
  icon: IconName;
  label: string;
  checked?: boolean;
  action: () => void;
}

/** A menu button by the ARIA pattern: arrows move, Escape and a click elsewhere close, focus returns. */
export class Menu {
  readonly element: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly list = h("div", { class: "menu", role: "menu", hidden: true });

  constructor(label: string, private readonly entries: () => Entry[]) {
    this.button = h("button", {
      type: "button", class: "plain", "aria-label": label, title: label, "aria-haspopup": "menu", "aria-expanded": "false",
      onclick: () => this.show(this.list.hidden),
    }, icon("more"));
    this.element = h("div", { class: "menu-place", onkeydown: (event: KeyboardEvent) => this.key(event) }, this.button, this.list);
    addEventListener("pointerdown", (event) => {
      if (!this.element.contains(event.target as Node)) this.show(false);
    });
    addEventListener("blur", () => this.show(false));
  }

  private show(open: boolean): void {
    if (this.list.hidden === !open) return;
    if (open) this.list.replaceChildren(...this.entries().map((entry) => this.item(entry)));
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) this.items()[0]?.focus();
  }

  private item(entry: Entry): HTMLElement {
    const checkable = entry.checked !== undefined;
    return h("button", {
      type: "button", role: checkable ? "menuitemcheckbox" : "menuitem", tabindex: -1,
      "aria-checked": checkable ? String(entry.checked) : null,
      onclick: () => {
        this.close();
        entry.action();
      },
    }, icon(entry.icon), h("span", {}, entry.label));
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    const items = this.items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const next = steps[event.key];
    if (event.key === "Escape" || event.key === "Tab") this.close();
    else if (next === undefined) return;
    else items[(next + items.length) % items.length]?.focus();
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  }

  private close(): void {
    this.show(false);
    this.button.focus();
  }

  private items(): HTMLElement[] {
    return Array.from(this.list.children) as HTMLElement[];
  }
}

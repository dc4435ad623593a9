// <details data-menu>: one open at a time; closed by Escape, a click elsewhere, or a choice. Arrow keys walk.
const openMenus = () => document.querySelectorAll("details[data-menu][open]");
const items = (menu) => [...menu.querySelectorAll(".menu-list :is(a, button):not([disabled])")];

document.addEventListener("click", (event) => {
  openMenus().forEach((menu) => {
    const chosen = event.target.closest(".menu-item") && menu.contains(event.target);
    if (chosen || !menu.contains(event.target)) menu.open = false;
  });
});

document.addEventListener("focusout", (event) => {
  const menu = event.target.closest("details[data-menu][open]");
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("details[data-menu][open]");
  if (!menu) return;
  if (event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const all = items(menu);
    const now = all.indexOf(document.activeElement);
    const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : (now + step + all.length) % all.length;
    all[next]?.focus();
    event.preventDefault();
  }
});

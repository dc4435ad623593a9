import { request } from "../requests.js";
import { parse, root } from "./page.js";

// <details data-why="address">: what the bot considered is fetched when somebody wants to know.
root.addEventListener(
  "toggle",
  async ({ target: details }) => {
    if (!details.matches("[data-why]") || !details.open || details.dataset.loaded) return;
    details.dataset.loaded = "true";
    const panel = details.querySelector("[data-why-panel]");
    try {
      const answer = await request(details.dataset.why, { headers: { Accept: "text/html" } });
      panel.replaceChildren(parse(await answer.text()));
    } catch (refused) {
      if (refused.status !== 404) delete details.dataset.loaded;
      panel.querySelector("[data-why-none]").hidden = false;
    }
  },
  true,
);

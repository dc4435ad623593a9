const HOUR = 60 * 60_000;
const MORNING = 9;

function morning(days) {
  const at = new Date();
  at.setDate(at.getDate() + days);
  at.setHours(MORNING, 0, 0, 0);
  return at;
}

const presets = {
  hour: () => new Date(Date.now() + HOUR),
  later: () => new Date(Date.now() + 3 * HOUR),
  tomorrow: () => morning(1),
  week: () => morning((8 - new Date().getDay()) % 7 || 7),
};

/** When a snoozed conversation comes back, in the agent's own time zone. Empty when no time was chosen. */
export function until(choice, menu) {
  if (presets[choice]) return presets[choice]().toISOString();
  const chosen = new Date(menu.querySelector("[data-snooze-until]").value);
  return Number.isNaN(chosen.getTime()) ? "" : chosen.toISOString();
}

// <time datetime="…Z" data-time="style"> is rendered once for everyone and put into the reader's words and zone here.
const language = document.documentElement.lang;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = {
  time: new Intl.DateTimeFormat(language, { timeStyle: "short" }),
  date: new Intl.DateTimeFormat(language, { dateStyle: "medium" }),
  datetime: new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }),
  weekday: new Intl.DateTimeFormat(language, { weekday: "short" }),
  day: new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }),
};
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
const unit = (name) => new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" });
const units = { minute: unit("minute"), hour: unit("hour"), day: unit("day") };

const midnight = (date) => new Date(date).setHours(0, 0, 0, 0);
const daysAgo = (date) => Math.round((midnight(Date.now()) - midnight(date)) / DAY);

const styles = {
  time: (date) => formats.time.format(date),
  date: (date) => formats.date.format(date),
  datetime: (date) => formats.datetime.format(date),
  /** Heading of a day: today, yesterday, then the date. */
  day: (date) => (daysAgo(date) < 2 ? capital(relative.format(-daysAgo(date), "day")) : formats.day.format(date)),
  /** Short, for lists: the hour today, the weekday this week, then the date. */
  list: (date) => formats[daysAgo(date) < 1 ? "time" : daysAgo(date) < 7 ? "weekday" : "date"].format(date),
  ago: (date) => {
    const minutes = Math.round((date - Date.now()) / MINUTE);
    if (minutes > -60) return relative.format(minutes, "minute");
    return minutes > -24 * 60
      ? relative.format(Math.round(minutes / 60), "hour")
      : relative.format(-daysAgo(date), "day");
  },
  /** How long something waits: 3 min, 2 hr. */
  span: (date) => {
    const minutes = Math.max(0, Math.floor((Date.now() - date) / MINUTE));
    if (minutes < 60) return units.minute.format(minutes);
    return minutes < 48 * 60
      ? units.hour.format(Math.floor(minutes / 60))
      : units.day.format(Math.floor(minutes / 1440));
  },
};

function capital(words) {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** Puts all times under an element into words; called again each minute for those that age. */
export function showTimes(root = document) {
  root.querySelectorAll("time[data-time]").forEach((element) => {
    const date = new Date(element.dateTime);
    const words = styles[element.dataset.time]?.(date);
    if (!words || element.textContent === words) return;
    element.textContent = words;
    element.title = formats.datetime.format(date);
  });
}

showTimes();
setInterval(() => showTimes(), MINUTE / 2);
document.addEventListener("htmx:load", (event) => showTimes(event.detail.elt));

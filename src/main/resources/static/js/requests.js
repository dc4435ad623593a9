import { text } from "./texts.js";
import { toast } from "./toast.js";

const csrf = () => document.querySelector('meta[name="csrf"]').content;

/** fetch for ChatHub's own addresses: with the CSRF header, and refusals thrown as Error with `code`. */
export async function request(address, options = {}) {
  const headers = { Accept: "application/json", "X-XSRF-TOKEN": csrf(), ...options.headers };
  const response = await fetch(address, { ...options, headers });
  if (!response.ok) throw refusal(response.status, await response.text());
  return response;
}

function refusal(status, body) {
  let told;
  try {
    told = JSON.parse(body).error;
  } catch {
    told = undefined;
  }
  return Object.assign(new Error(told?.message ?? text("failed")), { status, code: told?.code });
}

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-XSRF-TOKEN"] = csrf();
});

// A form with mistakes comes back as HTML with status 422: it is shown like any other answer.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const isPage = detail.xhr.getResponseHeader("Content-Type")?.startsWith("text/html");
  if (detail.xhr.status === 422 && isPage) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  // The session has ended: the page itself leads to the sign-in and back.
  if (detail.xhr.status === 401) location.reload();
  else toast(refusal(detail.xhr.status, detail.xhr.responseText).message, { problem: true });
});

for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, () => toast(text("offline"), { problem: true }));
}

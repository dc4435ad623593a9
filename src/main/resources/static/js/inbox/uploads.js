import { text } from "../texts.js";
import { sentence } from "./page.js";

const MOST_FILES = 5;
const MOST_BYTES = 10 * 1024 * 1024;

/** The files of a message that is being written: chosen, pasted or dropped. */
export class Uploads {
  #form;
  #problem;
  #items = [];

  constructor(form, problem) {
    this.#form = form;
    this.#problem = problem;
    const input = form.querySelector("[data-attach-input]");
    form.querySelector("[data-attach]").addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      this.#add(input.files);
      input.value = "";
    });
    form.addEventListener("paste", (event) => {
      if (!event.clipboardData.files.length) return;
      event.preventDefault();
      this.#add(event.clipboardData.files);
    });
    this.#takeDrops(form.closest(".pane"));
  }

  get files() {
    return this.#items.filter((item) => item.file).map((item) => item.file);
  }

  get busy() {
    return this.#items.some((item) => !item.file);
  }

  /** Hands the files over and begins anew. */
  take() {
    const files = this.files;
    this.#items.forEach((item) => item.element.remove());
    this.#items = [];
    return files;
  }

  #takeDrops(area) {
    const carriesFiles = (event) => event.dataTransfer.types.includes("Files") && !this.#form.hidden;
    area.addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.#form.dataset.over = "";
    });
    area.addEventListener("dragleave", (event) => {
      if (!area.contains(event.relatedTarget)) delete this.#form.dataset.over;
    });
    area.addEventListener("drop", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      delete this.#form.dataset.over;
      this.#add(event.dataTransfer.files);
    });
  }

  #add(files) {
    this.#problem("");
    for (const file of files) {
      if (this.#items.length >= MOST_FILES) return this.#problem(sentence("tooMany"));
      if (file.size > MOST_BYTES) this.#problem(`${file.name}: ${sentence("tooLarge")}`);
      else this.#upload(file);
    }
  }

  #upload(file) {
    const element = this.#form.querySelector("template[data-file]").content.firstElementChild.cloneNode(true);
    const item = { element };
    const sending = new XMLHttpRequest();
    element.querySelector("[data-upload-name]").textContent = file.name;
    element.querySelector("[data-upload-remove]").addEventListener("click", () => {
      sending.abort();
      this.#remove(item);
    });
    this.#form.querySelector("[data-composer-files]").append(element);
    this.#items.push(item);
    this.#send(sending, file, item);
  }

  /** fetch tells nothing of an upload's progress. */
  #send(sending, file, item) {
    const progress = item.element.querySelector("progress");
    sending.upload.onprogress = ({ loaded, total }) => (progress.value = loaded / total);
    sending.onerror = () => this.#refuse(item, file, text("offline"));
    sending.onload = () => {
      if (sending.status !== 201) return this.#refuse(item, file, reason(sending));
      item.file = JSON.parse(sending.responseText);
      progress.remove();
    };
    const body = new FormData();
    body.append("file", file);
    sending.open("POST", "/app/files");
    sending.setRequestHeader("Accept", "application/json");
    sending.setRequestHeader("X-XSRF-TOKEN", document.querySelector('meta[name="csrf"]').content);
    sending.send(body);
  }

  #refuse(item, file, words) {
    this.#remove(item);
    this.#problem(`${file.name}: ${words}`);
  }

  #remove(item) {
    item.element.remove();
    this.#items = this.#items.filter((each) => each !== item);
  }
}

function reason(answer) {
  try {
    return JSON.parse(answer.responseText).error.message;
  } catch {
    return text("failed");
  }
}

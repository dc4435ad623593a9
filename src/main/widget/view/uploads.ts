import type { Limits, Problem, StoredFile } from "../chat/protocol.ts";

export interface Upload {
  key: number;
  file: File;
  progress: number;
  stored: StoredFile | null;
  failure: Problem | null;
  request: XMLHttpRequest | null;
}

export interface Credentials {
  token: string;
  visitor: string;
}

export type Refusal = { key: "file.too-big" | "file.type" | "file.too-many"; file: File };

/** Files chosen for the next message. Each goes up as soon as it is chosen. */
export class Uploads {
  list: Upload[] = [];
  private counter = 0;

  constructor(private readonly credentials: () => Credentials | null, private readonly changed: () => void) {}

  get ready(): boolean {
    return this.list.every((upload) => upload.stored);
  }

  get files(): StoredFile[] {
    return this.list.flatMap((upload) => upload.stored ?? []);
  }

  /** Answers why the first of those that can not be taken was refused. */
  add(files: File[], limits: Limits): Refusal | null {
    let refusal: Refusal | null = null;
    for (const file of files) {
      const problem = this.check(file, limits);
      if (problem) refusal ??= { key: problem, file };
      else this.begin(file);
    }
    return refusal;
  }

  remove(upload: Upload): void {
    upload.request?.abort();
    this.list = this.list.filter((each) => each !== upload);
    this.changed();
  }

  clear(): void {
    this.list = [];
    this.changed();
  }

  retry(upload: Upload): void {
    upload.failure = null;
    upload.progress = 0;
    this.send(upload);
  }

  private check(file: File, limits: Limits): Refusal["key"] | null {
    if (this.list.length >= limits.files) return "file.too-many";
    if (!isAllowed(file.type, limits.fileTypes)) return "file.type";
    return file.size > limits.fileBytes ? "file.too-big" : null;
  }

  private begin(file: File): void {
    const upload = { key: ++this.counter, file, progress: 0, stored: null, failure: null, request: null };
    this.list = [...this.list, upload];
    this.send(upload);
  }

  private send(upload: Upload): void {
    const credentials = this.credentials();
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append("file", upload.file, upload.file.name);
    request.open("POST", "/widget/files");
    request.setRequestHeader("Authorization", `Visitor ${credentials?.visitor ?? ""}`);
    request.setRequestHeader("X-Widget-Token", credentials?.token ?? "");
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      upload.progress = event.total ? event.loaded / event.total : 0;
      this.changed();
    };
    request.onload = () => this.finish(upload, request);
    request.onerror = () => this.fail(upload, { code: "network" });
    upload.request = request;
    request.send(form);
    this.changed();
  }

  private finish(upload: Upload, request: XMLHttpRequest): void {
    if (request.status !== 201 || !request.response?.id) {
      return this.fail(upload, request.response?.error ?? { code: `http_${request.status}` });
    }
    upload.stored = request.response;
    upload.progress = 1;
    this.changed();
  }

  private fail(upload: Upload, problem: Problem): void {
    upload.failure = problem;
    this.changed();
  }
}

/** A browser that does not know a file's type leaves the judgement to the server. */
function isAllowed(type: string, allowed: string[]): boolean {
  return type === "" || allowed.some((each) => each === type || (each.endsWith("/*") && type.startsWith(each.slice(0, -1))));
}

// Saving without leaving the page, and not losing what is not saved: the browser asks before it
// leaves, and keeps a copy for this tab, which is offered when the page is opened again.

import type { EditorView } from "@codemirror/view";
import { make } from "./dom";
import { post } from "./post";
import { say } from "./words";

const COPY_PAUSE = 1000; // milliseconds

export class Saving {
  readonly #form: HTMLFormElement;
  readonly #status: HTMLElement;
  readonly #name: string;
  #saved: string;
  #view: EditorView | null = null;
  #timer = 0;
  #busy = false;
  #offered = false;

  constructor(form: HTMLFormElement, status: HTMLElement, saved: string) {
    this.#form = form;
    this.#status = status;
    this.#saved = saved;
    this.#name = `unsaved ${form.action}`;
  }

  attach(view: EditorView): void {
    this.#view = view;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.save();
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.dirty) event.preventDefault();
    });
    window.addEventListener("pagehide", () => this.#keep());
    this.#offer(view);
  }

  get dirty(): boolean {
    return this.#view !== null && this.#view.state.doc.toString() !== this.#saved;
  }

  /** To be called on every change of the text. */
  changed(): void {
    this.#say(say("unsaved"), "unsaved");
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#keep(), COPY_PAUSE);
  }

  #keep(): void {
    if (this.dirty) sessionStorage.setItem(this.#name, this.#view!.state.doc.toString());
    else if (this.#status.dataset["state"] === "unsaved" && !this.#offered) this.#clean();
  }

  async save(): Promise<void> {
    if (this.#busy || !this.#view) return;
    const text = this.#view.state.doc.toString();
    const field = (name: string) => this.#form.elements.namedItem(name) as HTMLInputElement;
    this.#busy = true;
    this.#say(say("saving"), "saving");
    try {
      const answer = await post(this.#form.action, {
        text,
        note: field("note").value,
        base: field("base").value,
      });
      field("base").value = String(answer["revision"]);
      field("note").value = "";
      field("note").required = false; // one correction note is enough until it is published
      this.#saved = text;
      this.#say(String(answer["message"]), "saved");
      if (this.dirty) this.changed();
      else this.#clean(false);
      document.dispatchEvent(new CustomEvent("desk:saved", { detail: answer }));
    } catch (error) {
      this.#say((error as Error).message, "failed");
    } finally {
      this.#busy = false;
    }
  }

  #clean(tell = true): void {
    window.clearTimeout(this.#timer);
    sessionStorage.removeItem(this.#name);
    if (tell) this.#say("", "saved");
  }

  /** A copy left by a tab that was closed or crashed before saving. */
  #offer(view: EditorView): void {
    const copy = sessionStorage.getItem(this.#name);
    if (copy === null || copy === this.#saved) return;
    this.#offered = true;
    const take = () => {
      this.#offered = false;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: copy } });
      view.focus();
    };
    const forget = () => {
      this.#offered = false;
      this.#clean();
    };
    this.#say(say("copy-found"), "unsaved");
    this.#status.append(
      " ",
      make("button", { type: "button", class: "quiet small", onclick: take }, say("copy-take")),
      " ",
      make("button", { type: "button", class: "quiet small", onclick: forget }, say("copy-forget")),
    );
  }

  #say(message: string, state: string): void {
    this.#status.textContent = message;
    this.#status.dataset["state"] = state;
  }
}

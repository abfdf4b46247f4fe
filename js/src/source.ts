// The source pane: the passage that proves the fact under the cursor, or the capture of the
// citation there, as the server renders it (`desk:capture` answers a fragment to HX-Request).

import type { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { citedAt } from "./cite";
import { make } from "./dom";
import { factAt } from "./facts";
import type { Fact, Passage } from "./proof";
import { say } from "./words";

const PAUSE = 120; // milliseconds the cursor rests
const KEPT = 30; // fragments remembered

export class SourcePane {
  readonly #pane: HTMLElement;
  readonly #captures: string;
  readonly #kept = new Map<string, string>();
  #timer = 0;
  #shown = "";
  #asked: AbortController | null = null;

  /** `captures` is the address of a capture's page with KEY in it. */
  constructor(pane: HTMLElement, captures: string) {
    this.#pane = pane;
    this.#captures = captures;
  }

  /** Follow the cursor, once it rests. */
  follow(state: EditorState): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#look(state), PAUSE);
  }

  /** Show the top of one capture. */
  open(key: string): Promise<void> {
    return this.#show(null, [{ source: key, text: "", start: 0, end: 0 }]);
  }

  async #look(state: EditorState): Promise<void> {
    const { head } = state.selection.main;
    const line = state.doc.lineAt(head);
    const cited = citedAt(line.text, head - line.from);
    const fact = factAt(state, head);
    if (fact && !cited.at) {
      const near = cited.next?.keys.map((source) => ({ source, text: "", start: 0, end: 0 })) ?? [];
      await this.#show(fact, fact.evidence.length ? fact.evidence : near);
    } else if (cited.at) {
      await this.#show(
        null,
        cited.at.keys.map((source) => ({ source, text: "", start: 0, end: 0 })),
      );
    }
  }

  async #show(fact: Fact | null, passages: Passage[], chosen = 0): Promise<void> {
    const shown = JSON.stringify([fact?.text, fact?.state, passages, chosen]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#asked?.abort();
    const parts: Node[] = [];
    if (fact) {
      parts.push(
        make(
          "div",
          { class: "fact-under-cursor", role: "status" },
          make("p", { class: "words" }, fact.text),
          make(
            "p",
            {},
            make("span", { class: `state ${fact.state}` }, say(fact.state)),
            " ",
            say(fact.state === "contradicted" && !fact.evidence.length ? "about-itself" : `about-${fact.state}`),
          ),
        ),
      );
    }
    if (passages.length > 1) parts.push(this.#choice(fact, passages, chosen));
    const passage = passages[chosen];
    const body = make("div", { class: "source-body" });
    if (passage) body.innerHTML = await this.#fragment(passage);
    if (this.#shown !== shown) return;
    this.#pane.replaceChildren(...parts, body);
    const mark = body.querySelector("mark");
    if (mark) {
      const { top, height } = body.getBoundingClientRect();
      body.scrollTop = mark.getBoundingClientRect().top - top - height / 3;
    }
  }

  #choice(fact: Fact | null, passages: Passage[], chosen: number): HTMLElement {
    return make(
      "div",
      { class: "choice", role: "group", "aria-label": say("sources") },
      ...passages.map((passage, at) =>
        make(
          "button",
          {
            type: "button",
            class: "quiet",
            "aria-pressed": String(at === chosen),
            onclick: () => void this.#show(fact, passages, at),
          },
          passage.source,
        ),
      ),
    );
  }

  /** The capture as HTML that the server has escaped. */
  async #fragment(passage: Passage): Promise<string> {
    const [room, key] = passage.source.split(":", 2) as [string, string?];
    if (key !== undefined) return make("p", {}, say(`in-${room}`, { key })).outerHTML;
    const query = passage.end > passage.start ? `?start=${passage.start}&end=${passage.end}` : "";
    const url = this.#captures.replace("KEY", encodeURIComponent(passage.source)) + query;
    const kept = this.#kept.get(url);
    if (kept !== undefined) return kept;
    const asked = (this.#asked = new AbortController());
    try {
      const response = await fetch(url, {
        headers: { "HX-Request": "true" },
        signal: asked.signal,
      });
      if (response.headers.has("HX-Redirect")) return notice("logged-out");
      if (response.status === 404) return notice("no-capture", passage.source);
      if (!response.ok) return notice("server-trouble");
      const html = await response.text();
      this.#kept.set(url, html);
      if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
      return html;
    } catch {
      return asked.signal.aborted ? "" : notice("no-connection");
    }
  }

  /** Put the words selected in the pane into the text, as a pinned passage. */
  pin(view: EditorView): boolean {
    const selection = document.getSelection();
    const capture = this.#pane.querySelector<HTMLElement>("[data-capture-key]");
    if (!selection || selection.isCollapsed || !capture) return false;
    const within = capture.querySelector(".capture-text");
    if (!within?.contains(selection.anchorNode) || !within.contains(selection.focusNode)) return false;
    const words = selection.toString().trim().replace(/\s*\n\s*/g, " ").replaceAll('"', '\\"');
    if (words === "") return false;
    view.dispatch(
      view.state.replaceSelection(`[@${capture.dataset["captureKey"]} "${words}"]`),
      { scrollIntoView: true, userEvent: "input.pin" },
    );
    view.focus();
    return true;
  }
}

function notice(phrase: string, key = ""): string {
  return make("p", { class: "error" }, say(phrase, { key, status: "" })).outerHTML;
}

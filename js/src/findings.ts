// The findings of the last proof: squiggles in the text, and a list beside it. A fix is offered as
// an action with its words; nothing is ever replaced silently.

import { forEachDiagnostic, type Action, type Diagnostic } from "@codemirror/lint";
import { ChangeSet, StateEffect, StateField, type EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { make } from "./dom";
import type { Finding, Fix } from "./proof";
import { say } from "./words";

const SIGNS = { error: "✗", warning: "!", info: "i" };

/** Sent with each new proof: from here on, changes are counted against its offsets. */
export const proofArrived = StateEffect.define<null>();

/** What was typed since the proof, so that its offsets can be brought up to date. */
export const sinceProof = StateField.define<ChangeSet>({
  create: (state) => ChangeSet.empty(state.doc.length),
  update(since, transaction) {
    if (transaction.effects.some((effect) => effect.is(proofArrived))) {
      return ChangeSet.empty(transaction.state.doc.length);
    }
    return transaction.docChanged ? since.compose(transaction.changes) : since;
  },
});

function replace(view: EditorView, fix: Fix): void {
  const since = view.state.field(sinceProof);
  const from = since.mapPos(fix.start, 1);
  const to = Math.max(from, since.mapPos(fix.end, -1));
  view.dispatch({
    changes: { from, to, insert: fix.replacement },
    selection: { anchor: from + fix.replacement.length },
    scrollIntoView: true,
    userEvent: "input.fix",
  });
  view.focus();
}

export class Findings {
  readonly #list: HTMLElement;
  readonly #rules: string;
  #diagnostics = new Map<Finding, Diagnostic>();

  /** `rules` is the address of a rule's page with CODE in it. */
  constructor(list: HTMLElement, rules: string) {
    this.#list = list;
    this.#rules = rules;
    list.addEventListener("keydown", (event) => this.#walk(event));
  }

  /** The squiggles for CodeMirror; `length` is that of the text they were found in. */
  diagnostics(findings: Finding[], length: number): Diagnostic[] {
    this.#diagnostics = new Map(
      findings.map((finding) => [finding, this.#diagnostic(finding, length)]),
    );
    return [...this.#diagnostics.values()];
  }

  #diagnostic(finding: Finding, length: number): Diagnostic {
    const { fix } = finding;
    const actions: Action[] = fix
      ? [{ name: fixLabel(fix), apply: (view: EditorView) => replace(view, fix) }]
      : [];
    return {
      from: Math.min(finding.start, length),
      to: Math.min(finding.end, length),
      severity: finding.severity,
      source: finding.code,
      message: finding.message,
      renderMessage: () =>
        make(
          "div",
          { class: "finding-tip" },
          make("p", {}, this.#code(finding), " ", finding.message),
          finding.working ? make("p", { class: "working" }, finding.working) : null,
        ),
      actions,
    };
  }

  #code(finding: Finding): HTMLElement {
    return make(
      "a",
      {
        href: this.#rules.replace("CODE", finding.code),
        target: "_blank",
        rel: "noopener",
        class: "code",
        title: finding.name,
      },
      finding.code,
    );
  }

  /** Write the list anew. The focus stays on the same line of the list where it was in it. */
  show(view: EditorView, findings: Finding[]): void {
    const focused = [...this.#list.children].findIndex((each) =>
      each.contains(document.activeElement),
    );
    this.#list.replaceChildren(...findings.map((finding) => this.#entry(view, finding)));
    if (focused >= 0) this.#buttons()[Math.min(focused, findings.length - 1)]?.focus();
  }

  #entry(view: EditorView, finding: Finding): HTMLElement {
    const { fix } = finding;
    return make(
      "li",
      { class: "finding", "data-severity": finding.severity },
      make(
        "button",
        { type: "button", class: "go", onclick: () => this.#go(view, finding) },
        make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[finding.severity]),
        make("span", { class: "out-of-sight" }, say(finding.severity)),
        make("span", { class: "says" }, finding.message),
      ),
      finding.working ? make("p", { class: "working" }, finding.working) : null,
      make(
        "p",
        { class: "about" },
        this.#code(finding),
        make("span", {}, say("line", { line: finding.line })),
        fix
          ? make(
              "button",
              { type: "button", class: "fix", onclick: () => replace(view, fix) },
              fixLabel(fix),
            )
          : null,
      ),
    );
  }

  #go(view: EditorView, finding: Finding): void {
    const { from, to } = this.#place(view.state, finding);
    view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    view.focus();
  }

  #place(state: EditorState, finding: Finding): { from: number; to: number } {
    const wanted = this.#diagnostics.get(finding);
    let place = { from: Math.min(finding.start, state.doc.length), to: 0 };
    place.to = place.from;
    forEachDiagnostic(state, (diagnostic, from, to) => {
      if (diagnostic === wanted) place = { from, to };
    });
    return place;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#list.querySelectorAll<HTMLButtonElement>("button.go")];
  }

  #walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = this.#buttons();
    const at = buttons.findIndex((each) => each === document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
    event.preventDefault();
  }
}

function fixLabel(fix: Fix): string {
  return fix.replacement === ""
    ? say("fix-delete")
    : say("fix-replace", { words: fix.replacement });
}

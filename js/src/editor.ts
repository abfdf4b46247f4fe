// The editor of an issue. It takes the place of the textarea that the page works with without it.

import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { linter, lintGutter, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, dropCursor, keymap, type Command } from "@codemirror/view";
import { citations } from "./cite";
import { need } from "./dom";
import { facts, nextUnproved } from "./facts";
import { Findings, sinceProof } from "./findings";
import { keysDialog } from "./keys";
import { issueLanguage } from "./language";
import { liveProof } from "./live";
import { showOutline } from "./outline";
import { Panes } from "./panes";
import { Saving } from "./save";
import { SourcePane } from "./source";
import { countFindings, summarise } from "./summary";
import { say } from "./words";

const root = need("desk-editor");
const { check, captures, capture, rule, nonce, language } = root.dataset as Record<string, string>;
const textarea = need("text") as HTMLTextAreaElement;
const written = textarea.defaultValue; // not .value: browsers put old words back on reload
const host = need("editor-host");

const panes = new Panes(root);
const findings = new Findings(need("findings"), rule!);
const source = new SourcePane(need("source"), capture!);
const saving = new Saving(need("issue-form") as HTMLFormElement, need("save-status"), written);

const toUnproved =
  (step: 1 | -1): Command =>
  (view) => {
    const place = nextUnproved(view.state, view.state.selection.main.head, step);
    if (place === null) return false;
    view.dispatch({ selection: { anchor: place }, scrollIntoView: true });
    return true;
  };

const save: Command = () => {
  void saving.save();
  return true;
};

const told = {
  waiting: () => need("proof-summary").setAttribute("aria-busy", "true"),
  proved: (view: EditorView, proof: Parameters<typeof summarise>[1]) => {
    const summary = need("proof-summary");
    summary.removeAttribute("aria-busy");
    summarise(summary, proof);
    findings.show(view, proof.findings);
    need("findings-count").textContent = countFindings(proof);
    need("proof-trouble").textContent = "";
    showOutline(need("outline"), view);
    source.follow(view.state);
  },
  failed: (message: string) => {
    need("proof-summary").removeAttribute("aria-busy");
    need("proof-trouble").textContent = message;
  },
};

const view = new EditorView({
  parent: host,
  state: EditorState.create({
    doc: written,
    extensions: [
      EditorView.cspNonce.of(nonce!),
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => ({ top: 70, bottom: 120 })), // the tabs above, context below
      EditorView.contentAttributes.of({
        "aria-label": say("text-of-issue"),
        lang: language!,
        spellcheck: "true",
        tabindex: "0",
      }),
      history(),
      drawSelection(),
      dropCursor(),
      issueLanguage(),
      search({ top: true }),
      highlightSelectionMatches(),
      autocompletion({ override: [citations(captures!)], activateOnTyping: true, icons: false }),
      linter(null),
      lintGutter(),
      facts,
      sinceProof,
      liveProof(check!, findings, told),
      keymap.of([
        { key: "Mod-s", run: save, preventDefault: true },
        { key: "F8", run: nextDiagnostic, preventDefault: true },
        { key: "Shift-F8", run: previousDiagnostic, preventDefault: true },
        { key: "F9", run: toUnproved(1), preventDefault: true },
        { key: "Shift-F9", run: toUnproved(-1), preventDefault: true },
        ...completionKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) saving.changed();
        if (update.docChanged || update.selectionSet) source.follow(update.state);
      }),
    ],
  }),
});

textarea.hidden = true;
root.classList.add("live");
saving.attach(view);
showOutline(need("outline"), view);
keysDialog();

// Keys that hold anywhere on the page: from the list of findings one also wants to save.
window.addEventListener("keydown", (event) => {
  if (event.defaultPrevented) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    void saving.save();
  } else if (event.key === "F8" || event.key === "F9") {
    event.preventDefault();
    view.focus();
    if (event.key === "F8") (event.shiftKey ? previousDiagnostic : nextDiagnostic)(view);
    else toUnproved(event.shiftKey ? -1 : 1)(view);
  }
});

// Before the list acts on the click: what is hidden cannot be scrolled to.
need("findings").addEventListener("click", () => panes.reveal("pane-text"), { capture: true });

root.addEventListener("click", (event) => {
  const button = (event.target as HTMLElement).closest<HTMLElement>("[data-open-capture]");
  if (button) {
    panes.reveal("pane-source");
    void source.open(button.dataset["openCapture"]!);
  }
  if ((event.target as HTMLElement).closest("[data-pin]")) source.pin(view);
});

// The outline of the issue: its headings, as CodeMirror's Markdown parser sees them.

import { ensureSyntaxTree } from "@codemirror/language";
import type { EditorView } from "@codemirror/view";
import { make } from "./dom";
import { say } from "./words";

const PATIENCE = 50; // milliseconds for parsing what is not parsed yet

export function showOutline(list: HTMLElement, view: EditorView): void {
  const entries: HTMLElement[] = [];
  const { doc } = view.state;
  ensureSyntaxTree(view.state, doc.length, PATIENCE)?.iterate({
    enter(node) {
      const found = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
      if (!found) return node.name === "Document";
      const text = doc
        .lineAt(node.from)
        .text.replace(/^#+\s*|\s*#+\s*$|\[@[^\]]*\]/g, "")
        .trim();
      const at = node.from;
      const go = () => {
        const top = view.state.doc.length < at ? view.state.doc.length : at;
        view.dispatch({ selection: { anchor: top }, scrollIntoView: true });
        view.focus();
      };
      entries.push(
        make(
          "li",
          { class: `level-${found[1]}` },
          make("button", { type: "button", onclick: go }, text || say("untitled")),
        ),
      );
      return false;
    },
  });
  list.replaceChildren(...entries);
}

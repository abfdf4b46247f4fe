// The issue text as CodeMirror reads it: Markdown with YAML front matter and citations. Not by
// @codemirror/lang-markdown, which brings parsers for HTML, CSS and JavaScript along (170 KB): an
// issue has none of them.

import { Language, defineLanguageFacet, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { classHighlighter, styleTags, tags } from "@lezer/highlight";
import { Strikethrough, Table, parser, type MarkdownConfig } from "@lezer/markdown";

const OPENING = 91; // [
const CITATION = /^\[@[^\]\s;@"]+(?:\s*"(?:[^"\\\n]|\\.)*")?(?:\s*;\s*@[^\]\s;@"]+(?:\s*"(?:[^"\\\n]|\\.)*")?)*\]/;
const LONGEST_CITATION = 2000; // UTF-16 units; a pinned passage is a sentence or two

const issueText: MarkdownConfig = {
  defineNodes: [{ name: "FrontMatter", block: true }, { name: "Citation" }],
  parseBlock: [
    {
      name: "FrontMatter",
      before: "HorizontalRule",
      parse(context, line) {
        if (context.lineStart !== 0 || line.text.trimEnd() !== "---") return false;
        const start = context.lineStart;
        while (context.nextLine()) {
          if (line.text.trimEnd() === "---") {
            context.nextLine();
            break;
          }
        }
        context.addElement(context.elt("FrontMatter", start, context.prevLineEnd()));
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: "Citation",
      before: "Link",
      parse(context, next, position) {
        if (next !== OPENING || context.char(position + 1) !== 64) return -1;
        const ahead = context.slice(position, Math.min(context.end, position + LONGEST_CITATION));
        const found = CITATION.exec(ahead);
        return found
          ? context.addElement(context.elt("Citation", position, position + found[0].length))
          : -1;
      },
    },
  ],
  props: [styleTags({ FrontMatter: tags.meta, Citation: tags.labelName })],
};

const language = new Language(
  defineLanguageFacet({ commentTokens: { block: { open: "<!--", close: "-->" } } }),
  parser.configure([Table, Strikethrough, issueText]),
  [],
  "markdown",
);

export function issueLanguage(): Extension {
  return [language, syntaxHighlighting(classHighlighter)];
}

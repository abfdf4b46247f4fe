// The prose checkers of npm, each over the texts of a folder: the best time of several runs, as JSON.
// benchmarks/check.py copies this file beside their node_modules and runs it: node FILE FOLDER RUNS
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const [folder, runs] = [process.argv[2], Number(process.argv[3])];
const texts = readdirSync(folder).sort().map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]);

async function writeGood() {
  const check = require("write-good");
  return (text) => check(text);
}

async function textlint() {
  const { createLinter } = require("textlint");
  const { TextlintKernelDescriptor } = require("@textlint/kernel");
  const of = (name) => require(name).default ?? require(name);
  const linter = createLinter({
    descriptor: new TextlintKernelDescriptor({
      rules: [
        { ruleId: "write-good", rule: of("textlint-rule-write-good") },
        { ruleId: "no-todo", rule: of("textlint-rule-no-todo") },
      ],
      filterRules: [],
      plugins: [{ pluginId: "markdown", plugin: of("@textlint/textlint-plugin-markdown") }],
    }),
  });
  return (text) => linter.lintText(text, "draft.md");
}

async function harper() {
  const { LocalLinter } = await import("harper.js");
  const { binary } = await import("harper.js/binary");
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return (text) => linter.lint(text);
}

for (const [name, make, at] of [
  ["write-good", writeGood, "write-good"],
  ["textlint with textlint-rule-write-good", textlint, "textlint"],
  ["harper.js", harper, "harper.js"],
]) {
  try {
    const version = JSON.parse(readFileSync(`node_modules/${at}/package.json`)).version;
    const check = await make();
    const seconds = {};
    for (const [file, text] of texts) {
      let best = Infinity;
      for (let run = 0; run < runs; run += 1) {
        const begun = process.cpuUsage();
        await check(text);
        const { user, system } = process.cpuUsage(begun);
        best = Math.min(best, (user + system) / 1e6);
      }
      seconds[file] = best;
    }
    console.log(JSON.stringify({ name, version, seconds }));
  } catch (error) {
    console.log(JSON.stringify({ name, missing: String(error.message).split("\n")[0] }));
  }
}

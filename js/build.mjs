// Builds the desk's scripts into the folder named on the command line:
//
//   editor.js     CodeMirror with the live proof (src/editor.ts)
//   desk.js       keys, triage, themes of the other pages (src/desk.ts)
//   htmx.js       htmx, as it is published
//   LICENSES.txt  the licence of every package that is in one of them
//
// The same sources and lock file give the same bytes: no dates, no paths, no source maps.
// scripts/compare_bundle.sh holds the committed files to that.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
if (!target) {
  console.error("Say where to: node build.mjs FOLDER");
  process.exit(2);
}

const result = await build({
  absWorkingDir: here,
  entryPoints: { editor: "src/editor.ts", desk: "src/desk.ts", htmx: "src/htmx.ts" },
  outdir: target,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none", // LICENSES.txt holds them whole
  metafile: true,
});

const packages = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (found) packages.add(found[1]);
}

const parts = ["Packages built into editor.js, desk.js and htmx.js, and their licences.\n"];
for (const name of [...packages].sort()) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} brings no licence file; find out under what it may be used.`);
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  parts.push(`${"=".repeat(78)}\n${name} ${version} (${license})\n\n${text}\n`);
}
writeFileSync(join(target, "LICENSES.txt"), parts.join("\n"));

// Bundles vega.js for the browser, and the licences of all that is in it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const STATIC = "../../src/sayso/web/static/vega/";

const { metafile } = await build({
  entryPoints: ["vega.js"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  metafile: true,
  outfile: STATIC + "vega.min.js",
});

const folders = new Set();
for (const path of Object.keys(metafile.inputs)) {
  const found = path.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  if (found) folders.add(found[1]);
}
const licences = new Map(); // text -> the packages that have it
for (const folder of [...folders].sort()) {
  const { name, version, license } = JSON.parse(readFileSync(folder + "/package.json", "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file && existsSync(folder + "/" + file) ? readFileSync(folder + "/" + file, "utf8").trim() : license;
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${version} (${license})`]);
}
const parts = [...licences].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
writeFileSync(STATIC + "LICENSES.txt", `vega.min.js holds:\n\n${parts.join("\n" + "-".repeat(80) + "\n\n")}`);

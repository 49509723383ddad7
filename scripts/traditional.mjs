// Writes the zh-Hant catalogues from the zh-CN ones, and the list of each language's catalogues.
// `--check` writes nothing and exits 1 when something is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js/cn2t";

const home = join(dirname(fileURLToPath(import.meta.url)), "../lib/i18n");
const messages = join(home, "messages");
const locales = ["zh-CN", "zh-Hant", "en"];

// Characters by Taiwan's standard, then what the glossary writes otherwise.
const characters = Converter({ from: "cn", to: "tw" });
const wanted = [
  ["臺", "台"],
  ["賬", "帳"],
  ["發佈", "發布"],
  ["瞭解", "了解"],
  ["換髮", "換發"],
  ["彙總", "匯總"],
];

// Whole values that no rule gets right, by "module.key".
const overrides = { "common.preferences.zhCN": "简体" };

function traditional(value, key) {
  if (typeof value !== "string") {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, traditional(inner, `${key}.${name}`)]),
    );
  }
  if (key in overrides) return overrides[key];
  return wanted.reduce((text, [from, to]) => text.replaceAll(from, to), characters(value));
}

const variable = (module) => module.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const listName = (locale) => `catalogue-${locale.toLowerCase()}`;

/** The catalogues of one language. */
function list(locale, modules) {
  const imports = modules.map((module) => `import ${variable(module)} from "./messages/${locale}/${module}.json";`);
  const entries = modules.map((module) =>
    variable(module) === module ? `  ${module},` : `  "${module}": ${variable(module)},`,
  );
  return `// Written by \`node scripts/traditional.mjs\`: a module joins by having a zh-CN and an en file.

${imports.join("\n")}

export const catalogue = {
${entries.join("\n")}
};
`;
}

function modulesReady() {
  const names = readdirSync(join(messages, "zh-CN"))
    .filter((file) => file.endsWith(".json"))
    .sort();
  const [ready, missing] = [true, false].map((wish) =>
    names.filter((file) => existsSync(join(messages, "en", file)) === wish),
  );
  for (const file of missing) console.error(`${file} has no English catalogue yet and is left out`);
  return ready.map((file) => file.slice(0, -".json".length));
}

const stale = [];
function settle(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  stale.push(path);
  if (process.argv.includes("--check")) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const modules = modulesReady();
for (const module of modules) {
  const source = JSON.parse(readFileSync(join(messages, "zh-CN", `${module}.json`), "utf8"));
  settle(join(messages, "zh-Hant", `${module}.json`), `${JSON.stringify(traditional(source, module), null, 2)}\n`);
}
for (const locale of locales) settle(join(home, `${listName(locale)}.ts`), list(locale, modules));

if (process.argv.includes("--check") && stale.length > 0) {
  console.error(`Stale, run node scripts/traditional.mjs:\n${stale.join("\n")}`);
  process.exit(1);
}
console.log(`${modules.length} catalogues, ${stale.length} written`);

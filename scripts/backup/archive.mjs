import { createHash, createPublicKey } from "node:crypto";
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Failure } from "../setup/failure.mjs";
import { deployMigrations } from "../setup/migrations.mjs";
import { dumpDatabase } from "./dump.mjs";
import { auditBreaks, isUnused, loadDatabase } from "./load.mjs";
import { pack, unpack } from "./tar.mjs";

const format = 1;
const checkpoints = "audit-checkpoints.jsonl";

/** One file with every table, every uploaded paper, the signed checkpoints, and a manifest with the hash of each. */
export async function writeArchive({ env, archive }) {
  return inFolder(async (folder) => {
    const database = await dumpDatabase({ backupUrl: env.DATABASE_BACKUP_URL, folder });
    const papers = await Promise.all(listPapers(env.ZHENGYOU_FILES).map((path) => paper(env.ZHENGYOU_FILES, path)));
    const extra = keepCheckpoints(env, folder);
    const manifest = {
      format,
      at: new Date().toISOString(),
      ...database,
      papers,
      signedBy: extra && fingerprint(env.AUDIT_KEY_FILE),
    };
    writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
    mkdirSync(dirname(archive), { recursive: true, mode: 0o700 });
    await pack(archive, [
      ["manifest.json", join(folder, "manifest.json")],
      ...database.tables.map(({ file }) => [file, join(folder, file)]),
      ...papers.map(({ path }) => [`files/${path}`, join(env.ZHENGYOU_FILES, path)]),
      ...(extra ? [[checkpoints, extra]] : []),
    ]);
    return manifest;
  });
}

/**
 * Brings an archive back into an unused database: migrations as far as the archive knew them, its rows, then the newer
 * migrations. Answers what came back and the broken chains, of which there should be none.
 */
export async function readArchive({ env, archive, prismaDir }) {
  if (!(await isUnused(env.DATABASE_URL))) throw new Failure("This database is in use. Restore into an empty one.");
  return inFolder(async (folder) => {
    await unpack(archive, folder).catch(asFailure);
    const manifest = await readManifest(folder);
    await deployMigrations({ prismaDir, adminUrl: env.DATABASE_URL, only: manifest.migrations });
    await loadDatabase({ adminUrl: env.DATABASE_URL, folder, manifest });
    await deployMigrations({ prismaDir, adminUrl: env.DATABASE_URL });
    for (const { path } of manifest.papers) bringBack(join(folder, "files", path), join(env.ZHENGYOU_FILES, path));
    return {
      manifest,
      checkpoints: bringCheckpoints(env, folder, manifest),
      breaks: await auditBreaks(env.DATABASE_URL),
    };
  });
}

async function readManifest(folder) {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) throw new Failure("This file is no backup of this house: the manifest is missing.");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  if (manifest.format !== format)
    throw new Failure(`The backup has format ${manifest.format}; this version reads ${format}.`);
  for (const { file, sha256 } of manifest.tables) await demandWhole(join(folder, file), sha256, file);
  for (const paper of manifest.papers) await demandWhole(join(folder, "files", paper.path), paper.sha256, paper.path);
  return manifest;
}

async function demandWhole(path, sha256, name) {
  if (!existsSync(path) || (await hashOf(path)) !== sha256)
    throw new Failure(`The backup is damaged: ${name} is not what was written.`);
}

const listPapers = (home) =>
  existsSync(home)
    ? readdirSync(home, { recursive: true, encoding: "utf8" })
        .filter((path) => statSync(join(home, path)).isFile())
        .sort()
    : [];

const paper = async (home, path) => ({ path, sha256: await hashOf(join(home, path)) });

async function hashOf(path) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

const fingerprint = (keyFile) =>
  createHash("sha256")
    .update(createPublicKey(readFileSync(keyFile)).export({ type: "spki", format: "der" }))
    .digest("hex");

function keepCheckpoints({ AUDIT_CHECKPOINT_FILE: file }, folder) {
  if (!existsSync(file)) return undefined;
  // A copy: the job may append a line while the archive is being packed.
  copyFileSync(file, join(folder, checkpoints));
  return join(folder, checkpoints);
}

/** Checkpoints of another key would stop the verification at their first line; they are laid beside instead. */
function bringCheckpoints({ AUDIT_CHECKPOINT_FILE: file, AUDIT_KEY_FILE: key }, folder, { signedBy }) {
  if (!signedBy) return "NONE";
  const ours = existsSync(key) && fingerprint(key) === signedBy;
  bringBack(join(folder, checkpoints), ours ? file : `${file}.restored`);
  return ours ? "OURS" : "FOREIGN";
}

function bringBack(from, to) {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  if (!existsSync(to)) copyFileSync(from, to);
}

async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "zhengyou-backup-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asFailure(error) {
  throw new Failure(`The backup cannot be read: ${error.message}`);
}

import "server-only";
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { pool } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";

/** The head of one chain as it was signed: org, seq and hash of its last event. */
export type SignedHead = { org: string; seq: number; hash: string };

type Checkpoint = { at: string; prev: string; heads: SignedHead[]; signature: string };

export type Files = { key: string; checkpoints: string };
export const usualFiles = (): Files => ({ key: env.AUDIT_KEY_FILE, checkpoints: env.AUDIT_CHECKPOINT_FILE });

const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const signed = ({ at, prev, heads }: Omit<Checkpoint, "signature">) =>
  Buffer.from(JSON.stringify([at, prev, heads.map(({ org, seq, hash }) => [org, seq, hash])]), "utf8");

/**
 * Appends the heads that moved since the last checkpoint, signed with Ed25519, to a file outside the database. A chain
 * alone does not show that its tail was cut off; this does. Lines name the line before, so none can be taken out.
 */
export async function writeCheckpoint(files: Files = usualFiles()): Promise<number> {
  const key = keepKey(files.key);
  const known = await readCheckpoints(files);
  const { rows } = await pool("worker").query<{ org_id: string; seq: number; hash: string }>(
    "select * from audit_heads()",
  );
  const heads = rows
    .filter(({ org_id, hash }) => known.heads.get(org_id)?.hash !== hash)
    .map(({ org_id: org, seq, hash }) => ({ org, seq, hash }));
  if (heads.length === 0) return 0;
  const checkpoint = { at: new Date().toISOString(), prev: known.last, heads };
  const signature = sign(null, signed(checkpoint), key).toString("base64");
  mkdirSync(dirname(files.checkpoints), { recursive: true });
  appendFileSync(files.checkpoints, `${JSON.stringify({ ...checkpoint, signature })}\n`, { mode: 0o600 });
  return heads.length;
}

export type Read = { heads: Map<string, SignedHead>; last: string; count: number; badLine: number | null };

/** The newest signed head of every org; stops at the first line that is not ours or does not follow the one before. */
export async function readCheckpoints(files: Files = usualFiles()): Promise<Read> {
  const read: Read = { heads: new Map(), last: "", count: 0, badLine: null };
  if (!existsSync(files.checkpoints)) return read;
  const key = createPublicKey(readFileSync(files.key));
  const lines = createInterface({
    input: createReadStream(files.checkpoints, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    if (line === "") continue;
    const checkpoint = parse(line);
    const ours =
      checkpoint?.prev === read.last &&
      verify(null, signed(checkpoint), key, Buffer.from(checkpoint.signature, "base64"));
    if (!ours) return { ...read, badLine: read.count + 1 };
    for (const head of checkpoint.heads) read.heads.set(head.org, head);
    read.last = digest(line);
    read.count += 1;
  }
  return read;
}

function parse(line: string): Checkpoint | null {
  try {
    return JSON.parse(line) as Checkpoint;
  } catch {
    return null;
  }
}

/** Made on first use, for its owner alone. Whoever verifies elsewhere needs only the public half, written beside it. */
function keepKey(path: string) {
  if (!existsSync(path)) {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    writeFileSync(`${path}.pub`, publicKey.export({ type: "spki", format: "pem" }));
  }
  chmodSync(path, 0o600);
  return createPrivateKey(readFileSync(path));
}

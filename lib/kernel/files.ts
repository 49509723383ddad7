import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { S3Client } from "@aws-sdk/client-s3";
import { env } from "./env";

/** Where bytes are kept under their own fingerprint: a folder of this machine, or a bucket when one is named. */
type Store = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  get: (key: string) => Promise<Uint8Array | null>;
  /** When the bytes were last put there; null where there are none. */
  putAt: (key: string) => Promise<Date | null>;
  drop: (key: string) => Promise<void>;
};

const fingerprint = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const isFingerprint = (text: string) => /^[0-9a-f]{64}$/.test(text);

/** Keeps the bytes and gives their SHA-256: the same file twice is one file, and a changed one is noticed. */
export async function keepFile(bytes: Uint8Array): Promise<string> {
  const sha256 = fingerprint(bytes);
  await store().put(sha256, bytes);
  return sha256;
}

/** The bytes, or null when they are gone or no longer the ones that were kept. */
export async function readFileKept(sha256: string): Promise<Uint8Array | null> {
  if (!isFingerprint(sha256)) return null;
  const bytes = await store().get(sha256);
  return bytes && fingerprint(bytes) === sha256 ? bytes : null;
}

/** An upload writes its bytes first and its record in the same breath; within these minutes it may still be on its way. */
const uploadMinutes = 10;

/** Drops the bytes that no record has any more. False for those put there just now, whose record may be on its way. */
export async function dropFile(sha256: string): Promise<boolean> {
  if (!isFingerprint(sha256)) return true;
  const putAt = await store().putAt(sha256);
  if (putAt && putAt.getTime() > Date.now() - uploadMinutes * 60_000) return false;
  if (putAt) await store().drop(sha256);
  return true;
}

const store = (): Store => (env.FILES_S3_BUCKET ? bucket(env.FILES_S3_BUCKET) : folder(env.ZHENGYOU_FILES));

const folder = (root: string): Store => {
  const path = (key: string) => join(/* turbopackIgnore: true */ root, key.slice(0, 2), key);
  return {
    put: async (key, bytes) => {
      await mkdir(dirname(path(key)), { recursive: true });
      const half = `${path(key)}.${randomBytes(6).toString("hex")}`;
      await writeFile(half, bytes);
      await rename(half, path(key));
    },
    get: (key) => readFile(path(key)).catch(() => null),
    putAt: (key) =>
      stat(path(key)).then(
        ({ mtime }) => mtime,
        () => null,
      ),
    drop: (key) => rm(path(key), { force: true }),
  };
};

let client: Promise<S3Client> | undefined;

/** Loaded on first use: a machine with a folder never pays for it. Without a key the client's usual chain of credentials holds. */
async function connect(): Promise<S3Client> {
  const { S3Client } = await import("@aws-sdk/client-s3");
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_KEY: accessKeyId, FILES_S3_SECRET: secretAccessKey } = env;
  return new S3Client({
    region: env.FILES_S3_REGION,
    // A named endpoint is one of the many that know buckets as folders.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

const absent = (name: string) => (error: unknown) => {
  if (error instanceof Error && error.name === name) return null;
  throw error;
};

async function ask() {
  client ??= connect();
  return { s3: await client, order: await import("@aws-sdk/client-s3") };
}

const bucket = (Bucket: string): Store => ({
  put: async (Key, bytes) => {
    const { s3, order } = await ask();
    await s3.send(new order.PutObjectCommand({ Bucket, Key, Body: bytes }));
  },
  get: async (Key) => {
    const { s3, order } = await ask();
    const found = await s3.send(new order.GetObjectCommand({ Bucket, Key })).catch(absent("NoSuchKey"));
    return (await found?.Body?.transformToByteArray()) ?? null;
  },
  putAt: async (Key) => {
    const { s3, order } = await ask();
    const found = await s3.send(new order.HeadObjectCommand({ Bucket, Key })).catch(absent("NotFound"));
    return found && (found.LastModified ?? new Date(0));
  },
  drop: async (Key) => {
    const { s3, order } = await ask();
    await s3.send(new order.DeleteObjectCommand({ Bucket, Key }));
  },
});

import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { S3Client } from "@aws-sdk/client-s3";
import { env } from "./env";

/** Where bytes are kept under their own fingerprint: a folder of this machine, or a bucket when one is named. */
type Store = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  get: (key: string) => Promise<Uint8Array | null>;
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

const bucket = (name: string): Store => ({
  put: async (key, bytes) => {
    client ??= connect();
    const { PutObjectCommand } = await import("@aws-sdk/client-s3");
    await (await client).send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes }));
  },
  get: async (key) => {
    client ??= connect();
    const { GetObjectCommand, NoSuchKey } = await import("@aws-sdk/client-s3");
    try {
      const { Body } = await (await client).send(new GetObjectCommand({ Bucket: name, Key: key }));
      return (await Body?.transformToByteArray()) ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  },
});

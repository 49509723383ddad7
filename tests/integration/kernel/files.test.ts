import { utimes } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

/** The smallest object store: keeps what is put under a path, and knows nothing else. */
const objects = new Map<string, Buffer>();
let putAt = new Date();
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://here").pathname;
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.method === "PUT") objects.set(path, Buffer.concat(parts));
      if (request.method === "DELETE") objects.delete(path);
      const found = objects.get(path);
      const headers = { "content-type": "application/xml", "last-modified": putAt.toUTCString() };
      response.writeHead(found || request.method === "DELETE" ? 200 : 404, headers);
      response.end(request.method === "GET" ? (found ?? "<Error><Code>NoSuchKey</Code></Error>") : "");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterAll(() => new Promise((closed) => server.close(closed)));

const folder = join(tmpdir(), `zhengyou-files-${process.pid}`);
const bytes = new TextEncoder().encode("值守照片");
const open = async (given: Record<string, string>) => {
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  vi.resetModules();
  return import("@/lib/kernel/files");
};
beforeEach(() => {
  vi.unstubAllEnvs();
  objects.clear();
});

const atBucket = () =>
  open({
    FILES_S3_BUCKET: "evidence",
    FILES_S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    FILES_S3_KEY: "key",
    FILES_S3_SECRET: "secret",
  });
const atFolder = () => open({ ZHENGYOU_FILES: folder });

describe.each([
  ["a folder", atFolder],
  ["an object store", atBucket],
])("files kept in %s", (_, at) => {
  test("come back by their fingerprint; what was never kept is null", async () => {
    const { keepFile, readFileKept } = await at();
    const sha256 = await keepFile(bytes);
    expect(Buffer.from((await readFileKept(sha256)) ?? [])).toEqual(Buffer.from(bytes));
    expect(await readFileKept("0".repeat(64))).toBeNull();
    expect(await readFileKept("../../etc/passwd")).toBeNull();
  });

  test("are dropped when nothing has them, but not while the upload that wrote them may still be on its way", async () => {
    const { dropFile, keepFile, readFileKept } = await at();
    putAt = new Date();
    const sha256 = await keepFile(bytes);
    expect(await dropFile(sha256)).toBe(false);
    expect(await readFileKept(sha256)).not.toBeNull();
    putAt = new Date(Date.now() - 11 * 60_000);
    if (at === atFolder) await utimes(join(folder, sha256.slice(0, 2), sha256), putAt, putAt);
    expect(await dropFile(sha256)).toBe(true);
    expect(await readFileKept(sha256)).toBeNull();
    expect(await dropFile(sha256)).toBe(true);
  });
});

test("bytes that were changed in the store are not given out", async () => {
  const { keepFile, readFileKept } = await atBucket();
  const sha256 = await keepFile(bytes);
  expect([...objects.keys()]).toEqual([`/evidence/${sha256}`]);
  objects.set(`/evidence/${sha256}`, Buffer.from("别的"));
  expect(await readFileKept(sha256)).toBeNull();
});

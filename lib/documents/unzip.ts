import { inflateRawSync } from "node:zlib";

export type UnzipLimits = { entries: number; unzippedBytes: number; ratio: number };

export type Unzipped = {
  read: (path: string) => string | undefined;
  bytes: (path: string) => Buffer | undefined;
  paths: () => string[];
};

/** Why an archive was not opened; the words for it belong to the page. */
export type UnzipFault = "NOT_A_ZIP" | "ENCRYPTED" | "TOO_LARGE";

export class UnzipRefused extends Error {
  constructor(readonly reason: UnzipFault) {
    super(`The archive is refused: ${reason}`);
    this.name = "UnzipRefused";
  }
}

type Entry = { path: string; method: number; packed: number; unpacked: number; offset: number };

/**
 * Opens a zip held in memory without unpacking it. The sizes its directory declares are checked before anything is
 * inflated, and an entry that grows beyond what it declared is refused, so a lying directory gains nothing.
 */
export function unzip(bytes: Buffer, limits: UnzipLimits): Unzipped {
  const entries = directoryOf(bytes, limits.entries);
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.unzippedBytes || total > limits.ratio * bytes.length) throw new UnzipRefused("TOO_LARGE");
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const unpacked = (path: string) => {
    const entry = byPath.get(path);
    return entry && unpack(bytes, entry);
  };
  return { read: (path) => unpacked(path)?.toString("utf8"), bytes: unpacked, paths: () => [...byPath.keys()] };
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

function directoryOf(bytes: Buffer, most: number): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) throw new UnzipRefused("TOO_LARGE");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new UnzipRefused("NOT_A_ZIP");
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new UnzipRefused("ENCRYPTED");
    const name = bytes.readUInt16LE(at + 28);
    entries.push({
      path: bytes.toString("utf8", at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new UnzipRefused("NOT_A_ZIP");
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  if (entry.offset + 30 > bytes.length) throw new UnzipRefused("NOT_A_ZIP");
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new UnzipRefused("NOT_A_ZIP");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (fault) {
    const grew = fault instanceof RangeError;
    throw new UnzipRefused(grew ? "TOO_LARGE" : "NOT_A_ZIP");
  }
}

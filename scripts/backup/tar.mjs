import { createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

const block = 512;
const padding = (size) => (block - (size % block)) % block;

/** A header of the ustar format, which every `tar` reads. */
function header(name, size) {
  const bytes = Buffer.alloc(block);
  const octal = (value, width) => `${value.toString(8).padStart(width - 1, "0")}\0`;
  bytes.write(name, 0, 100, "utf8");
  bytes.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8), 100);
  // Sizes above 8 GB do not fit eleven octal digits and are written as a binary number.
  if (size < 0o77777777777) {
    bytes.write(octal(size, 12), 124);
  } else {
    bytes.writeUInt32BE(0x80000000, 124);
    bytes.writeBigUInt64BE(BigInt(size), 128);
  }
  bytes.write(octal(0, 12), 136);
  bytes.write("        0", 148);
  bytes.write("ustar\x0000", 257);
  bytes.write(
    octal(
      bytes.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  );
  return bytes;
}

/** Packs `[name, path]` pairs into one compressed archive that only its owner may read. */
export async function pack(archive, entries) {
  async function* bytes() {
    for (const [name, path] of entries) {
      const { size } = await stat(path);
      yield header(name, size);
      yield* createReadStream(path);
      yield Buffer.alloc(padding(size));
    }
    yield Buffer.alloc(2 * block);
  }
  await pipeline(Readable.from(bytes()), createGzip(), createWriteStream(archive, { mode: 0o600 }));
}

/** Lays the archive out under `folder`; a name that leads outside it is refused. */
export async function unpack(archive, folder) {
  const source = createReadStream(archive).pipe(createGunzip());
  const read = reader(source);
  for (;;) {
    const head = await read(block);
    if (!head || head.every((byte) => byte === 0)) return;
    const name = head.subarray(0, 100).toString("utf8").replace(/\0.*$/s, "");
    const target = normalize(join(folder, name));
    if (!target.startsWith(folder + sep)) throw new Error(`The archive names a file outside itself: ${name}`);
    const size =
      head[124] & 0x80 ? Number(head.readBigUInt64BE(128)) : Number.parseInt(head.subarray(124, 135).toString(), 8);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(Readable.from(read.pieces(size)), createWriteStream(target, { mode: 0o600 }));
    if (padding(size) > 0) await read(padding(size));
  }
}

/** Reads exact lengths from a stream that comes in pieces of its own size. */
function reader(source) {
  const pieces = source[Symbol.asyncIterator]();
  let rest = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await pieces.next();
    if (done) return false;
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    return true;
  };
  const read = async (length) => {
    while (rest.length < length) if (!(await more())) return rest.length === 0 ? null : fail();
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
  read.pieces = async function* (length) {
    let left = length;
    while (left > 0) {
      if (rest.length === 0 && !(await more())) fail();
      const taken = rest.subarray(0, left);
      rest = rest.subarray(taken.length);
      left -= taken.length;
      yield taken;
    }
  };
  return read;
}

function fail() {
  throw new Error("The archive ends in the middle of a file.");
}

import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive: its path and its bytes. */
export type Part = { path: string; bytes: Buffer };

/** Packs the parts, in order, into a zip that every office program opens: no streams, no 64-bit fields, names in UTF-8. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of parts) {
    const name = Buffer.from(path, "utf8");
    const packed = deflateRawSync(bytes, { level: 6 });
    const facts = factsOf(name, bytes, packed);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, name]);
    entries.push(entryOf(facts, name, offset));
    bodies.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...bodies, directory, endOf(parts.length, directory.length, offset)]);
}

const utf8Names = 0x0800;
const deflated = 8;
// Midnight of 1980-01-01, the earliest a zip can say: the same parts give the same bytes.
const earliestDay = 0x21;

/** The 26 bytes that the entry and the directory have in common. */
function factsOf(name: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(utf8Names, 2);
  facts.writeUInt16LE(deflated, 4);
  facts.writeUInt16LE(earliestDay, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function entryOf(facts: Buffer, name: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, tail, name]);
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

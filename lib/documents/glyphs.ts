import { closeSync, openSync, readSync } from "node:fs";
import { type Face, fontFile } from "./fonts";

type Span = { first: number; last: number };

/** Characters of the text that the printing font cannot draw, each once, in order of appearance. */
export function missingGlyphs(text: string, face: Face = "serif"): string[] {
  const spans = coverageOf(face);
  const visible = [...new Set(text)].filter((character) => !/[\s\p{Cc}]/u.test(character));
  return visible.filter((character) => !covers(spans, codeOf(character))).map(nameOf);
}

/** Refused rather than printed: an empty box in a comrade's name cannot be taken back. */
export class MissingGlyphs extends Error {
  constructor(readonly characters: readonly string[]) {
    super(`The printing font lacks: ${characters.join(" ")}`);
    this.name = "MissingGlyphs";
  }
}

export function refuseMissingGlyphs(...texts: string[]): void {
  const characters = missingGlyphs(texts.join(" "));
  if (characters.length > 0) throw new MissingGlyphs(characters);
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0;

// An invisible joiner or a private-use code would show as nothing in the sentence that names it.
const nameOf = (character: string) =>
  /[\p{Cf}\p{M}\p{Co}]/u.test(character) ? `U+${codeOf(character).toString(16).toUpperCase()}` : character;

const coverages = new Map<Face, Span[]>();

function coverageOf(face: Face): Span[] {
  const known = coverages.get(face) ?? readCoverage(fontFile(face));
  coverages.set(face, known);
  return known;
}

function covers(spans: Span[], code: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return false;
    if (code < span.first) high = middle - 1;
    else if (code > span.last) low = middle + 1;
    else return true;
  }
  return false;
}

// Only the table directory and the character map are read, not the 14 MB of outlines.
function readCoverage(file: string): Span[] {
  const handle = openSync(file, "r");
  try {
    const read = (position: number, length: number) => {
      const bytes = Buffer.alloc(length);
      readSync(handle, bytes, 0, length, position);
      return bytes;
    };
    const directory = read(12, read(0, 12).readUInt16BE(4) * 16);
    const at = directory.indexOf("cmap", 0, "latin1");
    const map = read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    return wideSpans(map);
  } finally {
    closeSync(handle);
  }
}

/** The groups of the map's segmented-coverage table (format 12), which both fonts carry for every plane. */
function wideSpans(map: Buffer): Span[] {
  const offsets = Array.from({ length: map.readUInt16BE(2) }, (_, i) => map.readUInt32BE(4 + i * 8 + 4));
  const table = offsets.find((offset) => map.readUInt16BE(offset) === 12);
  if (table === undefined) throw new Error("The font has no character map of format 12");
  const group = (i: number) => table + 16 + i * 12;
  return Array.from({ length: map.readUInt32BE(table + 12) }, (_, i) => ({
    first: map.readUInt32BE(group(i)),
    last: map.readUInt32BE(group(i) + 4),
  }));
}

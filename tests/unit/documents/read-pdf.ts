import { inflateSync } from "node:zlib";

export type PrintedLine = { text: string; xMm: number; yMm: number; font: string };
export type PrintedPage = { widthMm: number; heightMm: number; lines: PrintedLine[]; text: string };

const mm = (points: number) => (points / 72) * 25.4;

/** Reads back what our own typesetter wrote: every run of text with its place on the paper and its font. */
export function readPdf(pdf: Buffer): { pages: PrintedPage[]; embeddedFonts: string[] } {
  const objects = new Map<string, string>();
  for (const match of pdf.toString("latin1").matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)) {
    objects.set(match[1] ?? "", match[2] ?? "");
  }
  const embeddedFonts = [...objects.values()]
    .filter((body) => body.includes("/FontFile2"))
    .map((body) => /\/FontName \/\w+\+(\S+)/.exec(body)?.[1] ?? "");
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  return { pages: pages.map((page) => readPage(page, objects)), embeddedFonts };
}

function readPage(page: string, objects: Map<string, string>): PrintedPage {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
  const fonts = new Map(
    Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name = "", id = ""]) => [
      name,
      readFont(objects.get(id) ?? "", objects),
    ]),
  );
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "");
  const runs = content.matchAll(
    /1 0 0 -1 (-?[\d.]+) (-?[\d.]+) cm(?:(?!\bcm\b)[\s\S])*?\/(f\d+) [\d.]+ Tf([\s\S]*?)\nET/g,
  );
  const lines = Array.from(runs, ([, x, y, name = "", shown = ""]) => {
    const font = fonts.get(name);
    return {
      text: decode(shown, font?.characters),
      xMm: mm(Number(x)),
      yMm: mm(Number(height) - Number(y)),
      font: font?.name ?? "",
    };
  });
  return {
    widthMm: mm(Number(width)),
    heightMm: mm(Number(height)),
    lines,
    text: lines.map((line) => line.text).join(""),
  };
}

function readFont(font: string, objects: Map<string, string>) {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? "") ?? "";
  const characters = new Map(
    Array.from(map.matchAll(/<([\dA-F]{4})> <([\dA-F]+)>$/gm), ([, glyph = "", code = ""]) => [
      Number.parseInt(glyph, 16),
      Buffer.from(code, "hex").swap16().toString("utf16le"),
    ]),
  );
  return { name: /\/BaseFont \/\w+\+(\S+)/.exec(font)?.[1] ?? "", characters };
}

function streamOf(body: string): string {
  const start = body.indexOf("stream\n") + "stream\n".length;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf("endstream")), "latin1");
  return body.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1");
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The strings of a text block joined: hexadecimal ones, and literal ones with their balanced inner brackets. */
function bytesShown(shown: string): string {
  let depth = 0;
  let bytes = "";
  for (const [token] of shown.matchAll(/<[\dA-F]+>|\\(?:[0-7]{1,3}|[\s\S])|[\s\S]/g)) {
    if (depth === 0 && token.length > 2) bytes += Buffer.from(token.slice(1, -1), "hex").toString("latin1");
    if (token === ")") depth -= 1;
    if (depth > 0) bytes += token.startsWith("\\") ? unescaped(token.slice(1)) : token;
    if (token === "(") depth += 1;
  }
  return bytes;
}

const unescaped = (code: string) =>
  /^[0-7]+$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code);

function decode(shown: string, characters = new Map<number, string>()): string {
  const bytes = bytesShown(shown);
  const glyphs = Array.from(
    { length: bytes.length / 2 },
    (_, i) => bytes.charCodeAt(i * 2) * 256 + bytes.charCodeAt(i * 2 + 1),
  );
  return glyphs.map((glyph) => characters.get(glyph) ?? "\ufffd").join("");
}

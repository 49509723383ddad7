import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFiles } from "./fonts";

export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [field: string]: Plain | undefined };

// One for the process: it keeps the four fonts parsed, which costs 80 ms the first time and nothing afterwards.
let compiler: NodeCompiler | undefined;

function sharedCompiler(): NodeCompiler {
  // The workspace is an empty folder, so that no layout can read a file of the machine.
  compiler ??= NodeCompiler.create({
    workspace: mkdtempSync(join(tmpdir(), "typeset-")),
    fontArgs: [{ fontPaths: [...new Set(fontFiles().map(dirname))] }],
  });
  return compiler;
}

const opening = `
#let d = json(bytes(sys.inputs.data))
#let serif = "Noto Serif SC"
#let sans = "Noto Sans SC"
#let ink = rgb("#1c1712")
#let red = rgb("#a8231c")
#set document(title: d.documentTitle, date: none)
#set text(font: serif, fill: ink, lang: "zh", region: "cn", cjk-latin-spacing: none)
`;

/**
 * Sets one layout with the given values and returns the PDF; equal values give equal bytes.
 * Values reach the layout as JSON, so nothing a person typed is ever read as markup.
 */
export function typeset(
  layout: string,
  documentTitle: string,
  values: { readonly [field: string]: Plain | undefined },
): Buffer {
  const typesetter = sharedCompiler();
  const inputs = { data: JSON.stringify({ ...values, documentTitle }) };
  try {
    // Straight to PDF: a compiled document handed to JavaScript is never freed by this compiler (0.3 MB a page).
    return typesetter.pdf({ mainFileContent: opening + layout, inputs });
  } catch (fault) {
    // The compiler puts its sentence into `code` and leaves the message empty.
    const sentence = fault instanceof Error && "code" in fault ? String(fault.code) : String(fault);
    throw new Error(`The layout cannot be set: ${sentence}`, { cause: fault });
  } finally {
    typesetter.evictCache(0);
  }
}

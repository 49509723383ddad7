const dangerous = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would take for a formula gets an apostrophe in front; the reader takes it off again. */
export const escapeCell = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

export const unescapeCell = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;

/** A name Excel takes for a sheet: at most 31 characters, none of its own signs. */
export function sheetName(name: string): string {
  const cleaned = name
    .replace(/[\\/?*[\]:'\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [...cleaned].slice(0, 31).join("").trim() || "台账";
}

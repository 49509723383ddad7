import { createHash } from "node:crypto";

const most = 1_000;
const names = new Map<string, string>();

/**
 * The name under which a connection keeps the plan of a statement: below row-level security planning costs more than
 * reading. Empty, so that nothing is kept, once there are too many different texts.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= most) return "";
  const name = `zy_${createHash("sha256").update(text, "utf8").digest("hex").slice(0, 24)}`;
  names.set(text, name);
  return name;
}

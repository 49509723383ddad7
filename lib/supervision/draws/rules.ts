import { sha256 } from "@/lib/kernel/ids";

export type Ticketed<Entry> = Entry & { ticket: string; drawn: boolean };

/** SUP-08: every ticket is sha256 of "seed:code"; the smallest are drawn. Seed and list alone give the same draw again, anywhere. */
export function drawFrom<Entry extends { code: string }>(
  seed: string,
  entries: readonly Entry[],
  take: number,
): Ticketed<Entry>[] {
  const ticketed = entries.map((entry) => ({ ...entry, ticket: sha256(`${seed}:${entry.code}`) }));
  return ticketed
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map((entry, place) => ({ ...entry, drawn: place < take }));
}

import type { GridCells } from "@/lib/pledges/progress/rules";

type Kept = Record<string, GridCells>;
const key = (stamp: string) => `grid:${location.pathname}:${stamp}`;

/** Keeps what is typed in this tab until the server has it; gives the time, for 已保存 10:32. */
export function keep(stamp: string, cells: Kept): string {
  sessionStorage.setItem(key(stamp), JSON.stringify(cells));
  return new Date().toTimeString().slice(0, 5);
}

export function recall(stamp: string): Kept {
  const stored = sessionStorage.getItem(key(stamp));
  return stored ? (JSON.parse(stored) as Kept) : {};
}

/** A grid that the server has taken is done with: its stamp has changed by then. */
export function forget(stamp: string): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(`grid:${location.pathname}:`) && name !== key(stamp)) sessionStorage.removeItem(name);
}

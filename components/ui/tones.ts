export type Tone = "late" | "due" | "returned" | "ok" | "neutral" | "gold";

export const washes: Record<Tone, string> = {
  late: "bg-red-wash text-red",
  due: "bg-amber-wash text-amber",
  returned: "bg-slate-wash text-slate",
  ok: "bg-green-wash text-green",
  neutral: "bg-head text-ink-2",
  gold: "bg-gold-wash text-gold",
};

export const fills: Record<Tone, string> = {
  late: "fill-red",
  due: "fill-amber",
  returned: "fill-slate",
  ok: "fill-green",
  neutral: "fill-line",
  gold: "fill-gold",
};

export const strokes: Record<Tone, string> = {
  late: "stroke-red",
  due: "stroke-amber",
  returned: "stroke-slate",
  ok: "stroke-green",
  neutral: "stroke-line",
  gold: "stroke-gold",
};

/** A share of a whole as bars and rings draw it. */
export type Segment = { label: string; value: number; tone: Tone };

export const sum = (segments: readonly Segment[]) => segments.reduce((total, { value }) => total + value, 0);

/** Where each segment begins and how long it is, in per cent of the total. */
export function lay(segments: readonly Segment[], total: number) {
  let start = 0;
  return segments.map((segment) => {
    const length = total > 0 ? (segment.value / total) * 100 : 0;
    const laid = { ...segment, start, length };
    start += length;
    return laid;
  });
}

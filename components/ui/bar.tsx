import { fills, lay, type Segment, sum } from "./tones";

type BarProps = { segments: readonly Segment[]; total?: number };

/** Drawn as SVG: the content security policy forbids style attributes. Words must stand beside it. */
export function Bar({ segments, total = sum(segments) }: BarProps) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="bar">
      <rect width="100" height="6" className="fill-line" />
      {lay(segments, total).map(({ label, tone, start, length }) =>
        length > 0 ? <rect key={label} x={start} width={length} height="6" className={fills[tone]} /> : null,
      )}
    </svg>
  );
}

/** A stacked bar with its figures under it; a segment in neutral is the unfilled rest. */
export function StackedBar({ segments, total, caption }: BarProps & { caption: string }) {
  return (
    <figure className="mb-4">
      <figcaption className="text-sm font-semibold">{caption}</figcaption>
      <Bar segments={segments} total={total ?? sum(segments)} />
      <dl className="mt-1.5 flex flex-wrap gap-x-5 text-sm">
        {segments.map(({ label, value, tone }) => (
          <div key={label} className="flex items-center gap-1.5">
            <Swatch tone={tone} />
            <dt>{label}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

export function Swatch({ tone }: { tone: Segment["tone"] }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 flex-none">
      <rect width="10" height="10" className={fills[tone]} />
    </svg>
  );
}

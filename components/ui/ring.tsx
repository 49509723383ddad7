import { Swatch } from "./bar";
import { lay, type Segment, strokes, sum } from "./tones";

type RingProps = {
  caption: string;
  segments: readonly Segment[];
  total?: number;
  /** The figure in the middle, such as 70.4%. */
  figure: string;
  note?: string;
};

/** Progress at a glance; the list beside it says the same in figures. */
export function Ring({ caption, segments, total = sum(segments), figure, note }: RingProps) {
  return (
    <figure className="mb-5 border border-line bg-sheet px-4 py-3.5">
      <figcaption className="mb-1.5 font-semibold">{caption}</figcaption>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <svg viewBox="0 0 42 42" aria-hidden="true" className="size-24 flex-none">
          <g className="fill-none stroke-5" transform="rotate(-90 21 21)">
            <circle cx="21" cy="21" r="15.9" className="stroke-line" />
            {lay(segments, total).map(({ label, tone, start, length }) => (
              <circle
                key={label}
                cx="21"
                cy="21"
                r="15.9"
                pathLength="100"
                strokeDasharray={`${length} ${100 - length}`}
                strokeDashoffset={-start}
                className={strokes[tone]}
              />
            ))}
          </g>
          <text x="21" y="23.6" textAnchor="middle" fontSize="7.5" className="fill-ink font-semibold">
            {figure}
          </text>
        </svg>
        <dl className="grid min-w-28 flex-1 grid-cols-[auto_1fr_auto] items-center gap-x-2 gap-y-0.5 text-sm">
          {segments.map(({ label, value, tone }) => (
            <div key={label} className="contents">
              <Swatch tone={tone} />
              <dt>{label}</dt>
              <dd className="text-right font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {note ? <p className="mt-1.5 text-sm text-ink-2">{note}</p> : null}
    </figure>
  );
}

export type Point = { label: string; value: number; text?: string };

type SparklineProps = { caption: string; points: readonly Point[]; tableLabel: string };

/** A trend as a line; the same figures open below as a table. */
export function Sparkline({ caption, points, tableLabel }: SparklineProps) {
  const last = points.at(-1);
  return (
    <figure className="mb-4">
      <figcaption className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-semibold">{caption}</span>
        {last ? <span className="font-semibold">{last.text ?? last.value}</span> : null}
      </figcaption>
      <svg aria-hidden="true" viewBox="0 0 100 24" preserveAspectRatio="none" className="block h-10 w-full">
        <path d="M0 23.5H100" className="stroke-line stroke-1" vectorEffect="non-scaling-stroke" />
        <polyline points={trace(points)} className="fill-none stroke-red stroke-2" vectorEffect="non-scaling-stroke" />
      </svg>
      <details className="text-sm text-ink-2">
        <summary className="inline-flex min-h-target items-center underline underline-offset-4">{tableLabel}</summary>
        <table className="w-full border-collapse">
          <caption className="sr-only">{caption}</caption>
          <tbody>
            {points.map(({ label, value, text }) => (
              <tr key={label} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {label}
                </th>
                <td className="py-1 text-right">{text ?? value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Points for the polyline; a flat series runs through the middle. */
export function trace(points: readonly Point[]): string {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = points.length > 1 ? 100 / (points.length - 1) : 0;
  const height = (value: number) => (high === low ? 12 : 22 - ((value - low) / (high - low)) * 20);
  return values.map((value, place) => `${(place * step).toFixed(2)},${height(value).toFixed(2)}`).join(" ");
}

const widths = ["w-full", "w-11/12", "w-4/5", "w-full", "w-3/4"];

/** What stands in for a page on its way: the shape of a page and one sentence for those who do not see it. */
export function Skeleton({ label, lines = 8 }: { label: string; lines?: number }) {
  return (
    <div role="status">
      <p className="mb-4 text-sm text-ink-2">{label}</p>
      <div aria-hidden="true" className="grid animate-pulse gap-4 motion-reduce:animate-none">
        <div className="h-7 w-56 bg-line" />
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
          <div key={line} className={`h-4 bg-line ${widths[line % widths.length]}`} />
        ))}
      </div>
    </div>
  );
}

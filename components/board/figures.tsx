import { fills } from "@/components/ui/tones";

type Figure = { label: string; value: number };

/** Four figures between two rules, like the head of a printed notice. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="flex justify-between border-y border-ink py-3 text-center sm:px-10">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-sm text-ink-2">{label}</dt>
          <dd className="font-serif text-xl font-semibold sm:text-2xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Part = {
  key: string;
  label: string;
  value: number;
  tone: "ok" | "late" | "returned";
  href: string;
  current: boolean;
};

/** How everything stands, as one bar; under it the same in words, each leading to what it counts. */
export function Standings({ label, parts }: { label: string; parts: readonly Part[] }) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return null;
  let from = 0;
  return (
    <div className="pt-3">
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="block h-2.5 w-full">
        {parts.map(({ key, value, tone }) => {
          const x = from;
          from += (value / total) * 100;
          return <rect key={key} x={x} y="0" width={(value / total) * 100} height="2" className={fills[tone]} />;
        })}
      </svg>
      <nav aria-label={label}>
        <ul className="flex flex-wrap gap-x-5 text-sm">
          {parts.map(({ key, label: name, value, href, current }) => (
            <li key={key}>
              <a
                href={href}
                aria-current={current ? "true" : undefined}
                className="inline-flex min-h-target items-center gap-1 underline underline-offset-4 aria-[current=true]:font-semibold"
              >
                {name} {value}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

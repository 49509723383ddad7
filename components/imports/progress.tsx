"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type ProgressProps = {
  address: string;
  state: string;
  done: number;
  total: number;
  label: string;
  count: string;
  leave: string;
  refresh: string;
};

const everyMs = 1_000;

/** Asks once a second how far the job is and shows the page anew when it has ended. */
export function Progress({ address, state, done, total, label, count, leave, refresh }: ProgressProps) {
  const router = useRouter();
  const [seen, setSeen] = useState({ done, total });
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return;
      const now = (await answer.json()) as { state: string; done: number; total: number };
      setSeen(now);
      if (now.state === state) return;
      // Once: a second refresh would cut off the first on a slow line.
      clearInterval(timer);
      router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [address, state, router]);
  return (
    <div className="mb-6 border border-line bg-sheet px-4 py-4">
      <p className="font-semibold">{label}</p>
      <progress
        className="mt-2 block h-3 w-full max-w-xl accent-red"
        max={Math.max(1, seen.total)}
        value={seen.done}
        aria-label={label}
      />
      <p className="mt-1 text-sm text-ink-2" aria-live="polite">
        {count.replace("{done}", String(seen.done)).replace("{total}", String(seen.total))}
      </p>
      <p className="mt-1 text-sm text-ink-2">
        {leave}{" "}
        <a
          href={address.replace(/\/progress$/, "")}
          className="inline-flex min-h-target items-center underline underline-offset-4"
        >
          {refresh}
        </a>
      </p>
    </div>
  );
}

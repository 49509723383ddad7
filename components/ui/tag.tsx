import { type Tone, washes } from "./tones";

/** A state in words; the colour only repeats them. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`inline-block rounded-sm px-2 text-xs leading-[1.7] whitespace-nowrap ${washes[tone]}`}>
      {children}
    </span>
  );
}

import { type Tone, washes } from "./tones";

/** A state in words; the colour only repeats them. */
export function Tag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`tag ${washes[tone]}`}>{children}</span>;
}

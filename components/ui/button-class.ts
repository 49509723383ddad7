export type ButtonTone = "primary" | "plain" | "danger" | "quiet";

const tones: Record<ButtonTone, string> = {
  primary: "border-red bg-red text-sheet hover:border-red-2 hover:bg-red-2",
  plain: "border-line-2 bg-sheet text-ink hover:bg-head",
  danger: "border-red bg-sheet text-red hover:bg-red-wash",
  quiet: "border-transparent bg-transparent text-ink-2 underline underline-offset-4 hover:text-ink",
};

/** For whatever must look like a button; public pages put it on plain links. */
export const buttonClass = (tone: ButtonTone = "plain", extra = "") =>
  `inline-flex min-h-target items-center justify-center gap-1.5 rounded-sm border px-4 py-1 text-center leading-snug break-keep wrap-normal print:hidden disabled:cursor-not-allowed disabled:border-line-2 disabled:bg-head disabled:text-ink-2 aria-disabled:cursor-progress aria-disabled:border-line-2 aria-disabled:bg-head aria-disabled:text-ink-2 ${tones[tone]} ${extra}`;

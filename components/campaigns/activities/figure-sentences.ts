import type { CampaignFigures, PublicitySum, TrainingSum } from "@/lib/campaigns/activities/figures/queries";
import type { Line } from "@/lib/campaigns/activities/minutes/rules";
import { type Approximation, media } from "@/lib/campaigns/activities/schema";
import { chineseNumeral } from "@/lib/documents/chinese-numerals";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** 20余: a figure with the word of its approximation; one that nobody counted to the last never reads as exact. */
export const countWords = (locale: Locale, count: number, approximate: Approximation): string =>
  loadWords(locale, "meetings")(`figures.count.${approximate || "EXACT"}`, { count: formatNumber(locale, count) });

/** RPT-12: 悬挂横幅5条，出宣传栏1期…, in the order papers put it. */
export function publicitySentence(locale: Locale, sums: readonly PublicitySum[]): string {
  const words = loadWords(locale, "meetings");
  return media
    .flatMap((medium) => sums.filter((sum) => sum.medium === medium))
    .map(({ medium, quantity, approximate }) =>
      words(`figures.media.${medium}`, { count: countWords(locale, quantity, approximate) }),
    )
    .join(words("figures.joiner"));
}

/** RPT-23: 培训教育人员200余人次; attendances and people are never added, and which it is stands in the sentence. */
export function trainingSentence(
  locale: Locale,
  { training, named }: Pick<CampaignFigures, "training" | "named">,
): string {
  const words = loadWords(locale, "meetings");
  const times = training.reduce((sum, one) => sum + one.times, 0);
  const parts = [
    ...(times > 0 ? [words("figures.trainedTimes", { times })] : []),
    ...training.map((one) => trained(locale, one)),
    ...(named > 0 ? [words("figures.named", { count: named })] : []),
  ];
  return parts.join(words("figures.joiner"));
}

const trained = (locale: Locale, { headCount, heads, approximate }: TrainingSum): string => {
  const words = loadWords(locale, "meetings");
  return words("figures.trained", {
    count: countWords(locale, heads, approximate),
    basis: words(`figures.basis.${headCount}`),
  });
};

type EmergencyLine = Pick<Line, "kind" | "text" | "quantity" | "unit" | "approximate">;

/** RPT-14: 分三个组，出动挖机4台，装载机3台: groups in words, machines of one kind added. */
export function emergencySentence(locale: Locale, lines: readonly EmergencyLine[]): string {
  const words = loadWords(locale, "meetings");
  const groups = lines.filter(({ kind }) => kind === "GROUP").length;
  const machines = new Map<string, EmergencyLine>();
  for (const line of lines.filter(({ kind }) => kind === "MACHINE")) {
    const before = machines.get(line.text + line.unit);
    const quantity = (before?.quantity ?? 0) + (line.quantity ?? 0);
    machines.set(line.text + line.unit, {
      ...line,
      quantity,
      approximate: line.approximate || (before?.approximate ?? ""),
    });
  }
  const list = [...machines.values()].map(({ text, quantity, unit, approximate }) =>
    words("figures.machine", { name: text, count: countWords(locale, quantity ?? 0, approximate), unit }),
  );
  const inWords = locale === "en" || groups === 0 ? String(groups) : chineseNumeral(groups);
  return [
    ...(groups > 0 ? [words("figures.groups", { count: inWords })] : []),
    ...(list.length > 0 ? [words("figures.machines", { list: list.join(words("figures.joiner")) })] : []),
  ].join(words("figures.joiner"));
}

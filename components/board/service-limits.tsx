import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BoardLimit } from "@/lib/noticeboard/pledges/queries";

/** 限时办结: promised days beside the lawful ones (SYS-30). */
export function ServiceLimits({ locale, limits }: { locale: Locale; limits: readonly BoardLimit[] }) {
  if (limits.length === 0) return null;
  const words = loadWords(locale, "board");
  return (
    <table className="my-1.5 w-full border border-line bg-sheet text-sm">
      <caption className="sr-only">{words("limits.title")}</caption>
      <thead className="bg-head text-ink-2">
        <tr>
          <th className="px-3 py-1 text-left font-semibold">{words("limits.matter")}</th>
          <th className="px-3 py-1 text-right font-semibold">{words("limits.promised")}</th>
          <th className="px-3 py-1 text-right font-semibold max-sm:hidden">{words("limits.lawful")}</th>
          <th className="px-3 py-1 text-left font-semibold">{words("limits.post")}</th>
        </tr>
      </thead>
      <tbody>
        {limits.map(({ matter, workingDays, lawfulDays, post }) => (
          <tr key={matter} className="border-t border-line">
            <td className="px-3 py-1">{matter}</td>
            <td className="px-3 py-1 text-right whitespace-nowrap">
              {workingDays === 0 ? words("limits.atOnce") : words("limits.days", { days: workingDays })}
            </td>
            <td className="px-3 py-1 text-right whitespace-nowrap max-sm:hidden">
              {lawfulDays === null ? "" : words("limits.days", { days: lawfulDays })}
            </td>
            <td className="px-3 py-1">{post}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { isYearDay, sampleOf } from "@/lib/campaigns/templates/days";
import type { Part, Remark } from "@/lib/campaigns/templates/rules";
import { formatDay, formatWeekday } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

/** Everything about a part but its name, in one line of words. */
export function factsOf(locale: Locale, part: Part): string {
  const words = loadWords(locale, "campaigns");
  const facts = [
    part.body,
    part.rhythm ? words(`templates.rhythms.${part.rhythm as "QUARTER"}`) : "",
    part.kind === "CADENCE" && part.mode ? words(`templates.proofs.${part.mode as "REPORT"}`) : "",
    part.endsDay ? words("templates.until", { day: dayOf(locale, part) }) : "",
    part.endsEvent ? words("until", { event: part.endsEvent }) : "",
  ];
  return facts.filter((fact) => fact !== "").join("；");
}

/** 3月31日 for a year, 星期五 for a week, 25日 for a month or quarter. */
function dayOf(locale: Locale, { rhythm, endsDay }: Part): string {
  if (isYearDay(endsDay)) return formatDay(locale, sampleOf(endsDay));
  if (rhythm === "WEEK") return formatWeekday(locale, Number(endsDay));
  return loadWords(locale, "campaigns")("templates.dayOfMonth", { day: Number(endsDay) });
}

const fieldKinds = ["CATEGORY_SET", "VARIANT"];

/** Whom a part is for: an organisation's field of work, a pledger or a subject, by its kind. */
export function subjectOf(locale: Locale, { kind, subject }: Pick<Part, "kind" | "subject">): string {
  if (!subject) return "";
  if (fieldKinds.includes(kind)) return loadWords(locale, "orgs")(`fieldsOfWork.${subject as "ORGAN"}`);
  const words = loadWords(locale, "campaigns");
  if (kind === "CATEGORY") return words(`pledgers.${subject as "PERSON"}`);
  return words(`subjects.${subject as "ORG"}`);
}

export function remarkOf(locale: Locale, remark: Remark): string {
  const words = loadWords(locale, "campaigns");
  if (remark.kind === "OPEN") return words("templates.open");
  return words("templates.countDiffers", { promised: remark.promised, found: remark.found });
}

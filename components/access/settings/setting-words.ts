import { scaleOf } from "@/lib/evaluations/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Setting } from "@/lib/orgs/settings/queries";
import type { Installed } from "./settings-form";

/** 15 天, 120 分钟: a setting's number with its unit. */
export function amountWords(locale: Locale, name: Setting["name"], value: number): string {
  if (name === "SECOND_FACTOR")
    return loadWords(locale, "access")(`settings.factors.${value === 0 || value === 1 ? value : 2}`);
  if (name === "EVALUATION_GRADES") {
    const words = loadWords(locale, "evaluations");
    return scaleOf(value)
      .map((mark) => words(`scale.${mark}`))
      .join(words("listing"));
  }
  if (name === "NOMINATION_CAP" && value === 0) return loadWords(locale, "access")("settings.noCap");
  if (name === "EXCELLENT_SHARE" && value === 100) return loadWords(locale, "access")("settings.noShare");
  return loadWords(locale, "access")(`settings.amounts.${unitOf(name)}`, { value });
}

const unitOf = (name: Setting["name"]) => {
  if (name === "IDLE_MINUTES") return "minutes";
  if (name === "SESSION_HOURS") return "hours";
  if (name === "QUIET_FROM" || name === "QUIET_TO") return "clock";
  if (name === "NOMINATION_CAP") return "entries";
  if (name === "EXCELLENT_SHARE") return "share";
  return name === "NOTICE_DAYS" ? "workingDays" : "days";
};

/** Whose word counts when the field stays empty. */
export function inheritedWords(locale: Locale, setting: Setting, installed: Installed): string {
  const words = loadWords(locale, "access");
  const { name, above, aboveName, usual, rule } = setting;
  const value = amountWords(locale, name, above ?? usual ?? installed[name] ?? 0);
  if (above === null || !aboveName) return words("settings.usual", { value });
  if (rule === "LEAST") return words("settings.aboveMost", { org: aboveName, value });
  return words(rule === "GREATEST" ? "settings.aboveLeast" : "settings.above", { org: aboveName, value });
}

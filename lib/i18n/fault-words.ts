import en from "./messages/en/faults.json";
import simplified from "./messages/zh-CN/faults.json";
import traditional from "./messages/zh-Hant/faults.json";

/** For error pages, which run in the browser without a server to ask; so small that all three travel. */
export function faultWords(lang: string) {
  if (lang === "en") return en;
  return lang === "zh-Hant" ? traditional : simplified;
}

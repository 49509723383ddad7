import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Counted, figuresOf, type Who } from "@/lib/pledges/ledger/rules";
import { Tabs } from "./tabs";

type WhoTabsProps = { locale: Locale; path: string; who: Who; counted: readonly Counted[] };

/** Members' pledges and the body's own are counted apart; without both there is nothing to choose. */
export function WhoTabs({ locale, path, who, counted }: WhoTabsProps) {
  const words = loadWords(locale, "pledges");
  const kinds: Who[] = (["members", "body"] as const).filter(
    (kind) => kind === who || counted.some((row) => row.who === kind),
  );
  if (kinds.length < 2) return null;
  const tabs = kinds.map((kind) => ({
    key: kind,
    label: words(kind === "members" ? "lists.members" : "lists.bodyTab"),
    href: `${path}?who=${kind}`,
    count: figuresOf(counted, kind).items,
    current: kind === who,
  }));
  return <Tabs label={words("lists.who")} tabs={tabs} />;
}

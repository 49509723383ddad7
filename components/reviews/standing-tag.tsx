import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Standing } from "@/lib/reviews/rules";
import { standingTones } from "./tones";

/** Where a subject of a round stands: due, overdue, done, exempted. */
export const StandingTag = ({ locale, standing }: { locale: Locale; standing: Standing }) => (
  <Tag tone={standingTones[standing]}>{loadWords(locale, "reviews")(`standings.${standing}`)}</Tag>
);

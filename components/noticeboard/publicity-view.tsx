import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Publicity } from "@/lib/noticeboard/showings/queries";

/** Where a pledge was shown, and what the masses had suggested for it. */
export function PublicityView({ locale, publicity }: { locale: Locale; publicity: Publicity }) {
  const words = loadWords(locale, "noticeboard");
  return (
    <Section title={words("showings.onPledge")}>
      <ul className="text-sm">
        {publicity.shown.length === 0 ? <li className="text-ink-2">{words("showings.notShown")}</li> : null}
        {publicity.shown.map(({ channel, form, place, beginsOn, position }) => (
          <li key={`${channel}${beginsOn}`} className="py-1">
            {words(channel === "MEETING" ? "showings.meetingAt" : "showings.wallAt", {
              ...{ day: formatDay(locale, beginsOn), place, position },
              form: words(`showings.forms.${form as "ASSEMBLY"}`),
            })}
          </li>
        ))}
        {publicity.taken.map(({ number, text }) => (
          <li key={number} className="py-1">
            {words("showings.took", { number, text })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

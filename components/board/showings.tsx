import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BoardShowing } from "@/lib/noticeboard/pledges/queries";

/** 双公开: when these pledges were made in a meeting and where they hang (SYS-26). */
export function Showings({ locale, showings }: { locale: Locale; showings: readonly BoardShowing[] }) {
  if (showings.length === 0) return null;
  const words = loadWords(locale, "board");
  return (
    <section className="mt-7">
      <h2 className="mb-1 font-serif text-xl font-semibold">{words("showings.title")}</h2>
      <ul>
        {showings.map(({ channel, form, place, beginsOn, endsOn, present, pledges }) => (
          <li key={`${channel}${beginsOn}${place}`} className="border-t border-line py-2">
            <b className="mr-3 font-semibold">{words(`showings.forms.${form as "ASSEMBLY"}`)}</b>
            {words(channel === "MEETING" ? "showings.meeting" : "showings.wall", {
              ...{ day: formatDay(locale, beginsOn), place, present: present ?? 0, pledges },
              until: endsOn ? formatDay(locale, endsOn) : words("showings.open"),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

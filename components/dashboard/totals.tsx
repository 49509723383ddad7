import { Stat, Stats } from "@/components/ui/stat";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Tally } from "@/lib/tallies/queries";

/** Where the rows of a figure are: the modules' own lists for a branch, the table below for whoever has others under them. */
export type Rows = (
  module: "campaigns" | "pledges" | "rectifications" | "commendations" | "people",
  query?: string,
) => string;

type Props = { locale: Locale; tally: Tally; rows: Rows };

export function Totals({ locale, tally, rows }: Props) {
  const words = loadWords(locale, "dashboard");
  return (
    <Stats>
      <Stat
        label={words("stats.orgs")}
        figure={tally.orgs}
        unit={words("units.orgs")}
        href={rows("campaigns")}
        note={words("stats.adopted", { adopted: tally.adopted })}
      />
      <Stat
        label={words("stats.members")}
        figure={tally.members}
        unit={words("units.members")}
        href={rows("people")}
        note={words("stats.leading", { count: tally.leadingMembers })}
      />
      <Stat
        label={words("stats.items")}
        figure={tally.items}
        unit={words("units.items")}
        href={rows("pledges")}
        note={words("stats.pledgers", { count: tally.pledgers })}
      />
      <Stat
        label={words("stats.late")}
        figure={tally.rectificationsLate}
        unit={words("units.matters")}
        href={rows("rectifications", "?group=late")}
        note={words("stats.open", { count: tally.rectificationsOpen })}
      />
      <Stat
        label={words("stats.awards")}
        figure={tally.awards}
        unit={words("units.matters")}
        href={rows("commendations")}
      />
    </Stats>
  );
}

import { withQuery } from "@/components/ui/hrefs";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type MemberTally, membersPage } from "@/lib/tallies/members/queries";
import { Turn } from "./children";
import { MemberTable } from "./member-table";

type Props = { locale: Locale; org: string; rows: readonly MemberTally[] };

export function Members({ locale, org, rows }: Props) {
  const words = loadWords(locale, "dashboard");
  const shown = rows.slice(0, membersPage);
  const last = shown.at(-1);
  const path = `/o/${org}/dashboard`;
  return (
    <Section title={words("members")} id="rows">
      <MemberTable locale={locale} org={org} rows={shown} />
      {rows.length > shown.length && last ? (
        <Turn
          href={`${withQuery(path, {}, { member: `${last.pinyin}_${last.personId}` })}#rows`}
          label={words("nextPage")}
        />
      ) : null}
    </Section>
  );
}

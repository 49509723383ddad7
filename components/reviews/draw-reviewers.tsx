import type { ReactNode } from "react";
import type { z } from "zod";
import { withQuery } from "@/components/ui/hrefs";
import { NextPageLink } from "@/components/ui/next-page-link";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Scope } from "@/lib/kernel/work";
import {
  listOwed,
  listReviewers,
  listReviewersBelow,
  pageLength,
  type ReviewerRow,
} from "@/lib/reviews/reviewers/queries";
import type { reviewersQuerySchema } from "@/lib/reviews/reviewers/schema";
import type { Round } from "@/lib/reviews/rounds/queries";
import { OwedTable } from "./owed-table";
import { ReviewerTable } from "./reviewer-table";

type Drawn = { locale: Locale; path: string; round: Round; query: z.output<typeof reviewersQuerySchema> };

/** A reviewer as the address carries the place a page of them goes on after. */
const placeOf = ({ duty, personId }: Pick<ReviewerRow, "duty" | "personId">) => `${duty}~${personId}`;

const addressOf = (path: string, { personId, duty }: ReviewerRow, changes: Record<string, string> = {}) =>
  withQuery(`${path}/reviewers`, { reviewer: personId ?? "", duty }, changes);

/** The reviewers of the org's own round, and the subjects of the one chosen: first the asker's own. */
export async function drawOwn(scope: Scope, { locale, path, round, query }: Drawn): Promise<ReactNode> {
  const words = loadWords(locale, "reviews");
  const reviewers = await listReviewers(scope, round, query.from);
  const rows = reviewers.slice(0, pageLength);
  const lastReviewer = reviewers.length > pageLength ? rows.at(-1) : undefined;
  const whose = query.reviewer ?? scope.actor.personId;
  const chosen =
    rows.find(({ personId, duty }) => personId === whose && (!query.reviewer || duty === query.duty)) ?? rows[0];
  const found = chosen
    ? await listOwed(scope, round, { duty: chosen.duty, reviewer: chosen.personId ?? undefined, after: query.after })
    : [];
  const [subjects, last] = [found.slice(0, pageLength), found[pageLength - 1]];
  const caption = words("reviewers.subjectsOf", { name: chosen?.name ?? words("reviewers.vacant") });
  return (
    <>
      <div className="mb-8">
        <ReviewerTable
          locale={locale}
          today={scope.today}
          rows={rows}
          chosen={chosen}
          hrefOf={(row) => `${addressOf(path, row, query.from ? { from: placeOf(query.from) } : {})}#owed`}
        />
        <NextPageLink
          links={
            lastReviewer
              ? [
                  {
                    href: withQuery(`${path}/reviewers`, { from: placeOf(lastReviewer) }),
                    label: loadWords(locale, "common")("lists.next"),
                  },
                ]
              : []
          }
        />
      </div>
      {chosen ? (
        <Section title={caption} id="owed">
          <OwedTable
            locale={locale}
            path={path}
            today={scope.today}
            closesOn={round.closesOn}
            caption={caption}
            rows={subjects}
          />
          <Pager
            locale={locale}
            total={chosen.drawn}
            previous={query.after ? addressOf(path, chosen) : undefined}
            next={
              found.length > pageLength && last
                ? addressOf(path, chosen, { after: `${last.sortKey}~${last.id}` })
                : undefined
            }
          />
        </Section>
      ) : null}
    </>
  );
}

/** The reviewers of the rounds below, fifty organisations a page; each leads to its own round. */
export async function drawBelow(scope: Scope, { locale, path, round, query }: Drawn): Promise<ReactNode> {
  const found = await listReviewersBelow(scope, round, query.below === "~" ? undefined : query.below);
  const paths = [...new Set(found.map((row) => row.path))];
  const shown = new Set(paths.slice(0, pageLength));
  const rows = found.filter((row) => shown.has(row.path));
  const more = paths.length > pageLength;
  return (
    <>
      <ReviewerTable
        locale={locale}
        today={scope.today}
        rows={rows}
        several
        hrefOf={(row) => addressOf(`/o/${row.orgCode}/reviews/${row.roundId}`, row)}
      />
      <Pager
        locale={locale}
        total={rows.length}
        more={more}
        previous={query.below === "~" ? undefined : withQuery(`${path}/reviewers`, { below: "~" })}
        next={more ? withQuery(`${path}/reviewers`, { below: paths[pageLength - 1] ?? "~" }) : undefined}
      />
    </>
  );
}

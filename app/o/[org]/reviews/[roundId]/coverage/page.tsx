import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReachTable } from "@/components/reviews/reach-table";
import { RoundPath } from "@/components/reviews/round-path";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Stat, Stats } from "@/components/ui/stat";
import { formatPercent, formatPeriod } from "@/lib/i18n/format";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { listReach, pageLength, sumReach } from "@/lib/reviews/coverage/queries";
import { reachQuerySchema } from "@/lib/reviews/coverage/schema";
import { lookForRound } from "@/lib/reviews/rounds/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.reach") };
}

export default async function CoveragePage({ params, searchParams }: PageProps<"/o/[org]/reviews/[roundId]/coverage">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  const query = reachQuerySchema.parse(await searchParams);
  if (!isId(roundId)) notFound();
  const path = `/o/${org}/reviews/${roundId}/coverage`;
  return deskPage(org, "reviews", async (scope) => {
    const round = await lookForRound(scope, roundId);
    if (!round || round.state === "PREPARING") notFound();
    // A round of one organisation alone is covered reviewer by reviewer.
    if (round.reach !== "SUBTREE") redirect(`/o/${org}/reviews/${roundId}/reviewers`);
    const at = gathering(scope);
    const [reach, found] = await Promise.all([sumReach(at, round), listReach(at, round, query)]);
    const rows = found.slice(0, pageLength);
    const last = rows.at(-1);
    const left = reach.drawn - reach.done - reach.exempted;
    const late = round.closesOn < scope.today;
    const next =
      found.length > pageLength && last ? withQuery(path, { show: query.show }, { after: last.path }) : undefined;
    return (
      <>
        <RoundPath {...{ locale, org, round }} here={words("sections.reach")} />
        <PageHeading
          title={words("sections.reach")}
          note={`${round.title} · ${formatPeriod(locale, round.period)}`}
          actions={
            <LinkButton href={`/o/${org}/reviews/${roundId}/reviewers?below=~`}>{words("reviewers.title")}</LinkButton>
          }
        />
        <Stats>
          <Stat label={words("figures.orgs")} figure={reach.orgs} unit={words("figures.subjects")} href={path} />
          <Stat label={words("figures.closedOrgs")} figure={reach.closed} unit={words("figures.subjects")} />
          <Stat label={words("figures.due")} figure={reach.drawn} />
          <Stat label={words("figures.done")} figure={reach.done} />
          <Stat label={words("figures.exempted")} figure={reach.exempted} />
          <Stat
            label={words(late ? "figures.overdue" : "figures.left")}
            figure={left}
            href={withQuery(path, { show: "LEFT" })}
          />
          <Stat
            label={words("fields.progress")}
            figure={formatPercent(locale, reach.drawn > 0 ? (reach.drawn - left) / reach.drawn : 0)}
          />
        </Stats>
        <ListToolbar
          locale={locale}
          path={path}
          filters={[
            {
              name: "show",
              label: words("fields.state"),
              value: query.show,
              options: (["LEFT", "COVERED", "MISSING"] as const).map((show) => ({
                value: show,
                label: words(`shows.${show}`),
              })),
            },
          ]}
        />
        <ReachTable locale={locale} rows={rows} late={late} empty={words("notes.noReach")} />
        <Pager
          locale={locale}
          total={query.show || query.after ? rows.length : Math.max(reach.orgs - 1, 0)}
          more={Boolean(next)}
          previous={query.after ? withQuery(path, { show: query.show }) : undefined}
          next={next}
        />
      </>
    );
  });
}

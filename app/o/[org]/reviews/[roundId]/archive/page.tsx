import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LedgerTable } from "@/components/reviews/ledger-table";
import { RoundFacts } from "@/components/reviews/round-facts";
import { RoundPath } from "@/components/reviews/round-path";
import { SessionTable } from "@/components/reviews/session-table";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/i18n/format";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { listLedger, pageLength } from "@/lib/reviews/ledger/queries";
import { findArrangement, lookForRound } from "@/lib/reviews/rounds/queries";
import { listSessionsPage } from "@/lib/reviews/sessions/queries";
import { findSummary } from "@/lib/reviews/summaries/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("archive.title") };
}

export default async function ArchivePage({ params, searchParams }: PageProps<"/o/[org]/reviews/[roundId]/archive">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  if (!isId(roundId)) notFound();
  const path = `/o/${org}/reviews/${roundId}`;
  const common = await getTranslations("common");
  const lists = pagedLists(await searchParams, `${path}/archive`, common("lists.next"), ["sessions"]);
  return deskPage(org, "reviews", async (scope) => {
    const round = await lookForRound(scope, roundId);
    if (!round || round.state === "PREPARING") notFound();
    const at = gathering(scope);
    const [{ dimensions }, sessions, summary, rows] = await Promise.all([
      findArrangement(at, round),
      listSessionsPage(at, round, lists.after.sessions),
      findSummary(at, round),
      listLedger(at, { side: "given", round: roundId }, pageLength),
    ]);
    const held = lists.page("sessions", sessions);
    return (
      <>
        <RoundPath {...{ locale, org, round }} here={words("archive.title")} />
        <PageHeading
          title={words("archive.title")}
          note={`${round.title} · ${formatPeriod(locale, round.period)} · ${words(`roundStates.${round.state}`)}`}
          actions={
            <LinkButton plain href={`${path}/archive/file`} tone="primary">
              {words("archive.download")}
            </LinkButton>
          }
        />
        <Section title={words("archive.scheme")}>
          <RoundFacts locale={locale} round={round} dimensions={dimensions} />
        </Section>
        <Section title={words("sections.sessions")}>
          <SessionTable locale={locale} sessions={held.rows} />
          <NextPageLink links={held.links} />
        </Section>
        <Section title={words("archive.records")}>
          <p className="mb-2 text-sm text-ink-2">
            {words("archive.recordsHint")}　
            <a href={`/o/${org}/reviews/ledger?round=${roundId}`} className="underline underline-offset-4">
              {words("ledger.title")}
            </a>
          </p>
          <LedgerTable locale={locale} orgId={scope.orgId} rows={rows} empty={words("ledger.empty")} />
        </Section>
        <Section title={words("summary.title")}>
          {summary ? (
            <p className="mb-4 max-w-3xl whitespace-pre-line">{summary.text}</p>
          ) : (
            <p className="mb-4 text-sm text-ink-2">{words("summary.none")}</p>
          )}
          <LinkButton href={`${path}/summary`}>{words("summary.title")}</LinkButton>
        </Section>
      </>
    );
  });
}

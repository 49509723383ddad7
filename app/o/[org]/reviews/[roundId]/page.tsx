import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AboveList } from "@/components/reviews/above-list";
import { Checklist } from "@/components/reviews/checklist";
import { ClassExemption } from "@/components/reviews/class-exemption";
import { CoverageFigures } from "@/components/reviews/coverage-figures";
import { QueueTable } from "@/components/reviews/queue-table";
import { RoundFacts } from "@/components/reviews/round-facts";
import { RoundMoves } from "@/components/reviews/round-moves";
import { SessionForm } from "@/components/reviews/session-form";
import { SessionTable } from "@/components/reviews/session-table";
import { TypedList } from "@/components/reviews/typed-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { withQuery } from "@/components/ui/hrefs";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Menu } from "@/components/ui/menu";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/i18n/format";
import { isId } from "@/lib/kernel/ids";
import { gathering } from "@/lib/kernel/together";
import { headsOrg, preparesRounds } from "@/lib/reviews/policy";
import { listQueue, pageLength } from "@/lib/reviews/queues/queries";
import { queueQuerySchema } from "@/lib/reviews/queues/schema";
import { findArrangement, listParticipants, lookForRound } from "@/lib/reviews/rounds/queries";
import { participationOf } from "@/lib/reviews/rounds/rules";
import { coverageOf } from "@/lib/reviews/rules";
import { listPairedExcellent, listSessionsPage } from "@/lib/reviews/sessions/queries";
import { findPlaceOfReview } from "@/lib/reviews/targets/queries";
import { listTyped } from "@/lib/reviews/typing/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("sections.queue") };
}

export default async function RoundPage({ params, searchParams }: PageProps<"/o/[org]/reviews/[roundId]">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  const [shell, common] = [await getTranslations("shell"), await getTranslations("common")];
  const asked = await searchParams;
  const query = queueQuerySchema.parse(asked);
  if (!isId(roundId)) notFound();
  const path = `/o/${org}/reviews/${roundId}`;
  const lists = pagedLists(asked, path, common("lists.next"), ["sessions"]);
  return deskPage(org, "reviews", async (scope) => {
    const round = await lookForRound(scope, roundId);
    if (!round) {
      // Rectifications and objections name the review they come from, not its round.
      const place = await findPlaceOfReview(scope, roundId);
      if (!place) notFound();
      redirect(`/o/${org}/reviews/${place.mine ? place.roundId : "received"}/${place.targetId}`);
    }
    const [begun, keeps] = [round.state !== "PREPARING", preparesRounds(scope.actor, round)];
    const at = gathering(scope);
    const [found, people, arrangement, typed, sessions, paired] = await Promise.all([
      listQueue(at, roundId, query),
      round.subjects === "MEMBERS" ? listParticipants(at, round) : [],
      findArrangement(at, round),
      round.state === "OPEN" ? listTyped(at, roundId) : [],
      begun ? listSessionsPage(at, round, lists.after.sessions) : [],
      begun && keeps ? listPairedExcellent(at) : [],
    ]);
    const held = lists.page("sessions", sessions);
    const participation = round.subjects === "MEMBERS" ? participationOf(people) : null;
    const counts = { DUE: round.left, REVIEWED: round.done, EXEMPTED: round.exempted };
    const rows = found.slice(0, pageLength);
    const last = rows.at(-1);
    const filtered = Boolean(query.state || query.name);
    const total = query.state ? counts[query.state] : round.left + round.done + round.exempted;
    const conditions = { state: query.state, name: query.name };
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/reviews` }, { label: round.title }]}
        />
        <PageHeading
          title={round.title}
          note={`${formatPeriod(locale, round.period)} · ${words(`subjects.${round.subjects}`)} · ${words(`roundStates.${round.state}`)}`}
          actions={
            <>
              {round.state === "OPEN" && round.left > 0 ? (
                <LinkButton href={`${path}/on-site`} tone="primary">
                  {words("onSite.title")}
                </LinkButton>
              ) : null}
              <RoundMoves locale={locale} org={org} actor={scope.actor} round={round} />
              {round.reach === "SUBTREE" && round.state !== "PREPARING" ? (
                <LinkButton href={`${path}/coverage`}>{words("buttons.reach")}</LinkButton>
              ) : null}
              {keeps && !begun ? (
                <LinkButton href={`/o/${org}/reviews/new?round=${round.id}`}>{words("buttons.revise")}</LinkButton>
              ) : null}
              {begun ? (
                <Menu label={common("buttons.more")}>
                  <LinkButton href={`${path}/reviewers`}>{words("reviewers.title")}</LinkButton>
                  <LinkButton href={`${path}/signatures`}>{words("signatures.title")}</LinkButton>
                  <LinkButton href={`${path}/scores`}>{words("leniency.title")}</LinkButton>
                  <LinkButton href={`${path}/summary`}>{words("summary.title")}</LinkButton>
                  <LinkButton href={`${path}/archive`}>{words("archive.title")}</LinkButton>
                </Menu>
              ) : null}
            </>
          }
        />
        {round.issuedOrgId && round.state === "OPEN" ? <Notice title={words("notes.issued")} /> : null}
        {round.state === "PREPARING" ? null : (
          <>
            <CoverageFigures
              locale={locale}
              path={path}
              coverage={coverageOf(counts, round.closesOn, scope.today)}
              participation={participation}
            />
            {round.state === "OPEN" ? <TypedList locale={locale} org={org} roundId={roundId} typed={typed} /> : null}
            <Section title={words("sections.queue")}>
              <ListToolbar
                locale={locale}
                path={path}
                search={{ name: "name", value: query.name, label: words("fields.name") }}
                filters={[
                  {
                    name: "state",
                    label: words("fields.state"),
                    value: query.state,
                    options: (["DUE", "REVIEWED", "EXEMPTED"] as const).map((state) => ({
                      value: state,
                      label: words(`standings.${state}`),
                    })),
                  },
                ]}
              />
              <QueueTable
                locale={locale}
                path={path}
                today={scope.today}
                closesOn={round.closesOn}
                rows={rows}
                several={round.subjects === "SUBORDINATES"}
                empty={common(filtered ? "lists.emptyFiltered" : "lists.empty")}
              />
              <Pager
                locale={locale}
                total={query.name ? rows.length : total}
                more={Boolean(query.name) && found.length > pageLength}
                previous={query.after ? withQuery(path, conditions) : undefined}
                next={
                  found.length > pageLength && last
                    ? withQuery(path, conditions, { after: `${last.sortKey}~${last.id}` })
                    : undefined
                }
              />
            </Section>
            {round.state === "OPEN" && headsOrg(scope.actor, round) && round.left > 0 ? (
              <ClassExemption locale={locale} org={org} roundId={roundId} />
            ) : null}
            <AboveList
              locale={locale}
              people={people.filter(({ here }) => !here)}
              participated={participation?.above.participated ?? 0}
            />
          </>
        )}
        <Section title={words("sections.steps")}>
          <Checklist locale={locale} org={org} roundId={roundId} taken={arrangement.steps} mayTake={keeps} />
        </Section>
        {round.state === "PREPARING" ? null : (
          <Section title={words("sections.sessions")} id="sessions">
            {keeps ? (
              <SessionForm {...{ locale, org, roundId, paired }} today={scope.today} chair={scope.actor.name} />
            ) : null}
            <SessionTable locale={locale} sessions={held.rows} />
            <NextPageLink links={held.links} />
          </Section>
        )}
        <Section title={words("sections.facts")}>
          <RoundFacts locale={locale} round={round} dimensions={arrangement.dimensions} />
        </Section>
      </>
    );
  });
}

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NearTable } from "@/components/reviews/near-table";
import { Rhythm } from "@/components/reviews/rhythm";
import { RoundTable } from "@/components/reviews/round-table";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { watchesPenalties } from "@/lib/reviews/outcomes/policy";
import { preparesRounds } from "@/lib/reviews/policy";
import { findNearby, type NearList, type NearTarget, pageLength } from "@/lib/reviews/queues/queries";
import { listRounds, roundsPage } from "@/lib/reviews/rounds/queries";
import { readsUpward } from "@/lib/reviews/upward/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("title") };
}

export default async function ReviewsPage({ params, searchParams }: PageProps<"/o/[org]/reviews">) {
  const [{ org }, asked, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("reviews");
  const path = `/o/${org}/reviews`;
  return deskPage(org, "reviews", async (scope) => {
    const mayPrepare = preparesRounds(scope.actor, { orgId: scope.orgId });
    const after = afterOf(asked.after);
    const { rows: rounds, links } = firstPage(await listRounds(scope, after), roundsPage, {
      path,
      label: (await getTranslations("common"))("lists.next"),
    });
    const [receivedFrom, unheadedFrom, linkedFrom] = [asked.received, asked.unheaded, asked.linked].map(afterOf);
    const nearby = await findNearby(scope, mayPrepare, {
      received: receivedFrom,
      unheaded: unheadedFrom,
      linked: linkedFrom,
    });
    const shared = { locale, today: scope.today };
    return (
      <>
        <PageHeading
          title={words("title")}
          actions={
            <>
              {mayPrepare ? (
                <LinkButton href={`${path}/new`} tone="primary">
                  {words("new")}
                </LinkButton>
              ) : null}
              <LinkButton href={`${path}/ledger`}>{words("ledger.title")}</LinkButton>
              {watchesPenalties(scope.actor, scope.orgId) ? (
                <LinkButton href={`${path}/penalties`}>{words("penalties.title")}</LinkButton>
              ) : null}
              {readsUpward(scope.actor, { orgId: scope.orgId }) ? (
                <LinkButton href={`${path}/upward`}>{words("upward.title")}</LinkButton>
              ) : null}
            </>
          }
        />
        {after ? null : (
          <Section title={words("sections.rhythm", { year: scope.today.slice(0, 4) })}>
            <Rhythm locale={locale} org={org} today={scope.today} rounds={rounds} />
          </Section>
        )}
        <Section title={words("sections.rounds")}>
          {rounds.length > 0 ? (
            <RoundTable locale={locale} org={org} rounds={rounds} />
          ) : (
            <Empty>{words(mayPrepare ? "empty" : "emptyViewOnly")}</Empty>
          )}
          <NextPageLink links={links} />
        </Section>
        {(["received", "unheaded", "linked"] as const).map((list) => (
          <Near key={list} {...shared} path={path} list={list} found={nearby[list]} />
        ))}
      </>
    );
  });
}

type NearProps = {
  locale: Locale;
  today: Day;
  path: string;
  list: NearList;
  found: readonly NearTarget[];
};

/** One of the lists of subjects outside the own rounds, where there are any. */
function Near({ locale, today, path, list, found }: NearProps) {
  if (found.length === 0) return null;
  const words = loadWords(locale, "reviews");
  const { rows, links } = firstPage(found, pageLength, {
    ...{ path, name: list, label: loadWords(locale, "common")("lists.next") },
  });
  const hrefs = {
    received: ({ id }: NearTarget) => `${path}/received/${id}`,
    unheaded: ({ id }: NearTarget) => `${path}/below/${id}`,
    linked: ({ id, linkId }: NearTarget) => `${path}/linked/${linkId}/${id}`,
  };
  return (
    <Section title={words(`sections.${list}`)}>
      <NearTable locale={locale} today={today} targets={rows} hrefOf={hrefs[list]} />
      <NextPageLink links={links} />
    </Section>
  );
}

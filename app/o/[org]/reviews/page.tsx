import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NearTable } from "@/components/reviews/near-table";
import { Rhythm } from "@/components/reviews/rhythm";
import { RoundTable } from "@/components/reviews/round-table";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { preparesRounds } from "@/lib/reviews/policy";
import { findNearby } from "@/lib/reviews/queues/queries";
import { listRounds } from "@/lib/reviews/rounds/queries";
import { readsUpward } from "@/lib/reviews/upward/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("title") };
}

export default async function ReviewsPage({ params }: PageProps<"/o/[org]/reviews">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  const path = `/o/${org}/reviews`;
  return deskPage(org, "reviews", async (scope) => {
    const mayPrepare = preparesRounds(scope.actor, { orgId: scope.orgId });
    const rounds = await listRounds(scope);
    const { received, unheaded, linked } = await findNearby(scope, mayPrepare);
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
              {readsUpward(scope.actor, { orgId: scope.orgId }) ? (
                <LinkButton href={`${path}/upward`}>{words("upward.title")}</LinkButton>
              ) : null}
            </>
          }
        />
        <Section title={words("sections.rhythm", { year: scope.today.slice(0, 4) })}>
          <Rhythm locale={locale} org={org} today={scope.today} rounds={rounds} />
        </Section>
        <Section title={words("sections.rounds")}>
          {rounds.length > 0 ? (
            <RoundTable locale={locale} org={org} rounds={rounds} />
          ) : (
            <Empty>{words(mayPrepare ? "empty" : "emptyViewOnly")}</Empty>
          )}
        </Section>
        {received.length > 0 ? (
          <Section title={words("sections.received")}>
            <NearTable
              {...shared}
              caption={words("sections.received")}
              targets={received}
              hrefOf={({ id }) => `${path}/received/${id}`}
            />
          </Section>
        ) : null}
        {unheaded.length > 0 ? (
          <Section title={words("sections.unheaded")}>
            <NearTable
              {...shared}
              caption={words("sections.unheaded")}
              targets={unheaded}
              hrefOf={({ id }) => `${path}/below/${id}`}
            />
          </Section>
        ) : null}
        {linked.length > 0 ? (
          <Section title={words("sections.linked")}>
            <NearTable
              {...shared}
              caption={words("sections.linked")}
              targets={linked}
              hrefOf={({ id, linkId }) => `${path}/linked/${linkId}/${id}`}
            />
          </Section>
        ) : null}
      </>
    );
  });
}

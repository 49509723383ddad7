import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FulfilmentRing } from "@/components/pledges/fulfilment-ring";
import { readFilter, readPlace } from "@/components/pledges/ledger-filter";
import { LedgerView } from "@/components/pledges/ledger-view";
import { LowerOrgs } from "@/components/pledges/lower-orgs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Menu } from "@/components/ui/menu";
import { PageHeading } from "@/components/ui/page-heading";
import { WithAside } from "@/components/ui/with-aside";
import { keepsImports } from "@/lib/imports/policy";
import { countLedger, findLedgerOfLine, listLedger } from "@/lib/pledges/ledger/queries";
import { figuresOf } from "@/lib/pledges/ledger/rules";
import { keepsRecords } from "@/lib/pledges/policy";

const limit = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("title") };
}

export default async function PledgesPage({ params, searchParams }: PageProps<"/o/[org]/pledges">) {
  const [{ org }, query, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("pledges"),
  ];
  return deskPage(org, "pledges", async (scope, view) => {
    const campaign = await findLedgerOfLine(scope);
    if (!campaign) return <NoCampaign />;
    const keeper = keepsRecords(scope.actor, scope.orgId);
    const filter = readFilter(query, view.org?.isBranch === true);
    const place = readPlace(query);
    const counted = await countLedger(scope, campaign, filter);
    const rows = await listLedger(scope, campaign, filter, { ...place, limit: limit + 1 });
    const shown = place.before ? rows.slice(-limit) : rows.slice(0, limit);
    const full = rows.length > limit;
    const lower = view.capacity === "MEMBER" || view.org?.isBranch ? [] : campaign.lower;
    return (
      <>
        <PageHeading
          title={words("title")}
          note={campaign.title}
          actions={keeper ? <DeskActions org={org} /> : undefined}
        />
        <WithAside aside={<FulfilmentRing locale={locale} figures={figuresOf(counted, filter.who)} />}>
          <LedgerView
            locale={locale}
            org={org}
            filter={filter}
            counted={counted}
            rows={shown}
            today={scope.today}
            imports={view.org?.isBranch === true && keepsImports(scope.actor, scope)}
            more={place.before ? { before: full, after: true } : { before: Boolean(place.after), after: full }}
          />
        </WithAside>
        {lower.length > 0 ? <LowerOrgs locale={locale} org={org} rows={lower} /> : null}
      </>
    );
  });
}

async function DeskActions({ org }: { org: string }) {
  const words = await getTranslations("pledges.actions");
  return (
    <>
      <LinkButton href={`/o/${org}/pledges/examine`} tone="primary">
        {words("examine")}
      </LinkButton>
      <LinkButton href={`/o/${org}/pledges/progress`}>{words("grid")}</LinkButton>
      <LinkButton href={`/o/${org}/pledges/new`}>{words("new")}</LinkButton>
      <Menu label={(await getTranslations("common"))("buttons.more")}>
        <LinkButton href={`/o/${org}/pledges/reminders`}>{words("remind")}</LinkButton>
        <LinkButton href={`/o/${org}/noticeboard`}>{words("board")}</LinkButton>
        <LinkButton href={`/o/${org}/pledges/backfill`}>{words("backfill")}</LinkButton>
        <LinkButton href={`/o/${org}/inbox/bin`}>{(await getTranslations("discards"))("title")}</LinkButton>
        <LinkButton href={`/o/${org}/orgs/rehearsal`}>{(await getTranslations("rehearsals"))("title")}</LinkButton>
      </Menu>
    </>
  );
}

async function NoCampaign() {
  const words = await getTranslations("pledges");
  return (
    <>
      <PageHeading title={words("title")} />
      <Empty>{words("lists.noCampaign")}</Empty>
    </>
  );
}

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClaimedTable } from "@/components/pledges/claimed-table";
import { ExamineBulk, UndoBatch } from "@/components/pledges/examine-bulk";
import { ExamineTable } from "@/components/pledges/examine-table";
import { Tabs } from "@/components/pledges/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { gathering } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";
import { countUnpublished, findLastBatch, listUnpublished, type Unpublished } from "@/lib/pledges/examinations/queries";
import { type ItemRow, listClaimedItems, listItems } from "@/lib/pledges/items/queries";
import { isHead } from "@/lib/pledges/policy";
import { listPledgesById } from "@/lib/pledges/queries";

type Stage = Unpublished | "claimed";
const stages: readonly Stage[] = ["RAISED", "SETTLED", "claimed", "PROPOSED", "RETURNED", "SURVEYED"];
const limit = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("examine.title") };
}

/** What the examiner has before them, stage by stage. */
export default async function ExaminePage({ params, searchParams }: PageProps<"/o/[org]/pledges/examine">) {
  const [{ org }, query, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("pledges"),
  ];
  const stage = stages.find((name) => name === query.stage) ?? "RAISED";
  const after = afterOf(query.after);
  return deskPage(org, "pledges", async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    if (!campaign) return <Empty>{words("lists.noCampaign")}</Empty>;
    const at = gathering(scope);
    const [counts, batch, ids, claimed] = await Promise.all([
      countUnpublished(at, campaign),
      stage === "SETTLED" ? findLastBatch(at) : null,
      stage === "claimed" ? [] : listUnpublished(at, campaign, { state: stage, after, limit: limit + 1 }),
      stage === "claimed" ? listClaimedItems(at, { after, limit: limit + 1 }) : [],
    ]);
    const leads = isHead(scope.actor, scope.orgId) && holdsLower(view.org?.kind);
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/pledges` }, { label: words("examine.title") }]}
        />
        <PageHeading
          title={words("examine.title")}
          note={words("examine.note")}
          actions={
            leads ? (
              <LinkButton href={`/o/${org}/pledges/stand-ins`}>{words("examine.standIns")}</LinkButton>
            ) : undefined
          }
        />
        <Tabs
          label={words("examine.tabs")}
          tabs={stages.map((name) => ({
            key: name,
            label: words(`examine.${name}`),
            href: `/o/${org}/pledges/examine?stage=${name}`,
            current: name === stage,
            ...(name === "claimed" ? {} : { count: counts[name] }),
          }))}
        />
        {batch ? <UndoBatch locale={locale} org={org} batch={batch} /> : null}
        {stage === "claimed" ? (
          <Claimed {...{ locale, org }} found={claimed} today={scope.today} />
        ) : (
          <Waiting
            {...(await waiting(scope, ids))}
            {...{ locale, org, stage, total: counts[stage] }}
            today={scope.today}
          />
        )}
      </>
    );
  });
}

/** Branches have no organisation below them. */
const holdsLower = (kind: string | undefined) =>
  (kind !== undefined && !kind.endsWith("BRANCH")) || kind === "GENERAL_BRANCH";

async function waiting(scope: Scope, ids: readonly string[]) {
  const shown = ids.slice(0, limit);
  const at = gathering(scope);
  const [pledges, items] = await Promise.all([listPledgesById(at, shown), listItems(at, shown)]);
  return {
    pledges,
    items,
    next: ids.length > limit ? shown.at(-1) : undefined,
    examines: isHead(scope.actor, scope.orgId),
  };
}

type ClaimedProps = { locale: Locale; org: string; found: readonly ItemRow[]; today: Day };

function Claimed({ locale, org, found, today }: ClaimedProps) {
  const { rows, links } = firstPage(found, limit, {
    path: `/o/${org}/pledges/examine`,
    query: { stage: "claimed" },
    label: loadWords(locale, "common")("lists.next"),
  });
  return (
    <Section title={loadWords(locale, "pledges")("examine.claimed")} links={links}>
      <ClaimedTable locale={locale} org={org} rows={rows} today={today} />
    </Section>
  );
}

type WaitingProps = Awaited<ReturnType<typeof waiting>> & {
  locale: Locale;
  org: string;
  stage: Unpublished;
  total: number;
  today: Day;
};

function Waiting({ pledges, items, next, examines, locale, org, stage, total, today }: WaitingProps) {
  const bulk = examines && pledges.length > 0 && (stage === "RAISED" || stage === "SETTLED") ? stage : null;
  return (
    <>
      <ExamineTable
        key={stage}
        locale={locale}
        org={org}
        pledges={pledges}
        items={items}
        today={today}
        {...(bulk ? { form: "bulk" } : {})}
      />
      {bulk ? <ExamineBulk locale={locale} org={org} form="bulk" stage={bulk} /> : null}
      <Pager
        locale={locale}
        total={total}
        next={next ? `/o/${org}/pledges/examine?stage=${stage}&after=${next}` : undefined}
      />
    </>
  );
}

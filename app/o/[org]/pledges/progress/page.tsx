import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Hidden } from "@/components/pledges/dialog-form";
import { ProgressGrid } from "@/components/pledges/progress-grid";
import { Tabs } from "@/components/pledges/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { catalogues } from "@/lib/i18n/catalogues";
import { formatDay } from "@/lib/i18n/format";
import { periodOf } from "@/lib/kernel/clock";
import { keepsRecords } from "@/lib/pledges/policy";
import { recordManyAction } from "@/lib/pledges/progress/actions";
import { listOpenItems, type OpenItem } from "@/lib/pledges/progress/queries";

const most = 300;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("grid.title") };
}

/** Progress of many items at once, for whoever keeps the records. */
export default async function ProgressPage({ params, searchParams }: PageProps<"/o/[org]/pledges/progress">) {
  const [{ org }, { all }, locale, words] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("pledges"),
  ];
  return deskPage(org, "pledges", async (scope) => {
    if (!keepsRecords(scope.actor, scope.orgId)) notFound();
    const campaign = await findRunningCampaign(scope);
    const period = periodOf(scope.today);
    const items = campaign ? await listOpenItems(scope, campaign, all ? null : period, most) : [];
    const path = `/o/${org}/pledges`;
    const rows = items.map(({ id, who, number, text, lastOn, last }) => ({
      id,
      who,
      number,
      text,
      last: last && lastOn ? `${formatDay(locale, lastOn)}　${last}` : "",
    }));
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: path }, { label: words("grid.title") }]}
        />
        <PageHeading title={words("grid.title")} />
        <p className="mb-4 max-w-prose text-ink-2">{words("grid.explain")}</p>
        <Tabs
          label={words("grid.tabs")}
          tabs={[
            { key: "silent", label: words("grid.silent"), href: `${path}/progress`, current: !all },
            { key: "all", label: words("grid.all"), href: `${path}/progress?all=1`, current: Boolean(all) },
          ]}
        />
        {rows.length === 0 ? <Empty>{words("grid.empty")}</Empty> : null}
        {rows.length > 0 ? (
          <ActionForm action={recordManyAction} words={formWords(locale)}>
            <Hidden values={{ org }} />
            <ProgressGrid
              rows={rows}
              words={catalogues[locale].pledges.grid}
              today={scope.today}
              stamp={stampOf(items)}
            />
            <SubmitButton>{words("grid.keep")}</SubmitButton>
          </ActionForm>
        ) : null}
      </>
    );
  });
}

/** Another one as soon as an entry is kept. */
const stampOf = (items: readonly OpenItem[]) =>
  [items.length, Math.max(0, ...items.map(({ lastAt }) => lastAt?.getTime() ?? 0))].join("-");

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RhythmTable } from "@/components/campaigns/calendar/rhythm-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { listBeats } from "@/lib/campaigns/calendars/queries";
import { rhythmOf } from "@/lib/campaigns/calendars/rules";
import { findRunningCampaign } from "@/lib/campaigns/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("calendar.rhythm") };
}

export default async function RhythmPage({ params }: PageProps<"/o/[org]/campaigns/rhythm">) {
  const [{ org }, locale, words, shell] = [
    await params,
    await getLocale(),
    await getTranslations("campaigns"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    const campaign = await findRunningCampaign(scope);
    const rows = campaign ? rhythmOf(await listBeats(scope, campaign), scope.today) : [];
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[
            { label: words("title"), href: `/o/${org}/campaigns` },
            { label: words("calendar.heading"), href: `/o/${org}/campaigns/calendar` },
            { label: words("calendar.rhythm") },
          ]}
        />
        <PageHeading title={words("calendar.rhythm")} note={campaign?.title} />
        <p className="mb-4 max-w-3xl text-sm text-ink-2">{words("calendar.rhythmExplained")}</p>
        {campaign ? <RhythmTable locale={locale} rows={rows} /> : <Empty>{words("empty")}</Empty>}
      </>
    );
  });
}

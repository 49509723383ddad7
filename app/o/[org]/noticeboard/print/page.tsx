import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoticeboardTabs } from "@/components/noticeboard/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { findRunningCampaign } from "@/lib/campaigns/queries";
import { listPrintPledges } from "@/lib/noticeboard/papers/queries";
import { sheets } from "@/lib/noticeboard/papers/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeboard"))("print.title") };
}

/** 张贴打印: what can be hung up, each as PDF. */
export default async function PrintPage({ params }: PageProps<"/o/[org]/noticeboard/print">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("noticeboard");
  return deskPage(org, "pledges", async (scope, view) => {
    const campaign = await findRunningCampaign(scope);
    const pledges = campaign ? await listPrintPledges(scope, campaign) : [];
    const offered = sheets.filter((sheet) => sheet !== "poster" || view.org?.publication === "PUBLIC");
    return (
      <>
        <PageHeading title={words("print.title")} note={words("print.note", { count: pledges.length })} />
        <NoticeboardTabs locale={locale} org={org} current="print" />
        {pledges.length === 0 ? (
          <Empty>{words("print.empty")}</Empty>
        ) : (
          <ul className="border-t border-line">
            {offered.map((sheet) => (
              <li
                key={sheet}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3.5"
              >
                <div className="min-w-0 flex-1 basis-72">
                  <p className="font-semibold">{words(`print.${sheet}`)}</p>
                  <p className="text-sm text-ink-2">{words(`print.notes.${sheet}`)}</p>
                </div>
                <LinkButton href={`/o/${org}/noticeboard/print/${sheet}`} plain>
                  {words("print.open")}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </>
    );
  });
}

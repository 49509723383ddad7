import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CallDialog, CallList } from "@/components/noticeboard/call-view";
import { NoticeboardTabs } from "@/components/noticeboard/tabs";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import { opensCalls } from "@/lib/noticeboard/calls/policy";
import { listCalls, listOpenPledges, listSuggestions } from "@/lib/noticeboard/calls/queries";
import { isHead } from "@/lib/pledges/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("noticeboard"))("calls.title") };
}

/** 征求建议: what the masses are asked before pledges are made (PLG-21). */
export default async function CallsPage({ params }: PageProps<"/o/[org]/noticeboard/calls">) {
  const [{ org }, locale] = [await params, await getLocale()];
  const words = await getTranslations("noticeboard");
  return deskPage(org, "pledges", async (scope) => {
    const opens = opensCalls(scope.actor, scope.orgId);
    const calls = await listCalls(scope);
    const suggestions = await listSuggestions(scope);
    const pledges = await listOpenPledges(scope, isHead(scope.actor, scope.orgId));
    const { today } = scope;
    return (
      <>
        <PageHeading
          title={words("calls.title")}
          note={words("calls.note")}
          actions={opens ? <CallDialog {...{ locale, org, today }} /> : undefined}
        />
        <NoticeboardTabs locale={locale} org={org} current="calls" />
        <CallList {...{ locale, org, today, calls, suggestions, pledges, opens }} />
      </>
    );
  });
}

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StandInForm } from "@/components/pledges/stand-in-form";
import { StandInTable } from "@/components/pledges/stand-in-table";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { isHead } from "@/lib/pledges/policy";
import { listOfficeHolders, listStandIns } from "@/lib/pledges/stand-ins/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledges"))("standIns.title") };
}

/** LIFE-03: who examines below where the heads may not. */
export default async function StandInsPage({ params }: PageProps<"/o/[org]/pledges/stand-ins">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("pledges")];
  return deskPage(org, "pledges", async (scope) => {
    const standIns = await listStandIns(scope);
    const names = isHead(scope.actor, scope.orgId);
    const holders = names ? await listOfficeHolders(scope) : [];
    const path = `/o/${org}/pledges`;
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[
            { label: words("title"), href: path },
            { label: words("examine.title"), href: `${path}/examine` },
            { label: words("standIns.title") },
          ]}
        />
        <PageHeading title={words("standIns.title")} />
        <p className="mb-5 max-w-prose">{words("standIns.note")}</p>
        <StandInTable locale={locale} org={org} rows={standIns} ends={names} />
        {names && holders.length > 0 ? (
          <StandInForm locale={locale} org={org} holders={holders} today={scope.today} />
        ) : null}
        {names && holders.length === 0 ? <Empty>{words("standIns.nobody")}</Empty> : null}
      </>
    );
  });
}

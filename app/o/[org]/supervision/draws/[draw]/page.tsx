import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { DrawRecord } from "@/components/supervision/draw-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { findDraw } from "@/lib/supervision/draws/queries";
import { supervises } from "@/lib/supervision/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("draws.title") };
}

export default async function DrawPage({ params }: PageProps<"/o/[org]/supervision/draws/[draw]">) {
  const [{ org, draw: id }, locale] = [await params, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const draw = await findDraw(scope, id);
    const title = words("draws.record", { number: draw.number });
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("draws.title"), href: `/o/${org}/supervision/draws` }, { label: title }]}
        />
        <PageHeading title={draw.purpose} note={title} />
        <DrawRecord locale={locale} org={org} draw={draw} mayVisit={supervises(scope.actor, scope.orgId)} />
      </>
    );
  });
}

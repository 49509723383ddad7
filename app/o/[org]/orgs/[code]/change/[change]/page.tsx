import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { changes, isChange } from "@/components/orgs/changes/changes";
import type { Kept } from "@/components/orgs/changes/paper-fields";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { mayChangePlace } from "@/lib/orgs/changes/policy";
import { findChangeable, listNearby } from "@/lib/orgs/changes/queries";
import { listParts } from "@/lib/orgs/plans/queries";

type PageProps = {
  params: Promise<{ org: string; code: string; change: string }>;
  searchParams: Promise<Kept>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "tree")("actions") };
}

export default async function ChangePage({ params, searchParams }: PageProps) {
  const [{ org, code, change }, kept] = await Promise.all([params, searchParams]);
  if (!isChange(change)) notFound();
  const { Form } = changes[change];
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "tree");
  return deskPage(org, "people", async (scope) => {
    const target = await findChangeable(scope, code);
    if (!mayChangePlace(scope.actor, scope, target)) notFound();
    const nearby = await listNearby(scope, target);
    const parts = change === "split" ? await listParts(scope, target.id) : [];
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "orgs")("path")}
          crumbs={[{ label: target.shortName, href: `/o/${org}/orgs/${code}` }, { label: words(`changes.${change}`) }]}
        />
        <PageHeading title={`${words(`changes.${change}`)} · ${target.name}`} note={words("actionsNote")} />
        <div className="max-w-2xl">
          <Form
            locale={locale}
            org={org}
            today={scope.today}
            target={target}
            kept={kept}
            nearby={nearby}
            parts={parts}
          />
        </div>
      </>
    );
  });
}

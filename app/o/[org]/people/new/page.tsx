import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { AddMemberForm } from "@/components/people/add-member-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { keepsRoll } from "@/lib/people/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "people")("add") };
}

export default async function NewMemberPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "people");
  return deskPage(org, "people", async (scope) => {
    if (!keepsRoll(scope.actor, scope)) notFound();
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: words("roll"), href: `/o/${org}/people` }, { label: words("add") }]}
        />
        <PageHeading title={words("add")} />
        <div className="max-w-2xl">
          <AddMemberForm locale={locale} org={org} today={scope.today} />
        </div>
      </>
    );
  });
}

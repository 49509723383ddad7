import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AddPhrase } from "@/components/phrases/add-phrase";
import { PhraseList } from "@/components/phrases/phrase-list";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { keepsPhrases } from "@/lib/orgs/phrases/policy";
import { listPhrases } from "@/lib/orgs/phrases/queries";
import { phraseKinds } from "@/lib/orgs/phrases/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("phrases"))("title") };
}

/** 常用表述: what is offered while somebody writes a pledge, a review or a rectification. */
export default async function PhrasesPage({ params }: PageProps<"/o/[org]/orgs/phrases">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("phrases")];
  const [shell, access] = [await getTranslations("shell"), await getTranslations("access")];
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const keeps = keepsPhrases(scope.actor, scope);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: access("settings.title"), href: `/o/${org}/orgs/settings` }, { label: words("title") }]}
        />
        <PageHeading title={words("title")} actions={keeps ? <AddPhrase locale={locale} org={org} /> : undefined} />
        <p className="mb-5 max-w-3xl">{words("intro")}</p>
        <PhraseList locale={locale} org={org} rows={await listPhrases(scope, phraseKinds)} keeps={keeps} />
      </>
    );
  });
}

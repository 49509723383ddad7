import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { UpwardForms } from "@/components/reviews/upward-form";
import { mePage } from "@/components/shell/me-page";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { listUpwardSubjects } from "@/lib/reviews/upward/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("upward.title") };
}

export default async function UpwardPage({ searchParams }: PageProps<"/me/reviews/upward">) {
  const [{ org }, locale, words] = [await searchParams, await getLocale(), await getTranslations("reviews")];
  return mePage("reviews", typeof org === "string" ? org : undefined, async (scope, view) => {
    const subjects = await listUpwardSubjects(scope);
    return (
      <>
        <PageHeading title={words("upward.title")} note={view.org?.shortName} />
        <Notice title={words("upward.who")}>{words("upward.honest")}</Notice>
        {subjects.length > 0 ? (
          <UpwardForms locale={locale} org={view.org?.code ?? ""} subjects={subjects} />
        ) : (
          <Empty>{words("upward.none")}</Empty>
        )}
      </>
    );
  });
}

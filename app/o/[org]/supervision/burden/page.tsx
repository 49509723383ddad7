import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { BurdenTable } from "@/components/supervision/burden-table";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { listFilled } from "@/lib/supervision/burdens/queries";
import { monthsOf, secondsPerField } from "@/lib/supervision/burdens/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("tabs.burden") };
}

/** How much a branch is asked to fill in: no check-ins, no online time, only what its own log holds. */
export default async function BurdenPage({ params }: PageProps<"/o/[org]/supervision/burden">) {
  const [{ org }, locale, words] = [await params, await getLocale(), await getTranslations("supervision")];
  return deskPage(org, "supervision", async (scope) => {
    const months = monthsOf(await listFilled(scope));
    return (
      <>
        <PageHeading title={words("title")} />
        <SupervisionTabs locale={locale} org={org} current="burden" />
        <Section title={words("burden.title")}>
          <p className="mb-3 max-w-3xl text-sm text-ink-2">{words("burden.note", { seconds: secondsPerField })}</p>
          <BurdenTable locale={locale} rows={months} />
        </Section>
      </>
    );
  });
}

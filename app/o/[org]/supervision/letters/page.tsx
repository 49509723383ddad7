import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { GiveLetterDialog, LetterTable } from "@/components/supervision/letter-table";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { loadWords } from "@/lib/i18n/words";
import { isGiver } from "@/lib/supervision/letters/policy";
import { lettersPage, listLetters, listUnlettered } from "@/lib/supervision/letters/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("letters.title") };
}

export default async function LettersPage({ params, searchParams }: PageProps<"/o/[org]/supervision/letters">) {
  const [{ org }, { after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const year = Number(scope.today.slice(0, 4));
    const { rows, links } = firstPage(await listLetters(scope, afterOf(after)), lettersPage, {
      path: `/o/${org}/supervision/letters`,
      label: loadWords(locale, "common")("lists.next"),
    });
    const gives = isGiver(scope.actor, { orgId: "", issuerOrgId: scope.orgId });
    const open = gives ? await listUnlettered(scope, year) : [];
    const own = rows.filter(({ orgId }) => orgId === scope.orgId);
    const given = rows.filter(({ orgId }) => orgId !== scope.orgId);
    return (
      <>
        <PageHeading
          title={words("title")}
          note={words("letters.note")}
          actions={open.length > 0 ? <GiveLetterDialog locale={locale} org={org} year={year} open={open} /> : null}
        />
        <SupervisionTabs locale={locale} org={org} current="letters" />
        <Section title={words("letters.own")} links={given.length > 0 ? [] : links}>
          <LetterTable locale={locale} org={org} rows={own} />
        </Section>
        {gives || given.length > 0 ? (
          <Section title={words("letters.given")} links={links}>
            <LetterTable locale={locale} org={org} rows={given} />
          </Section>
        ) : null}
      </>
    );
  });
}

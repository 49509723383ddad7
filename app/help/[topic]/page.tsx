import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { Guide } from "@/components/help/guide";
import { HelpFrame } from "@/components/help/help-frame";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { PrintButton } from "@/components/ui/print-button";
import { isHelpTopic } from "@/lib/i18n/help-topics";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type PageProps = { params: Promise<{ topic: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { topic } = await params;
  const words = loadWords((await getLocale()) as Locale, "help");
  return { title: isHelpTopic(topic) ? words(`topics.${topic}.title`) : words("title") };
}

/** One guide, in the reader's language; the pictures show the interface in Chinese. */
export default async function GuidePage({ params }: PageProps) {
  const [{ topic }, locale] = [await params, (await getLocale()) as Locale];
  if (!isHelpTopic(topic)) notFound();
  const words = loadWords(locale, "help");
  return (
    <HelpFrame locale={locale}>
      <PageHeading
        title={words(`topics.${topic}.title`)}
        note={words(`topics.${topic}.who`)}
        actions={
          <>
            <LinkButton href="/help">{words("all")}</LinkButton>
            <PrintButton label={words("print")} />
          </>
        }
      />
      <Guide locale={locale} topic={topic} />
    </HelpFrame>
  );
}

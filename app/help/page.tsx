import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { HelpFrame } from "@/components/help/help-frame";
import { Empty } from "@/components/ui/empty";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { type HelpStep, type HelpTopic, helpSteps, helpTopics } from "@/lib/i18n/help-topics";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Place = { topic: HelpTopic; steps: readonly HelpStep[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "help")("title") };
}

/** All guides with their headings; a word narrows them to the steps that hold it. */
export default async function HelpPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const [{ q }, locale] = [await searchParams, (await getLocale()) as Locale];
  const words = loadWords(locale, "help");
  const asked = (typeof q === "string" ? q : "").trim().toLowerCase();
  const holds = (topic: HelpTopic, step: HelpStep) =>
    [words(`topics.${topic}.steps.${step}.title`), words(`topics.${topic}.steps.${step}.text`)]
      .join(" ")
      .toLowerCase()
      .includes(asked);
  const found = helpTopics
    .map((topic): Place => ({ topic, steps: helpSteps.filter((step) => holds(topic, step)) }))
    .filter(({ steps }) => steps.length > 0);
  return (
    <HelpFrame locale={locale}>
      <PageHeading title={words("title")} />
      <p className="mb-4 text-ink-2">{words("intro")}</p>
      <ListToolbar locale={locale} path="/help" search={{ name: "q", value: asked, label: words("search") }} />
      {found.length === 0 ? <Empty>{words("nothing")}</Empty> : null}
      <div className="grid gap-5 sm:grid-cols-2">
        {found.map(({ topic, steps }) => (
          <section key={topic} className="border border-line bg-sheet px-5 py-4">
            <h2 className="text-lg font-semibold">
              <a href={`/help/${topic}`} className="underline underline-offset-4">
                {words(`topics.${topic}.title`)}
              </a>
            </h2>
            <p className="mb-2 text-sm text-ink-2">{words(`topics.${topic}.who`)}</p>
            <ol>
              {steps.map((step) => (
                <li key={step}>
                  <a
                    href={`/help/${topic}#${step}`}
                    className="flex min-h-target items-center gap-3 border-t border-line hover:bg-head"
                  >
                    <span className="font-serif text-red">{step.slice(1)}</span>
                    {words(`topics.${topic}.steps.${step}.title`)}
                  </a>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </HelpFrame>
  );
}

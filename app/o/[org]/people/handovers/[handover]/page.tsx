import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { HandoverView, TakeForm } from "@/components/elections/handover-view";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { isId } from "@/lib/kernel/ids";
import { openMoves } from "@/lib/kernel/lifecycle";
import { handoverLifecycle } from "@/lib/people/handovers/lifecycle";
import { findHandover } from "@/lib/people/handovers/queries";

type PageProps = { params: Promise<{ org: string; handover: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "elections")("handover.title") };
}

export default async function HandoverPage({ params }: PageProps) {
  const { org, handover: handoverId } = await params;
  if (!isId(handoverId)) notFound();
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "elections");
  return deskPage(org, "people", async (scope) => {
    const handover = await findHandover(scope, handoverId);
    const takes = openMoves(handoverLifecycle, scope.actor, handover).includes("take");
    return (
      <>
        <Breadcrumb
          label={loadWords(locale, "shell")("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/people/elections` }, { label: words("handover.title") }]}
        />
        <PageHeading
          title={words("handover.of", { title: handover.title, from: handover.from, to: handover.to })}
          actions={takes ? <TakeForm locale={locale} org={org} handoverId={handover.id} /> : null}
        />
        <p className="mb-4 flex flex-wrap items-center gap-3">
          <Tag tone={handover.state === "TAKEN" ? "ok" : "due"}>
            {words(handover.state === "TAKEN" ? "handover.taken" : "handover.offered")}
          </Tag>
          <span className="text-sm text-ink-2">{words("handover.note")}</span>
        </p>
        <HandoverView locale={locale} org={org} handover={handover} />
      </>
    );
  });
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Corrections } from "@/components/rectifications/corrections";
import { LifeAside } from "@/components/rectifications/life-aside";
import { Matter, Proofs, RectificationSteps } from "@/components/rectifications/matter";
import { RecheckPanel } from "@/components/rectifications/recheck-panel";
import { SimilarList } from "@/components/rectifications/similar-list";
import { StateTag } from "@/components/rectifications/state-tag";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import { asMissing } from "@/lib/kernel/refusal";
import { findWhole } from "@/lib/rectifications/lives/queries";
import { findRectification } from "@/lib/rectifications/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("title") };
}

type Props = PageProps<"/o/[org]/rectifications/[rectification]">;

export default async function RectificationPage({ params, searchParams }: Props) {
  const [{ org, rectification }, locale] = [await params, await getLocale()];
  const words = await getTranslations("rectifications");
  const path = `/o/${org}/rectifications/${rectification}`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "answers",
  ]);
  return deskPage(org, "rectifications", async (scope) => {
    const found = await findRectification(scope, rectification).catch(asMissing);
    if (!found) notFound();
    const { source, life, answers, similar, codes, events, phrases } = await findWhole(scope, found, after.answers);
    const heard = page("answers", answers ?? []);
    const title = words("record", { number: found.number });
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: `/o/${org}/rectifications` }, { label: title }]}
        />
        <PageHeading
          title={title}
          note={words("ofYear", { year: String(found.year) })}
          actions={<StateTag locale={locale} state={found.state} />}
        />
        <RectificationSteps locale={locale} state={found.state} />
        <WithAside
          aside={
            <>
              <LifeAside locale={locale} events={events} extensions={life.extensions} />
              <SimilarList locale={locale} org={org} similar={similar} />
            </>
          }
        >
          <Section title={words("sections.matter")}>
            <Matter locale={locale} today={scope.today} found={found} source={source} />
          </Section>
          <Section title={words("sections.proofs")}>
            <Proofs locale={locale} org={org} proofs={life.proofs} />
          </Section>
          {answers ? (
            <RecheckPanel
              locale={locale}
              org={org}
              today={scope.today}
              found={found}
              actor={scope.actor}
              answers={heard.rows}
            />
          ) : null}
          <NextPageLink links={heard.links} />
          <Corrections
            locale={locale}
            org={org}
            found={found}
            actor={scope.actor}
            codes={codes}
            phrases={phrases}
            events={events}
          />
        </WithAside>
      </>
    );
  });
}

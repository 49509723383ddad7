import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PaperChain } from "@/components/campaigns/papers/paper-chain";
import { PaperForm } from "@/components/campaigns/papers/paper-form";
import { PaperMoves } from "@/components/campaigns/papers/paper-moves";
import { PaperVersions } from "@/components/campaigns/papers/paper-versions";
import { PaperFacts, PaperSheet } from "@/components/campaigns/papers/paper-view";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { listChain } from "@/lib/campaigns/papers/chains/queries";
import { findPaperChoices } from "@/lib/campaigns/papers/places/queries";
import { findPaper, listPaperVersions, listSeries } from "@/lib/campaigns/papers/queries";
import { runsCampaign } from "@/lib/campaigns/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("papers"))("title") };
}

type Props = PageProps<"/o/[org]/campaigns/papers/[paper]">;

const beforeOf = (asked: string | string[] | undefined) =>
  typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : undefined;

export default async function PaperPage({ params, searchParams }: Props) {
  const [{ org, paper: id }, { before }, locale, words, shell] = [
    await params,
    await searchParams,
    await getLocale(),
    await getTranslations("papers"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "campaigns", async (scope) => {
    const paper = await findPaper(scope, id);
    const may = runsCampaign(scope.actor, scope);
    const drafting = paper.state === "DRAFT" && may && paper.orgId === scope.orgId;
    const chain = drafting ? [] : await listChain(scope, paper);
    const choices = drafting
      ? await findPaperChoices(
          scope,
          paper.bases.flatMap(({ paperId }) => paperId ?? []),
        )
      : null;
    const series = drafting ? await listSeries(scope) : [];
    const versions = drafting ? await listPaperVersions(scope, id, beforeOf(before)) : [];
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/campaigns/papers` }, { label: paper.title }]}
        />
        <PageHeading
          title={paper.title}
          note={[words(`states.${paper.state}`), paper.numberText].filter(Boolean).join(" · ")}
          actions={
            <>
              {may && paper.state === "ISSUED" ? (
                <LinkButton tone="plain" href={`/o/${org}/campaigns/papers/new?basis=${id}`}>
                  {words("buttons.answer")}
                </LinkButton>
              ) : null}
              <PaperMoves
                locale={locale}
                org={org}
                paper={paper}
                actor={scope.actor}
                today={scope.today}
                series={series}
              />
            </>
          }
        />
        {choices ? (
          <PaperForm locale={locale} org={org} choices={choices} paper={paper} />
        ) : (
          <>
            <PaperChain locale={locale} org={org} paper={paper} links={chain} />
            <PaperSheet locale={locale} org={org} paper={paper} />
            <PaperFacts locale={locale} org={org} paper={paper} />
          </>
        )}
        <PaperVersions locale={locale} versions={versions} path={`/o/${org}/campaigns/papers/${id}`} />
      </>
    );
  });
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AwaitedSheets } from "@/components/reviews/awaited-sheets";
import { RoundPath } from "@/components/reviews/round-path";
import { SignatureList } from "@/components/reviews/signature-list";
import { deskPage } from "@/components/shell/desk-page";
import { Empty } from "@/components/ui/empty";
import { pagedLists } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { isId } from "@/lib/kernel/ids";
import { lookForRound } from "@/lib/reviews/rounds/queries";
import { preparesSheets } from "@/lib/reviews/signatures/policy";
import { listAwaited, listSignatureSheets } from "@/lib/reviews/signatures/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews"))("signatures.title") };
}

export default async function SignaturesPage({
  params,
  searchParams,
}: PageProps<"/o/[org]/reviews/[roundId]/signatures">) {
  const [{ org, roundId }, locale, words] = [await params, await getLocale(), await getTranslations("reviews")];
  if (!isId(roundId)) notFound();
  const path = `/o/${org}/reviews/${roundId}/signatures`;
  const { after, page } = pagedLists(await searchParams, path, (await getTranslations("common"))("lists.next"), [
    "sheets",
  ]);
  return deskPage(org, "reviews", async (scope) => {
    const round = await lookForRound(scope, roundId);
    if (!round || round.state === "PREPARING") notFound();
    const prepares = preparesSheets(scope.actor, scope) && round.state === "OPEN";
    const awaited = prepares ? await listAwaited(scope, roundId) : [];
    const sheets = page("sheets", await listSignatureSheets(scope, roundId, after.sheets));
    const shared = { locale, org, roundId, path };
    return (
      <>
        <RoundPath {...{ locale, org, round }} here={words("signatures.title")} />
        <PageHeading title={words("signatures.title")} note={round.title} />
        <p className="mb-6 max-w-3xl text-ink-2">{words("signatures.intro")}</p>
        {prepares ? (
          <Section title={words("signatures.awaited")}>
            {awaited.length > 0 ? (
              <AwaitedSheets {...shared} awaited={awaited} />
            ) : (
              <Empty>{words("signatures.noneTyped")}</Empty>
            )}
          </Section>
        ) : null}
        <Section title={words("signatures.sheets")}>
          {sheets.rows.length > 0 ? (
            <SignatureList {...shared} personId={scope.actor.personId} sheets={sheets.rows} />
          ) : (
            <Empty>{words("signatures.none")}</Empty>
          )}
          <NextPageLink links={sheets.links} />
        </Section>
      </>
    );
  });
}

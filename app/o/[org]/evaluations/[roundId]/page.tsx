import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClosedRound } from "@/components/evaluations/closed-round";
import { Batches, RoundFacts } from "@/components/evaluations/round-facts";
import { RoundMoves } from "@/components/evaluations/round-moves";
import { RoundTag } from "@/components/evaluations/round-table";
import { SlipCounts } from "@/components/evaluations/slip-counts";
import { PrintForm, VoidForm } from "@/components/evaluations/slip-forms";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import { headsOrg, preparesRounds } from "@/lib/evaluations/policy";
import { findRound, type RoundRow } from "@/lib/evaluations/queries";
import { findClosing, listResults } from "@/lib/evaluations/results/queries";
import { countSlips, listBatches } from "@/lib/evaluations/slips/queries";
import { refusalMessage } from "@/lib/i18n/refusals";
import { refusalCodes } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/kernel/work";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("list") };
}

export default async function RoundPage({ params, searchParams }: PageProps<"/o/[org]/evaluations/[roundId]">) {
  const [{ org, roundId }, { refused }] = [await params, await searchParams];
  const [locale, words, shell] = [
    await getLocale(),
    await getTranslations("evaluations"),
    await getTranslations("shell"),
  ];
  return deskPage(org, "evaluations", async (scope) => {
    const round = await findRound(scope, roundId);
    const counts = await countSlips(scope, roundId);
    const works = preparesRounds(scope.actor, round) && round.state !== "CLOSED" && !round.over;
    const slip = { locale, org, roundId };
    const aside = (
      <>
        {works ? <PrintForm {...slip} /> : null}
        {works ? <VoidForm {...slip} /> : null}
        {round.state === "CLOSED" ? null : <Batches locale={locale} batches={await listBatches(scope, roundId)} />}
      </>
    );
    const printed = counts.reduce((sum, { issued, voided }) => sum + issued + voided, 0);
    const notPrinted = refusalCodes.find((code) => code === refused);
    const waits = works && !headsOrg(scope.actor, round);
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/evaluations` }, { label: round.title }]}
        />
        <PageHeading
          title={round.title}
          note={<RoundTag locale={locale} state={round.state} />}
          actions={
            <RoundMoves
              locale={locale}
              org={org}
              round={round}
              actor={scope.actor}
              today={scope.today}
              printed={printed}
            />
          }
        />
        {notPrinted ? (
          <Notice tone="error" title={words("print.refused")} live>
            {refusalMessage(locale, notPrinted)}
          </Notice>
        ) : null}
        <WithAside aside={aside}>
          <RoundFacts locale={locale} round={round} />
          {waits ? <p className="mb-6 text-sm text-ink-2">{words("move.headOnly")}</p> : null}
          {round.state === "CLOSED" ? (
            <ClosedRound locale={locale} org={org} round={round} {...(await readResult(scope, round))} />
          ) : null}
          <Section
            title={words("round.slips")}
            links={[{ href: `/o/${org}/evaluations/${roundId}/what-is-kept`, label: words("proof.kept") }]}
          >
            <SlipCounts locale={locale} round={round} counts={counts} />
            {round.state === "CLOSED" ? null : <p className="mt-2 text-sm text-ink-2">{words("results.pending")}</p>}
          </Section>
        </WithAside>
      </>
    );
  });
}

const readResult = async (scope: Scope, { id }: RoundRow) => ({
  results: await listResults(scope, id),
  closing: await findClosing(scope, id),
});

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClosedRound } from "@/components/evaluations/closed-round";
import { RoundMoves } from "@/components/evaluations/round-moves";
import { RoundTag } from "@/components/evaluations/round-table";
import { NotPrinted, RunningRound } from "@/components/evaluations/running-round";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { findRound } from "@/lib/evaluations/queries";
import { findClosing, listResults } from "@/lib/evaluations/results/queries";
import { countSlips, listBatches } from "@/lib/evaluations/slips/queries";
import { gathering } from "@/lib/kernel/together";
import type { Scope } from "@/lib/kernel/work";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("list") };
}

async function readClosed(scope: Scope, roundId: string) {
  const at = gathering(scope);
  const [results, closing] = await Promise.all([listResults(at, roundId), findClosing(at, roundId)]);
  return { results, closing };
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
    const place = { locale, org, round, counts };
    return (
      <>
        <Breadcrumb
          label={shell("navigation.path")}
          crumbs={[{ label: words("title"), href: `/o/${org}/evaluations` }, { label: round.title }]}
        />
        <PageHeading
          title={round.title}
          note={<RoundTag locale={locale} state={round.state} />}
          actions={<RoundMoves {...place} actor={scope.actor} today={scope.today} />}
        />
        <NotPrinted locale={locale} code={refused} />
        {round.state === "CLOSED" ? (
          <ClosedRound {...place} {...(await readClosed(scope, roundId))} />
        ) : (
          <RunningRound {...place} actor={scope.actor} batches={await listBatches(scope, roundId)} />
        )}
      </>
    );
  });
}

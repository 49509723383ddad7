import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { PeopleTabs } from "@/components/people/people-tabs";
import { RollDays } from "@/components/rolls/roll-days";
import { TransferMoves } from "@/components/rolls/transfer-forms";
import { TransferList } from "@/components/rolls/transfer-list";
import { deskPage } from "@/components/shell/desk-page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { openMoves } from "@/lib/kernel/lifecycle";
import { listRollDays } from "@/lib/people/memberships/queries";
import { transferLifecycle } from "@/lib/people/transfers/lifecycle";
import { listTransfers, type TransferRow } from "@/lib/people/transfers/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "rolls")("transfers.title") };
}

export default async function TransfersPage({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "rolls");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER" || view.capacity === "ADMIN") notFound();
    const rows = await listTransfers(scope);
    const days = await listRollDays(scope);
    const moves = (row: TransferRow) => {
      const subject = { fromOrgId: row.orgId, toOrgId: row.toOrgId, hereId: scope.orgId, state: row.state };
      const open = openMoves(transferLifecycle, scope.actor, subject);
      return <TransferMoves locale={locale} org={org} today={scope.today} row={row} moves={open} />;
    };
    const place = { locale, org, moves };
    const waiting = rows.filter(({ state }) => state === "IN_TRANSIT");
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="transfers" capacity={view.capacity} />
        <PageHeading title={words("transfers.title")} note={words("transfers.note")} />
        <Section title={words("transfers.arriving")}>
          <TransferList
            {...place}
            rows={waiting.filter(({ arriving }) => arriving)}
            empty={words("transfers.noneArriving")}
          />
        </Section>
        <Section title={words("transfers.leaving")}>
          <TransferList
            {...place}
            rows={waiting.filter(({ arriving }) => !arriving)}
            empty={words("transfers.noneLeaving")}
          />
        </Section>
        <Section title={words("transfers.settled")}>
          <TransferList
            {...place}
            rows={rows.filter(({ state }) => state !== "IN_TRANSIT")}
            empty={words("transfers.noneSettled")}
          />
        </Section>
        <Section title={words("days.title")}>
          <RollDays locale={locale} rows={days} />
        </Section>
      </>
    );
  });
}

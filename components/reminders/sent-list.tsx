import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OwnDelivery } from "@/lib/notifications/mail/queries";
import type { GroupDelivery } from "@/lib/notifications/robots/queries";
import { outcomeWords } from "./outcome-words";

/** The last mails to oneself. */
export function OwnMails({ locale, sent }: { locale: Locale; sent: readonly OwnDelivery[] }) {
  const words = loadWords(locale, "reminders");
  if (sent.length === 0) return null;
  const columns: Column<OwnDelivery>[] = [
    { key: "at", header: words("mail.at"), cell: ({ madeAt }) => formatMoment(locale, madeAt) },
    { key: "how", header: words("mail.how"), cell: ({ outcome, fault }) => outcomeWords(locale, outcome, fault) },
  ];
  return (
    <Section title={words("mail.history")}>
      <DataTable
        locale={locale}
        caption={words("mail.history")}
        columns={columns}
        rows={sent}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

/** What went to the groups and whether it arrived. */
export function GroupMessages({ locale, sent }: { locale: Locale; sent: readonly GroupDelivery[] }) {
  const words = loadWords(locale, "reminders");
  const columns: Column<GroupDelivery>[] = [
    { key: "robot", header: words("robots.name"), cell: ({ robot }) => robot },
    { key: "what", header: words("robots.what"), phone: "badge", cell: ({ kind }) => words(`robots.${kind}`) },
    { key: "at", header: words("mail.at"), cell: ({ madeAt }) => formatMoment(locale, madeAt) },
    {
      key: "how",
      header: words("mail.how"),
      cell: ({ outcome, fault, attempts }) =>
        [outcomeWords(locale, outcome, fault), attempts > 1 ? words("robots.tries", { count: attempts }) : ""]
          .filter(Boolean)
          .join(" · "),
    },
  ];
  return (
    <Section title={words("robots.history")}>
      <DataTable
        locale={locale}
        caption={words("robots.history")}
        columns={columns}
        rows={sent}
        rowKey={({ id }) => id}
        empty={words("robots.noHistory")}
      />
    </Section>
  );
}

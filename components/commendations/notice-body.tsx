import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { NoticeSheet } from "@/components/verify/notice-sheet";
import type { Notice } from "@/lib/commendations/notices/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { type Exceptions, workingDaysUntil } from "@/lib/kernel/calendar";

type Props = { locale: Locale; org: string; notice: Notice; exceptions: Exceptions };

/** The sheet as it hangs, when it hangs, and the names on it as links to their nominations. */
export function NoticeBody({ locale, org, notice, exceptions }: Props) {
  const words = loadWords(locale, "commendations");
  const sheet = loadWords(locale, "verify");
  const labels = {
    list: sheet("notice.list"),
    position: sheet("notice.position"),
    name: sheet("notice.name"),
    org: sheet("notice.org"),
  };
  return (
    <>
      <DescriptionList
        items={[
          { label: words("fields.days"), value: clockOf(locale, notice, exceptions) },
          {
            label: words("fields.call"),
            value: (
              <a className="underline underline-offset-4" href={`/o/${org}/commendations/calls/${notice.callId}`}>
                {notice.callTitle}
              </a>
            ),
          },
          { label: words("fields.nominees"), value: <Nominees org={org} notice={notice} /> },
          ...(notice.closingStatement ? [{ label: words("sections.closing"), value: notice.closingStatement }] : []),
        ]}
      />
      <Section title={words("sections.text")}>
        <NoticeSheet text={notice.text} entries={notice.entries} labels={labels} />
        <p className="mt-2 text-sm break-all text-ink-2">{`${words("fields.hash")} ${notice.contentHash}`}</p>
        <p className="text-sm text-ink-2">{words("kept")}</p>
      </Section>
    </>
  );
}

function clockOf(locale: Locale, notice: Notice, exceptions: Exceptions): string {
  const words = loadWords(locale, "commendations");
  const { beginsOn, endsOn, workingDays, state, suspendedOn, today } = notice;
  const span = { from: formatFullDay(locale, beginsOn), to: formatFullDay(locale, endsOn), days: workingDays };
  const parts = [words("noticeSpan", span)];
  if (state === "SUSPENDED" && suspendedOn)
    parts.push(words("suspendedOn", { day: formatFullDay(locale, suspendedOn) }));
  if (state === "RUNNING" && endsOn >= today)
    parts.push(words("left", { days: workingDaysUntil(today, endsOn, exceptions) }));
  return parts.join(" · ");
}

const Nominees = ({ org, notice }: { org: string; notice: Notice }) => (
  <ul className="flex flex-wrap gap-x-4">
    {notice.entries.map(({ nominationId, orgCode, subjectName }) => (
      <li key={nominationId}>
        <a
          href={`/o/${org}/commendations/nominations/${orgCode}/${nominationId}`}
          className="inline-flex min-h-target items-center underline underline-offset-4"
        >
          {subjectName}
        </a>
      </li>
    ))}
  </ul>
);

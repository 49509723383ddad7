import { DescriptionList } from "@/components/ui/description-list";
import { RowLink } from "@/components/ui/row-link";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Giver, Opinion } from "@/lib/noticeboard/opinions/queries";

type Props = { locale: Locale; org: string; opinion: Opinion; giver: Giver | null };

/** What was said as it was said, and everything that was done about it. */
export function OpinionView({ locale, org, opinion, giver }: Props) {
  const words = loadWords(locale, "noticeboard");
  const day = (on: string | null) => (on ? formatFullDay(locale, on) : "");
  const told: [string, string][] = [
    [words("columns.received"), day(opinion.receivedOn)],
    [words("columns.channel"), [words(`channels.${opinion.channel}`), opinion.occasion].filter(Boolean).join("　")],
    [words("columns.kind"), words(`kinds.${opinion.kind}`)],
    [words("columns.giver"), giverOf(opinion, giver) || words("noName")],
    [words("columns.call"), opinion.callTitle ?? ""],
    [
      words("columns.handler"),
      [opinion.handler, opinion.dueOn && words("until", { day: day(opinion.dueOn) })].filter(Boolean).join("　"),
    ],
    [words("columns.shown"), shownOf(opinion, words)],
  ];
  return (
    <>
      <blockquote className="mb-5 border-l-4 border-line-2 bg-sheet px-4 py-3 text-lg whitespace-pre-line">
        {opinion.text}
      </blockquote>
      <DescriptionList
        items={[
          ...told.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value })),
          ...(opinion.pledgeId && opinion.pledger
            ? [
                {
                  label: words("columns.pledge"),
                  value: (
                    <RowLink href={`/o/${opinion.orgCode}/pledges/${opinion.pledgeId}`}>{opinion.pledger}</RowLink>
                  ),
                },
              ]
            : []),
          ...(opinion.visitId && opinion.visitNumber
            ? [
                {
                  label: words("columns.heardAt"),
                  value: (
                    <RowLink href={`/o/${org}/supervision/visits/${opinion.visitId}`}>
                      {words("heardAtVisit", { number: opinion.visitNumber })}
                    </RowLink>
                  ),
                },
              ]
            : []),
          ...(opinion.answer
            ? [
                {
                  label: words("columns.answer"),
                  value: (
                    <>
                      <p className="whitespace-pre-line">{opinion.answer}</p>
                      <p className="text-sm text-ink-2">
                        {opinion.answeredBy}　{day(opinion.answeredOn)}
                      </p>
                    </>
                  ),
                },
              ]
            : []),
          ...(opinion.rectificationId && opinion.rectificationNumber
            ? [
                {
                  label: words("columns.rectification"),
                  value: (
                    <RowLink href={`/o/${org}/rectifications/${opinion.rectificationId}`}>
                      {words("rectifying", { number: opinion.rectificationNumber })}
                    </RowLink>
                  ),
                },
              ]
            : []),
          ...(opinion.closedOn ? [{ label: words("states.CLOSED"), value: day(opinion.closedOn) }] : []),
        ]}
      />
    </>
  );
}

const giverOf = ({ giverKind }: Opinion, giver: Giver | null) =>
  [giver?.name, giverKind, giver?.contact].filter(Boolean).join("　");

function shownOf(
  { posting, text, shownText, keptReason }: Opinion,
  words: ReturnType<typeof loadWords<"noticeboard">>,
) {
  if (posting === "KEPT") return words("keptBecause", { reason: keptReason });
  const shortened = posting === "SHOWN" && shownText !== text;
  return shortened ? words("shownAs", { text: shownText }) : words(`postings.${posting}`);
}

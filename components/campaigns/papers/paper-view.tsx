import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { Basis, Paper } from "@/lib/campaigns/papers/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; paper: Paper };

/** The paper as it lies on the table: red head, number, title, text, issuer and day. */
export function PaperSheet({ locale, paper }: Props) {
  const words = loadWords(locale, "papers");
  const attachments = paper.attachments.split("\n").filter(Boolean);
  return (
    <article className="mb-8 max-w-4xl border border-line bg-sheet px-4 py-6 sm:px-12 sm:py-10" lang="zh-CN">
      <p className="text-center text-xl font-semibold tracking-wide text-red sm:text-2xl">{paper.issuer}</p>
      <p className="mt-3 border-b-2 border-red pb-2 text-center">{paper.numberText || words("noNumber")}</p>
      <h2 className="mt-6 mb-5 text-center text-lg font-semibold sm:text-xl">{paper.title}</h2>
      {paper.recipients ? <p>{paper.recipients}：</p> : null}
      {paper.body.split("\n").map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text never change places
        <p key={at} className={/^[一二三四五六七八九十]+、/.test(line) ? "indent-8 font-semibold" : "indent-8"}>
          {line}
        </p>
      ))}
      {attachments.length > 0 ? (
        <div className="mt-4 flex gap-1 pl-8">
          <span>{words("paper.attachment")}</span>
          <ol>
            {attachments.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
        </div>
      ) : null}
      <p className="mt-8 text-right">{paper.issuer}</p>
      {paper.issuedOn ? <p className="text-right">{formatFullDay("zh-CN", paper.issuedOn)}</p> : null}
      {paper.copies ? (
        <p className="mt-6 border-y border-line-2 py-1 text-sm text-ink-2">
          {words("fields.copies")}：{paper.copies}
        </p>
      ) : null}
      {paper.state === "VOID" ? (
        <p className="mt-4 font-semibold text-red">{words("paper.voided", { reason: paper.voidReason })}</p>
      ) : null}
    </article>
  );
}

export function PaperFacts({ locale, org, paper }: Props) {
  const words = loadWords(locale, "papers");
  const { voidedOn, voidedBy, voidReason, campaignId, campaign, stage, round } = paper;
  const place = [campaign, stage, round].filter(Boolean).join(" · ");
  const items = [
    { label: words("columns.kind"), value: words(`kinds.${paper.kind}`) },
    { label: words("columns.issuer"), value: `${paper.issuer}（${paper.orgName}）` },
    ...(paper.bases.length > 0
      ? [{ label: words("facts.basis"), value: <Bases org={org} bases={paper.bases} /> }]
      : []),
    ...(campaignId && place
      ? [
          {
            label: words("facts.place"),
            value: (
              <a href={`/o/${org}/campaigns/${campaignId}`} className="underline underline-offset-4">
                {place}
              </a>
            ),
          },
        ]
      : []),
    ...(paper.issuedBy && paper.issuedOn
      ? [
          {
            label: words("columns.day"),
            value: `${formatFullDay(locale, paper.issuedOn)} · ${words("paper.issuedBy", { who: paper.issuedBy })}`,
          },
        ]
      : []),
    ...(voidedOn
      ? [
          {
            label: words("states.VOID"),
            value: words("paper.voidedBy", {
              who: voidedBy ?? "",
              day: formatFullDay(locale, voidedOn),
              reason: voidReason,
            }),
          },
        ]
      : []),
    ...(paper.contentHash ? [{ label: words("paper.hash"), value: paper.contentHash.slice(0, 16) }] : []),
  ];
  return (
    <Section title={words("facts.title")}>
      <DescriptionList items={items} />
    </Section>
  );
}

function Bases({ org, bases }: { org: string; bases: readonly Basis[] }) {
  return (
    <ul>
      {bases.map(({ paperId, title, numberText, text }) => (
        <li key={paperId ?? text}>
          {paperId ? (
            <a href={`/o/${org}/campaigns/papers/${paperId}`} className="underline underline-offset-4">
              《{title}》（{numberText}）
            </a>
          ) : null}
          {text}
        </li>
      ))}
    </ul>
  );
}

import { Frame, here, type Look } from "@/components/ballot/frame";
import { Notice } from "@/components/ui/notice";
import type { WallNotice } from "@/lib/commendations/wall/queries";
import { formatFullDay } from "@/lib/i18n/format";
import { loadWords, type Words } from "@/lib/i18n/words";
import { NoticeSheet } from "./notice-sheet";
import { type Answer, ObjectionForm } from "./objection-form";

type VerifyWords = Words<"verify">;
type Props = { look: Look; notice: WallNotice; daysLeft: number; answer?: Answer | undefined };

/** A public notice as it hangs: no account, no script. */
export function NoticePage({ look, notice, daysLeft, answer }: Props) {
  const words = loadWords(look.locale, "verify");
  const labels = {
    hidden: words("nameHidden"),
    list: words("notice.list"),
    position: words("notice.position"),
    name: words("notice.name"),
    org: words("notice.org"),
  };
  const takes = notice.state === "SUSPENDED" || (notice.state === "RUNNING" && notice.endsOn >= notice.today);
  return (
    <Frame
      look={look}
      title={notice.title}
      heading={{ above: notice.orgName, title: notice.title, below: statusOf(words, look, notice, daysLeft) }}
      footer={
        <a
          href={here(look, `/board/${notice.orgCode}`)}
          className="inline-flex min-h-target items-center underline underline-offset-4"
        >
          {words("notice.board")}
        </a>
      }
    >
      {answer ? <Answered words={words} answer={answer} phone={notice.phone} /> : null}
      <NoticeSheet text={notice.text} entries={notice.entries} labels={labels} />
      {notice.closingStatement ? (
        <section className="mt-6">
          <h2 className="text-lg font-semibold">{words("notice.closing")}</h2>
          <p lang="zh">{notice.closingStatement}</p>
        </section>
      ) : null}
      <p className="mt-4 text-sm break-all text-ink-2">
        {`${words("notice.hash")} ${notice.contentHash}`}
        <span className="block">{words("notice.hashNote")}</span>
      </p>
      {takes && answer?.received !== "OK" ? <ObjectionForm look={look} words={words} answer={answer} /> : null}
    </Frame>
  );
}

function statusOf(words: VerifyWords, { locale }: Look, notice: WallNotice, days: number): string {
  const { state, endsOn, today, suspendedOn } = notice;
  if (state === "SUSPENDED") return words("notice.suspended", { day: formatFullDay(locale, suspendedOn ?? today) });
  if (state === "FINISHED") return words("notice.finished");
  if (state === "CANCELLED") return words("notice.cancelled");
  if (endsOn < today) return words("notice.over");
  return endsOn === today
    ? words("notice.lastDay")
    : words("notice.running", { day: formatFullDay(locale, endsOn), days });
}

function Answered({ words, answer, phone }: { words: VerifyWords; answer: Answer; phone: string }) {
  const fine = answer.received === "OK";
  return (
    <Notice tone={fine ? "info" : "warn"} title={words(`notice.answers.${answer.received}`)} live>
      {fine ? <p>{`${words("notice.okNote")}${words("notice.okNamed")}`}</p> : null}
      {!fine && phone ? <p>{words("notice.phone", { phone })}</p> : null}
    </Notice>
  );
}

export function MissingNoticePage({ look }: { look: Look }) {
  const words = loadWords(look.locale, "verify");
  return (
    <Frame look={look} title={words("notice.missing")} heading={{ title: words("notice.missing") }}>
      <p className="text-center">{words("notice.missingNote")}</p>
    </Frame>
  );
}

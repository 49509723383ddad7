import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { Notice as Box } from "@/components/ui/notice";
import {
  cancelNoticeAction,
  finishNoticeAction,
  resumeNoticeAction,
  suspendNoticeAction,
} from "@/lib/commendations/actions";
import { noticeLifecycle } from "@/lib/commendations/notices/lifecycle";
import type { Notice } from "@/lib/commendations/notices/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { closedBecause, openMoves } from "@/lib/kernel/lifecycle";
import { MoveDialog } from "./move-dialog";

const actions: Record<"suspend" | "resume" | "cancel", FormAction> = {
  suspend: suspendNoticeAction,
  resume: resumeNoticeAction,
  cancel: cancelNoticeAction,
};

type Props = { locale: Locale; org: string; notice: Notice; actor: Actor };

export function NoticeMoves({ locale, org, notice, actor }: Props) {
  const words = loadWords(locale, "commendations");
  const moves = openMoves(noticeLifecycle, actor, notice);
  const ready = moves.filter((move) => closedBecause(noticeLifecycle, move, actor, notice) === null);
  return (
    <>
      <Waits locale={locale} notice={notice} />
      <ButtonRow>
        {ready.includes("finish") ? <Finish locale={locale} org={org} notice={notice} /> : null}
        {(["resume", "suspend", "cancel"] as const)
          .filter((move) => ready.includes(move))
          .map((move) => (
            <MoveDialog
              key={move}
              locale={locale}
              org={org}
              id={`${move}-${notice.id}`}
              label={words(`moves.${move}`)}
              tone={move === "cancel" ? "danger" : "plain"}
              note={words(`confirm.${move}`)}
              action={actions[move]}
              hidden={{ noticeId: notice.id }}
            >
              <Field name="reason" label={words("fields.reason")} required>
                <TextArea rows={3} maxLength={300} />
              </Field>
            </MoveDialog>
          ))}
      </ButtonRow>
    </>
  );
}

/** What stands in the way, in words; a button that would be refused is not shown. */
function Waits({ locale, notice }: { locale: Locale; notice: Notice }) {
  const words = loadWords(locale, "commendations");
  const { state, endsOn, today, openObjections } = notice;
  if (state !== "RUNNING" && state !== "SUSPENDED") return null;
  if (openObjections > 0) return <Box tone="warn" title={words("waits.objection", { count: openObjections })} />;
  if (state !== "RUNNING" || endsOn < today) return null;
  return <Box title={words("waits.running", { day: formatFullDay(locale, endsOn) })} />;
}

function Finish({ locale, org, notice }: { locale: Locale; org: string; notice: Notice }) {
  const words = loadWords(locale, "commendations");
  return (
    <MoveDialog
      locale={locale}
      org={org}
      id={`finish-${notice.id}`}
      label={words("moves.finish")}
      tone="primary"
      note={words("confirm.finish")}
      action={finishNoticeAction}
      hidden={{ noticeId: notice.id }}
    >
      {notice.answered > 0 ? (
        <Field name="handling" label={words("fields.handling")} hint={words("hints.handling")} required>
          <TextArea rows={3} maxLength={300} />
        </Field>
      ) : null}
    </MoveDialog>
  );
}

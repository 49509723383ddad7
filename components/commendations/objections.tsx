import { ButtonRow } from "@/components/ui/button-row";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { RadioGroup, TextArea, TextInput } from "@/components/ui/inputs";
import { Tag } from "@/components/ui/tag";
import { answerObjectionAction, registerObjectionAction } from "@/lib/commendations/actions";
import type { Notice } from "@/lib/commendations/notices/queries";
import { objectionLifecycle } from "@/lib/commendations/objections/lifecycle";
import type { Objection } from "@/lib/commendations/objections/queries";
import { handlesObjections, receivesObjections } from "@/lib/commendations/policy";
import { formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { MoveDialog } from "./move-dialog";

type Props = { locale: Locale; org: string; notice: Notice; objections: readonly Objection[]; actor: Actor };

/** Everybody of the issuer sees how many there are; the words and the names only the handler. */
export function Objections({ locale, org, notice, objections, actor }: Props) {
  const words = loadWords(locale, "commendations");
  const { received, answered } = notice;
  const takes = (notice.state === "RUNNING" || notice.state === "SUSPENDED") && receivesObjections(actor, notice);
  return (
    <>
      {received + answered === 0 ? (
        <Empty>{words("empty.objections")}</Empty>
      ) : (
        <p>{words("received", { received, answered })}</p>
      )}
      {received + answered > 0 && !handlesObjections(actor, notice) ? (
        <p className="text-sm text-ink-2">{words("onlyHandler")}</p>
      ) : null}
      <ul>
        {objections.map((objection) => (
          <li key={objection.id} className="mt-3 border border-line bg-sheet px-4 py-3">
            <One locale={locale} org={org} objection={objection} actor={actor} />
          </li>
        ))}
      </ul>
      {takes ? <Register locale={locale} org={org} noticeId={notice.id} /> : null}
    </>
  );
}

function One({ locale, org, objection, actor }: { locale: Locale; org: string; objection: Objection; actor: Actor }) {
  const words = loadWords(locale, "commendations");
  const who = [objection.complainantName ?? words("anonymous"), objection.contact].filter(Boolean).join(" ");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
        <Tag tone={objection.state === "RECEIVED" ? "late" : "ok"}>{words(`objectionStates.${objection.state}`)}</Tag>
        {`${words(`channels.${objection.channel}`)} · ${formatMoment(locale, objection.receivedAt)} · ${who}`}
      </p>
      <p className="whitespace-pre-line">{objection.text}</p>
      {objection.answer ? (
        <p className="mt-2 border-l-4 border-line-2 pl-3">
          {objection.answer}
          <span className="ml-2 text-sm text-ink-2">{objection.answeredBy}</span>
        </p>
      ) : null}
      {openMoves(objectionLifecycle, actor, objection).includes("answer") ? (
        <ButtonRow>
          <MoveDialog
            locale={locale}
            org={org}
            id={`answer-${objection.id}`}
            label={words("moves.answer")}
            note={words("confirm.answer")}
            action={answerObjectionAction}
            hidden={{ objectionId: objection.id }}
          >
            <Field name="answer" label={words("fields.answer")} required>
              <TextArea rows={4} maxLength={500} />
            </Field>
          </MoveDialog>
        </ButtonRow>
      ) : null}
    </>
  );
}

function Register({ locale, org, noticeId }: { locale: Locale; org: string; noticeId: string }) {
  const words = loadWords(locale, "commendations");
  const channels = (["PHONE", "LETTER", "VISIT"] as const).map((value) => ({
    value,
    label: words(`channels.${value}`),
  }));
  return (
    <ButtonRow>
      <MoveDialog
        locale={locale}
        org={org}
        id={`register-${noticeId}`}
        label={words("moves.register")}
        action={registerObjectionAction}
        hidden={{ noticeId }}
      >
        <Field name="channel" label={words("fields.channel")} group required>
          <RadioGroup options={channels} />
        </Field>
        <Field name="text" label={words("fields.objection")} required>
          <TextArea rows={4} maxLength={2000} />
        </Field>
        <Field name="complainantName" label={words("fields.complainant")} hint={words("hints.complainant")}>
          <TextInput maxLength={30} />
        </Field>
        <Field name="contact" label={words("fields.contact")}>
          <TextInput maxLength={60} />
        </Field>
      </MoveDialog>
    </ButtonRow>
  );
}

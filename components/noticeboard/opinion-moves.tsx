import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextArea } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import {
  answerOpinionAction,
  assignOpinionAction,
  closeOpinionAction,
  keepOpinionAction,
  rectifyOpinionAction,
  showOpinionAction,
} from "@/lib/noticeboard/actions";
import { opinionLifecycle } from "@/lib/noticeboard/opinions/lifecycle";
import { decidesOn } from "@/lib/noticeboard/opinions/policy";
import type { Opinion } from "@/lib/noticeboard/opinions/queries";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";

type Props = { locale: Locale; org: string; actor: Actor; opinion: Opinion; owners: readonly PossibleOwner[] };

/** 答复、分办、公布、转整改、办结: the buttons come from the law. */
export function OpinionMoves({ locale, org, actor, opinion, owners }: Props) {
  const words = loadWords(locale, "noticeboard");
  const moves = openMoves(opinionLifecycle, actor, opinion);
  const decides = decidesOn(actor, opinion);
  const shared = { locale, org, keys: { opinionId: opinion.id }, submit: words("moves.confirm") };
  const handlers = owners.filter(({ id }) => id !== opinion.concernedPersonId);
  if (moves.length === 0 && !decides) return null;
  return (
    <>
      {opinion.rectificationOpen && opinion.state === "ANSWERED" ? (
        <Notice title={words("moves.closeLater")}>{words("moves.closeLaterNote")}</Notice>
      ) : null}
      <ButtonRow>
        {moves.includes("answer") ? (
          <FormDialog {...shared} action={answerOpinionAction} title={words("moves.answer")} tone="primary">
            <Field name="answer" label={words("columns.answer")} hint={words("moves.answerHint")} required>
              <TextArea rows={5} />
            </Field>
          </FormDialog>
        ) : null}
        {moves.includes("close") && !opinion.rectificationOpen ? (
          <FormDialog {...shared} action={closeOpinionAction} title={words("moves.close")} tone="primary">
            <p className="mb-4">{words("moves.closeNote")}</p>
          </FormDialog>
        ) : null}
        {moves.includes("assign") ? (
          <FormDialog {...shared} action={assignOpinionAction} title={words("moves.assign")}>
            <Handlers locale={locale} name="handlerPersonId" people={handlers} />
            <Field name="dueOn" label={words("moves.dueOn")}>
              <DateInput />
            </Field>
          </FormDialog>
        ) : null}
        {decides ? <Posting {...{ locale, opinion, shared }} /> : null}
        {decides && opinion.rectificationId === null ? (
          <FormDialog {...shared} action={rectifyOpinionAction} title={words("moves.rectify")}>
            <p className="mb-4 text-sm text-ink-2">{words("moves.rectifyNote")}</p>
            <Field name="problem" label={words("moves.problem")} required>
              <TextArea rows={3} defaultValue={opinion.text} />
            </Field>
            <Handlers locale={locale} name="ownerPersonId" people={owners} />
            <Field name="dueOn" label={words("moves.rectifyDueOn")} required>
              <DateInput />
            </Field>
          </FormDialog>
        ) : null}
      </ButtonRow>
    </>
  );
}

type HandlersProps = { locale: Locale; name: string; people: readonly PossibleOwner[] };

const Handlers = ({ locale, name, people }: HandlersProps) => (
  <Field name={name} label={loadWords(locale, "noticeboard")(`moves.${name as "handlerPersonId"}`)} required>
    <Select
      placeholder={loadWords(locale, "common")("forms.choose")}
      options={people.map(({ id, name: label, title }) => ({ value: id, label: title ? `${label}　${title}` : label }))}
    />
  </Field>
);

type PostingProps = {
  locale: Locale;
  opinion: Opinion;
  shared: { locale: Locale; org: string; keys: { opinionId: string }; submit: string };
};

function Posting({ locale, opinion, shared }: PostingProps) {
  const words = loadWords(locale, "noticeboard");
  return (
    <>
      {opinion.posting === "SHOWN" ? null : (
        <FormDialog {...shared} action={showOpinionAction} title={words("moves.show")}>
          <p className="mb-4 text-sm text-ink-2">{words("moves.showNote")}</p>
          <Field name="shownText" label={words("moves.shownText")} required>
            <TextArea rows={5} defaultValue={opinion.shownText || opinion.text} />
          </Field>
        </FormDialog>
      )}
      {opinion.posting === "KEPT" ? null : (
        <FormDialog
          {...shared}
          action={keepOpinionAction}
          title={words(opinion.posting === "SHOWN" ? "moves.takeDown" : "moves.keep")}
        >
          <p className="mb-4 text-sm text-ink-2">{words("moves.keepNote")}</p>
          <Field name="keptReason" label={words("moves.keptReason")} hint={words("moves.keptHint")} required>
            <TextArea rows={3} />
          </Field>
        </FormDialog>
      )}
    </>
  );
}

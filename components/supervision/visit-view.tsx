import { type Description, DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Checkbox, DateInput, Select, TextArea } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import type { RectificationState } from "@/lib/rectifications/rules";
import { answerUrgeAction, orderFindingAction } from "@/lib/supervision/actions";
import type { Visit } from "@/lib/supervision/visits/queries";
import { Heard } from "./heard";

const findingTones = { PROBLEM: "due", GOOD: "ok", UNIT_OPINION: "neutral", USER_OPINION: "neutral" } as const;

type Props = { locale: Locale; org: string; visit: Visit };

export function VisitFacts({ locale, org, visit }: Props) {
  const words = loadWords(locale, "supervision");
  const optional = (label: string, value: string): Description[] =>
    value ? [{ label, value: <p className="whitespace-pre-line">{value}</p> }] : [];
  const items: Description[] = [
    { label: words("visits.subject"), value: visit.orgName },
    { label: words("visits.by"), value: visit.byName },
    ...optional(words("visits.bodies"), visit.bodies),
    { label: words("visits.lead"), value: visit.leadName },
    { label: words("visits.visitedOn"), value: formatFullDay(locale, visit.visitedOn) },
    ...(visit.drawNumber !== null && visit.drawId
      ? [
          {
            label: words("visits.draw"),
            value: (
              <a href={`/o/${org}/supervision/draws/${visit.drawId}`} className="underline underline-offset-4">
                {words("visits.fromDraw", { number: visit.drawNumber })}
              </a>
            ),
          },
        ]
      : []),
    ...optional(words("visits.situation"), visit.situation),
    ...optional(words("visits.comment"), visit.comment),
  ];
  return <DescriptionList items={items} />;
}

type FindingsProps = Props & { owners: readonly PossibleOwner[]; mayOrder: boolean; mayEnter: boolean };

/** What was found; a problem becomes a rectification only by an order, an opinion is followed in the register. */
export function Findings({ locale, org, visit, owners, mayOrder, mayEnter }: FindingsProps) {
  const words = loadWords(locale, "supervision");
  const states = loadWords(locale, "rectifications");
  return (
    <Section title={words("visits.findings")}>
      {visit.findings.length === 0 ? <p className="text-ink-2">{words("visits.noFindings")}</p> : null}
      <ul className="border-line bg-sheet not-empty:border">
        {visit.findings.map((finding) => {
          const { id, kind, text, rectificationId, state } = finding;
          return (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line px-4 py-2.5 not-first:border-t"
            >
              <p className="min-w-0 flex-1 basis-60">
                <Tag tone={findingTones[kind]}>{words(`visits.findingKinds.${kind}`)}</Tag> {text}
              </p>
              {rectificationId ? (
                <a
                  href={`/o/${org}/rectifications/${rectificationId}`}
                  className="inline-flex min-h-target items-center gap-2 text-sm underline underline-offset-4"
                >
                  {words("visits.toRectification")}
                  {state ? states(`states.${state as RectificationState}`) : null}
                </a>
              ) : null}
              {kind === "PROBLEM" && !rectificationId && mayOrder ? (
                <OrderDialog locale={locale} org={org} findingId={id} owners={owners} />
              ) : null}
              {kind === "UNIT_OPINION" || kind === "USER_OPINION" ? (
                <Heard locale={locale} org={org} finding={finding} mayEnter={mayEnter} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type OrderProps = { locale: Locale; org: string; findingId: string; owners: readonly PossibleOwner[] };

function OrderDialog({ locale, org, findingId, owners }: OrderProps) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={orderFindingAction}
      title={words("visits.order")}
      submit={words("visits.orderSubmit")}
      keys={{ findingId }}
    >
      <Field name="ownerPersonId" label={words("visits.owner")} required>
        <Select
          placeholder={loadWords(locale, "common")("forms.choose")}
          options={owners.map(({ id, name, title }) => ({ value: id, label: title ? `${name}　${title}` : name }))}
        />
      </Field>
      <Field name="dueOn" label={words("visits.dueOn")} required>
        <DateInput />
      </Field>
      <Checkbox name="ordered" label={words("visits.orderedTick")} />
    </FormDialog>
  );
}

/** 督办 and its answer. */
export function UrgeAnswer({ locale, org, visit, mayAnswer }: Props & { mayAnswer: boolean }) {
  const words = loadWords(locale, "supervision");
  if (!visit.replyDueOn) return null;
  return (
    <Section title={words("visits.reply")}>
      {visit.repliedOn ? (
        <>
          <p className="whitespace-pre-line">{visit.reply}</p>
          <p className="text-sm text-ink-2">
            {words("visits.repliedBy", { day: formatFullDay(locale, visit.repliedOn), name: visit.repliedBy ?? "" })}
          </p>
        </>
      ) : (
        <p className="mb-3">{words("visits.replyDue", { day: formatFullDay(locale, visit.replyDueOn) })}</p>
      )}
      {!visit.repliedOn && mayAnswer ? (
        <FormDialog
          locale={locale}
          org={org}
          action={answerUrgeAction}
          title={words("visits.answer")}
          submit={words("visits.answerSubmit")}
          tone="primary"
          keys={{ visitId: visit.id }}
        >
          <Field name="reply" label={words("visits.answerText")} required>
            <TextArea />
          </Field>
        </FormDialog>
      ) : null}
    </Section>
  );
}

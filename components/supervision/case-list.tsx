import { ButtonRow } from "@/components/ui/button-row";
import { DescriptionList } from "@/components/ui/description-list";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import type { PossibleOwner } from "@/lib/rectifications/openings/queries";
import { decideCaseAction, dismissCaseAction, proposeCaseAction } from "@/lib/supervision/actions";
import { caseLifecycle } from "@/lib/supervision/cases/lifecycle";
import type { Case } from "@/lib/supervision/cases/queries";
import { caseMeasures } from "@/lib/supervision/schema";

type Props = { locale: Locale; org: string; actor: Actor; cases: readonly Case[] };

/** 责任追究: what is alleged, on which rule, and who alone decides. */
export function CaseList({ locale, org, actor, cases }: Props) {
  const words = loadWords(locale, "supervision");
  if (cases.length === 0) return <Empty>{words("cases.empty")}</Empty>;
  return cases.map((one) => (
    <Section key={one.id} title={`${words("cases.number", { number: one.number })}　${one.subject}`}>
      <DescriptionList
        items={[
          {
            label: words("columns.standing"),
            value: <Tag tone={one.state === "PROPOSED" ? "due" : "neutral"}>{words(`cases.states.${one.state}`)}</Tag>,
          },
          { label: words("cases.subjectOrg"), value: one.orgName },
          { label: words("cases.measure"), value: words(`cases.measures.${one.measure}`) },
          { label: words("cases.grounds"), value: <p className="whitespace-pre-line">{one.grounds}</p> },
          { label: words("cases.standard"), value: one.standard },
          { label: words("cases.proposedBy"), value: `${one.proposedBy}　${formatFullDay(locale, one.proposedOn)}` },
          { label: words("cases.authority"), value: one.authority },
          ...(one.decidedOn
            ? [
                {
                  label: words("cases.decision"),
                  value: `${one.document}　${one.decision}　${one.decidedBy ?? ""} ${formatFullDay(locale, one.decidedOn)}`,
                },
              ]
            : []),
        ]}
      />
      {openMoves(caseLifecycle, actor, one).length > 0 ? <Decisions locale={locale} org={org} caseId={one.id} /> : null}
    </Section>
  ));
}

function Decisions({ locale, org, caseId }: { locale: Locale; org: string; caseId: string }) {
  const words = loadWords(locale, "supervision");
  const shared = { locale, org, keys: { caseId }, submit: words("cases.confirm") };
  return (
    <ButtonRow>
      <FormDialog
        {...shared}
        action={decideCaseAction}
        title={words("cases.decide")}
        note={words("cases.decideNote")}
        tone="primary"
      >
        <Field name="document" label={words("cases.document")} required>
          <TextInput />
        </Field>
        <Field name="decision" label={words("cases.decision")} required>
          <TextArea rows={3} />
        </Field>
      </FormDialog>
      <FormDialog
        {...shared}
        action={dismissCaseAction}
        title={words("cases.dismiss")}
        note={words("cases.dismissNote")}
      >
        <Field name="decision" label={words("cases.reason")} required>
          <TextArea rows={3} />
        </Field>
      </FormDialog>
    </ButtonRow>
  );
}

type ProposeProps = { locale: Locale; org: string; subjectOrgId: string; people: readonly PossibleOwner[] };

export function ProposeDialog({ locale, org, subjectOrgId, people }: ProposeProps) {
  const words = loadWords(locale, "supervision");
  const choose = loadWords(locale, "common")("forms.choose");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={proposeCaseAction}
      title={words("cases.propose")}
      note={words("cases.proposeNote")}
      submit={words("cases.submit")}
      tone="primary"
      keys={{ subjectOrgId }}
    >
      <Field name="subjectPersonId" label={words("cases.subject")} hint={words("cases.subjectHint")}>
        <Select
          placeholder={choose}
          options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}　${title}` : name }))}
        />
      </Field>
      <Field name="measure" label={words("cases.measure")} required>
        <Select options={caseMeasures.map((value) => ({ value, label: words(`cases.measures.${value}`) }))} />
      </Field>
      <Field name="grounds" label={words("cases.grounds")} hint={words("cases.groundsHint")} required>
        <TextArea />
      </Field>
      <Field name="standard" label={words("cases.standard")} hint={words("cases.standardHint")} required>
        <TextInput />
      </Field>
    </FormDialog>
  );
}
